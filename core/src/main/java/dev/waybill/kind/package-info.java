/**
 * One immutable class for each Kubernetes kind. The parts that kinds are made of stand in the packages below this one,
 * by subject: {@code pod}, {@code volume}, {@code scheduling}, {@code network} and so on.
 */
@NullMarked
package dev.waybill.kind;

import org.jspecify.annotations.NullMarked;
