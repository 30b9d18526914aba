package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;

/** What the API server asks of a {@code NetworkPolicy}. */
final class NetworkPolicyCheck {
    private NetworkPolicyCheck() {}

    static void check(NetworkPolicy object, Causes causes) {}
}
