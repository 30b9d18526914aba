@NullMarked
package dev.waybill.examples.taints;

import org.jspecify.annotations.NullMarked;
