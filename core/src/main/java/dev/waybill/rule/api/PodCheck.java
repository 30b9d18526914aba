package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.Pod;

/** What the API server asks of a {@code Pod}. */
final class PodCheck {
    private PodCheck() {}

    static void check(Pod object, Causes causes) {}
}
