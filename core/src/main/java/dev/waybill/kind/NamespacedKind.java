package dev.waybill.kind;

import dev.waybill.recipe.Recipe;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Optional;

/** A kind that lives in a namespace. Cluster-wide kinds do not extend this, so they have no {@code namespace(..)}. */
abstract class NamespacedKind<K extends NamespacedKind<K, M>, M extends HasMetadata> extends Kind<K, M> {

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
        return with("namespace", m -> m.getMetadata().setNamespace(namespace));
    }

    /** Sets {@code metadata.namespace} to the name of {@code namespace}. */
    public K namespace(Namespace namespace) {
        return namespace(namespace.name());
    }

    /** Returns {@code metadata.namespace}; empty when it was left open. */
    public Optional<String> namespace() {
        return Optional.ofNullable(toModel().getMetadata().getNamespace());
    }
}
