package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClass;

/** What the API server asks of a {@code PriorityClass}. */
final class PriorityClassCheck {
    private PriorityClassCheck() {}

    static void check(PriorityClass object, Causes causes) {}
}
