package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.rbac.ClusterRole;

/** What the API server asks of a {@code ClusterRole}. */
final class ClusterRoleCheck {
    private ClusterRoleCheck() {}

    static void check(ClusterRole object, Causes causes) {}
}
