package dev.waybill.kind;

import dev.waybill.recipe.Recipe;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Optional;

/** A kind that lives in a namespace. Cluster-wide kinds do not extend this, so they have no {@code namespace(..)}. */
abstract class NamespacedKind<K extends NamespacedKind<K, M>, M extends HasMetadata> extends Kind<K, M> {
    private static final String NAMESPACE = "namespace";

    NamespacedKind(String name, Recipe<M> recipe) {
        super(name, recipe);
    }

    @Override
    public final boolean isNamespaced() {
        return true;
    }

    /**
     * Sets {@code metadata.namespace}. Default: none, so the namespace of the manifest or of {@code kubectl} counts. A
     * repeat replaces.
     */
    public K namespace(String namespace) {
        NameSyntax.DNS_LABEL.check(subject() + " namespace", namespace);
        return with(NAMESPACE, m -> m.getMetadata().setNamespace(namespace));
    }

    /** Sets {@code metadata.namespace} to the name of {@code namespace}. */
    public K namespace(Namespace namespace) {
        return namespace(namespace.name());
    }

    @Override
    public Optional<String> namespace() {
        // Most objects have none, and a manifest asks each of them: no model is made for that answer.
        return recipe().has(NAMESPACE) || recipe().has(CUSTOMIZE)
                ? Optional.ofNullable(toModel().getMetadata().getNamespace())
                : Optional.empty();
    }
}
