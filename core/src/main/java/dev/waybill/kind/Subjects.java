package dev.waybill.kind;

import io.fabric8.kubernetes.api.model.rbac.RoleRef;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The subjects and the role of a binding, in fabric8's objects. */
final class Subjects {
    private static final String RBAC = "rbac.authorization.k8s.io";

    private Subjects() {}

    static RoleRef roleRef(String kind, String name) {
        return new RoleRef(RBAC, kind, name);
    }

    /** Drops the last subject if it is there already. */
    static void dropRepeat(List<Subject> subjects) {
        int last = subjects.size() - 1;
        if (subjects.indexOf(subjects.get(last)) < last) {
            subjects.remove(last);
        }
    }

    /**
     * Moves a binding's ServiceAccounts into its namespace: those that have none, and those of {@code open} that were
     * moved {@code before}, as the binding's namespace was another.
     */
    static void moveInto(List<Subject> subjects, Set<String> open, @Nullable String before, String namespace) {
        for (Subject subject : subjects) {
            if ("ServiceAccount".equals(subject.getKind())
                    && open.contains(subject.getName())
                    && (subject.getNamespace() == null || Objects.equals(subject.getNamespace(), before))) {
                subject.setNamespace(namespace);
            }
        }
    }
}
