@NullMarked
package dev.waybill.examples.resources;

import org.jspecify.annotations.NullMarked;
