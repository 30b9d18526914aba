package dev.waybill.kind;

import dev.waybill.kind.access.ClusterRoleRef;
import dev.waybill.kind.access.ServiceAccountRef;
import dev.waybill.kind.access.Subject;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBindingBuilder;
import java.util.function.UnaryOperator;

/** A Kubernetes ClusterRoleBinding: grants a ClusterRole in every namespace and for cluster-wide objects. */
@CheckReturnValue
public final class ClusterRoleBinding
        extends Kind<ClusterRoleBinding, io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding> {

    private ClusterRoleBinding(String name, Recipe<io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding> recipe) {
        super(name, recipe);
    }

    /**
     * Makes a ClusterRoleBinding: grants {@code role} to {@code first}. The role is fixed, as in Kubernetes. The name may hold
     * anything but {@code /} and {@code %}.
     */
    public static ClusterRoleBinding of(String name, ClusterRoleRef role, Subject first) {
        NameSyntax.PATH_SEGMENT.check("ClusterRoleBinding name", name);
        String kind = role.kind();
        String roleName = NameSyntax.PATH_SEGMENT.check("ClusterRoleBinding '" + name + "' role", role.name());
        return new ClusterRoleBinding(
                        name,
                        recipe(
                                        "clusterRoleBinding",
                                        name,
                                        io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding::new,
                                        m -> m.setRoleRef(Subjects.roleRef(kind, roleName)))
                                .refersTo(role))
                .subject(first);
    }

    /** Makes a ClusterRoleBinding: grants {@code role} to {@code first}; otherwise as for any subject. */
    public static ClusterRoleBinding of(String name, ClusterRoleRef role, ServiceAccountRef first) {
        return of(name, role, Subject.serviceAccount(first));
    }

    /** Adds to {@code subjects}. The same subject is written once. */
    public ClusterRoleBinding subject(Subject subject) {
        return with(recipe().and(
                        "subject",
                        subject,
                        (m, made) -> m.getSubjects().add(made),
                        (m, part) -> Subjects.dropRepeat(m.getSubjects())));
    }

    /**
     * Adds to {@code subjects} the pods of a ServiceAccount. Its namespace is its own; if it has none, that of the manifest.
     * The API server refuses one without a namespace.
     */
    public ClusterRoleBinding subject(ServiceAccountRef account) {
        return subject(Subject.serviceAccount(account));
    }
    /** Edits the object through fabric8's builder: the way to a field that has no wither. */
    public ClusterRoleBinding customize(UnaryOperator<ClusterRoleBindingBuilder> change) {
        return rebuilt(m -> change.apply(new ClusterRoleBindingBuilder(m)).build());
    }

    @Override
    ClusterRoleBinding with(Recipe<io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding> next) {
        return new ClusterRoleBinding(name(), next);
    }
}
