package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import java.util.List;

/** What the API server asks of a {@code ClusterRoleBinding}. */
final class ClusterRoleBindingCheck {
    private static final List<String> ROLES = List.of("ClusterRole");

    private ClusterRoleBindingCheck() {}

    static void check(ClusterRoleBinding object, Causes causes) {
        Metadata.check(object.getMetadata(), false, NameSyntax.PATH_SEGMENT, At.of("metadata"), causes);
        RoleReferences.role(object.getRoleRef(), ROLES, causes);
        RoleReferences.subjects(object.getSubjects(), false, causes);
    }
}
