package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;

/** What the API server asks of a {@code ClusterRoleBinding}. */
final class ClusterRoleBindingCheck {
    private ClusterRoleBindingCheck() {}

    static void check(ClusterRoleBinding object, Causes causes) {}
}
