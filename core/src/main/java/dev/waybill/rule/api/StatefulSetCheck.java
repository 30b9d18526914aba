package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.apps.StatefulSet;

/** What the API server asks of a {@code StatefulSet}. */
final class StatefulSetCheck {
    private StatefulSetCheck() {}

    static void check(StatefulSet object, Causes causes) {}
}
