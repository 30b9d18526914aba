package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.rbac.RoleRef;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The two ends of a RoleBinding or a ClusterRoleBinding: a role, and those who get it. */
final class RoleReferences {
    private static final String GROUP = "rbac.authorization.k8s.io";
    private static final List<String> SUBJECTS = List.of("ServiceAccount", "User", "Group");

    private RoleReferences() {}

    static void role(@Nullable RoleRef reference, List<String> kinds, Causes causes) {
        At at = At.of("roleRef");
        RoleRef role = reference == null ? new RoleRef() : reference;
        if (!Present.isBlank(role.getApiGroup()) && !role.getApiGroup().equals(GROUP)) {
            causes.unsupported(at.child("apiGroup"), role.getApiGroup(), List.of(GROUP));
        }
        if (!kinds.contains(Present.text(role.getKind()))) {
            causes.unsupported(at.child("kind"), role.getKind(), kinds);
        }
        if (Present.isBlank(role.getName())) {
            causes.required(at.child("name"), "Name the role.");
        } else {
            causes.as(ApiRules.NAME).name(at.child("name"), role.getName(), NameSyntax.PATH_SEGMENT);
        }
    }

    static void subjects(@Nullable List<Subject> subjects, boolean namespaced, Causes causes) {
        List<Subject> present = Present.items(subjects);
        for (int i = 0; i < present.size(); i++) {
            Subject subject = present.get(i);
            subject(
                    subject == null ? new Subject() : subject,
                    namespaced,
                    At.of("subjects").index(i),
                    causes);
        }
    }

    private static void subject(Subject subject, boolean namespaced, At at, Causes causes) {
        boolean hasName = !Present.isBlank(subject.getName());
        String group = Present.text(subject.getApiGroup());
        if (!hasName) {
            causes.required(at.child("name"), "Name who gets the role.");
        }
        switch (Present.text(subject.getKind())) {
            case "ServiceAccount" -> {
                if (hasName) {
                    causes.as(ApiRules.NAME).name(at.child("name"), subject.getName(), NameSyntax.DNS_SUBDOMAIN);
                }
                if (!group.isEmpty()) {
                    causes.as(ApiRules.ENUM_VALUE)
                            .invalid(at.child("apiGroup"), group, "that of a ServiceAccount is ''", "Leave it out.");
                }
                if (!namespaced && Present.isBlank(subject.getNamespace())) {
                    causes.required(at.child("namespace"), "Name the namespace of the ServiceAccount.");
                }
            }
            case "User", "Group" -> {
                if (!group.isEmpty() && !group.equals(GROUP)) {
                    causes.unsupported(at.child("apiGroup"), group, List.of(GROUP));
                }
            }
            default -> causes.unsupported(at.child("kind"), subject.getKind(), SUBJECTS);
        }
    }
}
