package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.rbac.Role;

/** What the API server asks of a {@code Role}. */
final class RoleCheck {
    private RoleCheck() {}

    static void check(Role object, Causes causes) {
        Metadata.check(object.getMetadata(), true, NameSyntax.PATH_SEGMENT, At.of("metadata"), causes);
        PolicyRules.check(object.getRules(), true, At.of("rules"), causes);
    }
}
