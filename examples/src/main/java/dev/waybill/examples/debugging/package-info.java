@NullMarked
package dev.waybill.examples.debugging;

import org.jspecify.annotations.NullMarked;
