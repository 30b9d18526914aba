package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.apps.DaemonSet;

/** What the API server asks of a {@code DaemonSet}. */
final class DaemonSetCheck {
    private DaemonSetCheck() {}

    static void check(DaemonSet object, Causes causes) {}
}
