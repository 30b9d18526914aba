package dev.waybill.recipe;

import org.jspecify.annotations.Nullable;

/**
 * One step that changed what was looked at.
 *
 * @param step the name of the wither or factory, with the withers that lead to it: {@code readyWhen > every}
 * @param origin the user's line
 * @param before the value before the step; null when there was none
 * @param after the value after the step; null when the step removed it
 */
public record Change(
        String step,
        Origin origin,
        @Nullable String before,
        @Nullable String after) {}
