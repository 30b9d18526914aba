package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.apps.ReplicaSet;

/** What the API server asks of a {@code ReplicaSet}. */
final class ReplicaSetCheck {
    private ReplicaSetCheck() {}

    static void check(ReplicaSet object, Causes causes) {}
}
