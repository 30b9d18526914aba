package dev.waybill.kind.access;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;

/** Who is granted a role: a user, a group or a ServiceAccount. */
@CheckReturnValue
public final class Subject extends ModelValue<io.fabric8.kubernetes.api.model.rbac.Subject> {
    private static final String RBAC = "rbac.authorization.k8s.io";

    private Subject(Recipe<io.fabric8.kubernetes.api.model.rbac.Subject> recipe) {
        super(recipe);
    }

    /** Means the user whom the cluster's authentication calls {@code name}, letter by letter. Refuses a blank name. */
    public static Subject user(String name) {
        return person("user", "User", name);
    }

    /**
     * Means everyone whom the cluster's authentication puts into the group {@code name}, letter by letter, such as
     * {@code system:authenticated}. Refuses a blank name.
     */
    public static Subject group(String name) {
        return person("group", "Group", name);
    }

    private static Subject person(String factory, String kind, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    kind + " name '" + name + "': a name that is not blank is allowed. Write it as"
                            + " the cluster's authentication knows it.");
        }
        return new Subject(Recipe.of(factory, io.fabric8.kubernetes.api.model.rbac.Subject::new, m -> {
            m.setKind(kind);
            m.setApiGroup(RBAC);
            m.setName(name);
        }));
    }

    /**
     * Means the pods that run under {@code account}. Its namespace is written when it is known; else the binding or its
     * manifest fills it in.
     */
    public static Subject serviceAccount(ServiceAccountRef account) {
        String name = account.name();
        String namespace = account.namespace().orElse(null);
        NameSyntax.DNS_SUBDOMAIN.check("ServiceAccount name", name);
        return new Subject(Recipe.<io.fabric8.kubernetes.api.model.rbac.Subject>of(
                        "serviceAccount", io.fabric8.kubernetes.api.model.rbac.Subject::new, m -> {
                            m.setKind("ServiceAccount");
                            m.setName(name);
                            m.setNamespace(namespace);
                        })
                .refersTo(account));
    }

    /** Tells whether this is a ServiceAccount whose namespace is not known yet. */
    public boolean isOpen() {
        var model = toModel();
        return model.getKind().equals("ServiceAccount") && model.getNamespace() == null;
    }
}
