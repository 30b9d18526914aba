@NullMarked
package dev.waybill.examples.autoscaling;

import org.jspecify.annotations.NullMarked;
