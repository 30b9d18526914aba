@NullMarked
package dev.waybill.examples.eksstack;

import org.jspecify.annotations.NullMarked;
