@NullMarked
package dev.waybill.examples.priority;

import org.jspecify.annotations.NullMarked;
