package dev.waybill.rule.api;

import org.jspecify.annotations.Nullable;

/** Numbers that count something and so are not below zero. */
final class Counts {
    private Counts() {}

    static void notNegative(@Nullable Number count, At at, Causes causes) {
        if (count != null && count.longValue() < 0) {
            causes.invalid(at, count, "it counts from 0");
        }
    }
}
