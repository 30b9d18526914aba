/**
 * How every value of the DSL is made: a {@code Recipe} is a list of steps, each an edit of fabric8's plain object, and
 * each step knows the line of Java that added it. A wither adds one step; {@code toModel()} replays them all.
 */
@NullMarked
package dev.waybill.recipe;

import org.jspecify.annotations.NullMarked;
