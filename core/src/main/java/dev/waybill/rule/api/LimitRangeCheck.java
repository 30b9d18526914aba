package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.LimitRange;

/** What the API server asks of a {@code LimitRange}. */
final class LimitRangeCheck {
    private LimitRangeCheck() {}

    static void check(LimitRange object, Causes causes) {}
}
