package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.networking.v1.Ingress;

/** What the API server asks of a {@code Ingress}. */
final class IngressCheck {
    private IngressCheck() {}

    static void check(Ingress object, Causes causes) {}
}
