package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.Service;

/** What the API server asks of a {@code Service}. */
final class ServiceCheck {
    private ServiceCheck() {}

    static void check(Service object, Causes causes) {}
}
