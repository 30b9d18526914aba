package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.ServiceAccount;

/** What the API server asks of a {@code ServiceAccount}. */
final class ServiceAccountCheck {
    private ServiceAccountCheck() {}

    static void check(ServiceAccount object, Causes causes) {}
}
