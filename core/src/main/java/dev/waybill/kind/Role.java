package dev.waybill.kind;

import dev.waybill.kind.access.ResourceRule;
import dev.waybill.kind.access.RoleRef;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.rbac.RoleBuilder;
import java.util.function.UnaryOperator;

/** A Kubernetes Role: what may be done to the objects of one namespace. A RoleBinding grants it. */
@CheckReturnValue
public final class Role extends NamespacedKind<Role, io.fabric8.kubernetes.api.model.rbac.Role> implements RoleRef {

    private Role(String name, Recipe<io.fabric8.kubernetes.api.model.rbac.Role> recipe) {
        super(name, recipe);
    }

    /** Makes a Role that allows nothing yet. The name may hold anything but {@code /} and {@code %}. */
    public static Role of(String name) {
        NameSyntax.PATH_SEGMENT.check("Role name", name);
        return new Role(name, recipe("role", name, io.fabric8.kubernetes.api.model.rbac.Role::new, m -> {}));
    }

    /** Adds to {@code rules}. Rules only ever allow; a repeat adds another. */
    public Role allow(ResourceRule rule) {
        return with("allow", rule, (m, made) -> m.getRules().add(made));
    }

    /** Edits the object through fabric8's builder: the way to a field that has no wither. */
    public Role customize(UnaryOperator<RoleBuilder> change) {
        return rebuilt(m -> change.apply(new RoleBuilder(m)).build());
    }

    @Override
    Role with(Recipe<io.fabric8.kubernetes.api.model.rbac.Role> next) {
        return new Role(name(), next);
    }
}
