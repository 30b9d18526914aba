@NullMarked
package dev.waybill.examples.shutdown;

import org.jspecify.annotations.NullMarked;
