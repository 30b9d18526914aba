package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.rbac.RoleBinding;

/** What the API server asks of a {@code RoleBinding}. */
final class RoleBindingCheck {
    private RoleBindingCheck() {}

    static void check(RoleBinding object, Causes causes) {}
}
