package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import java.util.List;

/** What the API server asks of a {@code RoleBinding}. */
final class RoleBindingCheck {
    private static final List<String> ROLES = List.of("Role", "ClusterRole");

    private RoleBindingCheck() {}

    static void check(RoleBinding object, Causes causes) {
        Metadata.check(object.getMetadata(), true, NameSyntax.PATH_SEGMENT, At.of("metadata"), causes);
        RoleReferences.role(object.getRoleRef(), ROLES, causes);
        RoleReferences.subjects(object.getSubjects(), true, causes);
    }
}
