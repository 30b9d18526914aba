package dev.waybill.kind;

import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import java.util.function.UnaryOperator;

/** A Kubernetes Namespace: a room of its own for names, quotas and access. */
@CheckReturnValue
public final class Namespace extends Kind<Namespace, io.fabric8.kubernetes.api.model.Namespace> {

    private Namespace(String name, Recipe<io.fabric8.kubernetes.api.model.Namespace> recipe) {
        super(name, recipe);
    }

    /** Makes a Namespace. The name is a DNS label: at most 63 characters. */
    public static Namespace of(String name) {
        NameSyntax.DNS_LABEL.check("Namespace name", name);
        return new Namespace(name, recipe("namespace", name, io.fabric8.kubernetes.api.model.Namespace::new, m -> {}));
    }

    /** Edits the object through fabric8's builder: the way to a field that has no wither. */
    public Namespace customize(UnaryOperator<NamespaceBuilder> change) {
        return rebuilt(m -> change.apply(new NamespaceBuilder(m)).build());
    }

    @Override
    Namespace with(Recipe<io.fabric8.kubernetes.api.model.Namespace> next) {
        return new Namespace(name(), next);
    }
}
