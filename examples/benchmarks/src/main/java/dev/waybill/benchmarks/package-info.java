/** How fast Waybill is beside others, and how near to the limit. Start with {@code Cold} and {@code Warm}. */
@NullMarked
package dev.waybill.benchmarks;

import org.jspecify.annotations.NullMarked;
