package dev.waybill.kind;

import dev.waybill.kind.access.RoleRef;
import dev.waybill.kind.access.ServiceAccountRef;
import dev.waybill.kind.access.Subject;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A Kubernetes RoleBinding: grants a Role, or what a ClusterRole allows, in one namespace. It stands in the namespace of its
 * Role.
 */
@CheckReturnValue
public final class RoleBinding extends NamespacedKind<RoleBinding, io.fabric8.kubernetes.api.model.rbac.RoleBinding> {

    private RoleBinding(String name, Recipe<io.fabric8.kubernetes.api.model.rbac.RoleBinding> recipe) {
        super(name, recipe);
    }

    /**
     * Makes a RoleBinding: grants {@code role} to {@code first}. The role is fixed, as in Kubernetes. The name may hold
     * anything but {@code /} and {@code %}.
     */
    public static RoleBinding of(String name, RoleRef role, Subject first) {
        NameSyntax.PATH_SEGMENT.check("RoleBinding name", name);
        String kind = role.kind();
        String roleName = NameSyntax.PATH_SEGMENT.check("RoleBinding '" + name + "' role", role.name());
        return new RoleBinding(
                        name,
                        recipe(
                                        "roleBinding",
                                        name,
                                        io.fabric8.kubernetes.api.model.rbac.RoleBinding::new,
                                        m -> m.setRoleRef(Subjects.roleRef(kind, roleName)))
                                .refersTo(role))
                .subject(first);
    }

    /** Makes a RoleBinding: grants {@code role} to {@code first}; otherwise as for any subject. */
    public static RoleBinding of(String name, RoleRef role, ServiceAccountRef first) {
        return of(name, role, Subject.serviceAccount(first));
    }

    /** Adds to {@code subjects}. The same subject is written once. */
    public RoleBinding subject(Subject subject) {
        return with(recipe().and(
                        "subject", subject, (m, made) -> m.getSubjects().add(made), (m, part) -> {
                            if (part.isOpen()) {
                                m.getSubjects()
                                        .get(m.getSubjects().size() - 1)
                                        .setNamespace(m.getMetadata().getNamespace());
                            }
                            Subjects.dropRepeat(m.getSubjects());
                        }));
    }

    /**
     * Adds to {@code subjects} the pods of a ServiceAccount. Its namespace is its own; if it has none, that of this binding;
     * if this has none either, that of the manifest.
     */
    public RoleBinding subject(ServiceAccountRef account) {
        return subject(Subject.serviceAccount(account));
    }

    @Override
    public RoleBinding namespace(String namespace) {
        NameSyntax.DNS_LABEL.check(subject() + " namespace", namespace);
        Set<String> open = recipe().parts("subject", Subject.class).stream()
                .filter(Subject::isOpen)
                .map(subject -> subject.toModel().getName())
                .collect(Collectors.toUnmodifiableSet());
        return with("namespace", m -> {
            Subjects.moveInto(m.getSubjects(), open, m.getMetadata().getNamespace(), namespace);
            m.getMetadata().setNamespace(namespace);
        });
    }

    /** Edits the object through fabric8's builder: the way to a field that has no wither. */
    public RoleBinding customize(UnaryOperator<RoleBindingBuilder> change) {
        return rebuilt(m -> change.apply(new RoleBindingBuilder(m)).build());
    }

    @Override
    RoleBinding with(Recipe<io.fabric8.kubernetes.api.model.rbac.RoleBinding> next) {
        return new RoleBinding(name(), next);
    }
}
