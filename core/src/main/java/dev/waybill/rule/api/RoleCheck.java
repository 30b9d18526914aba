package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.rbac.Role;

/** What the API server asks of a {@code Role}. */
final class RoleCheck {
    private RoleCheck() {}

    static void check(Role object, Causes causes) {}
}
