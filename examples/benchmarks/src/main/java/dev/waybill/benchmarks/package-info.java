/**
 * How fast Waybill is beside others, and how near to the limit. {@code Cold} measures whole processes, {@code Warm} a warm JVM,
 * {@code Growth} up to 100,000 objects; the pom says how each is started.
 */
@NullMarked
package dev.waybill.benchmarks;

import org.jspecify.annotations.NullMarked;
