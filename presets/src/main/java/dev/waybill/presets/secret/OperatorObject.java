package dev.waybill.presets.secret;

import dev.waybill.kind.ExplainedField;
import dev.waybill.kind.Explanation;
import dev.waybill.kind.KubernetesObject;
import dev.waybill.recipe.Existing;
import dev.waybill.recipe.Origin;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object of the External Secrets Operator: a custom resource of core's, seen through its own withers. */
@CheckReturnValue
abstract class OperatorObject implements KubernetesObject {
    static final String API_VERSION = "external-secrets.io/v1";

    private final KubernetesObject object;
    private final Set<Existing> existing;

    OperatorObject(KubernetesObject object, Set<Existing> existing) {
        this.object = object;
        this.existing = existing;
    }

    /** Adds what is referred to, if it is in the cluster already. */
    static Set<Existing> and(Set<Existing> existing, Object reference) {
        Set<Existing> more = new LinkedHashSet<>(existing);
        if (reference instanceof Existing known) {
            more.add(known);
        }
        return more;
    }

    final String subject() {
        return kind() + " '" + object.name() + "'";
    }

    @Override
    public final String apiVersion() {
        return object.apiVersion();
    }

    @Override
    public final String kind() {
        return object.kind();
    }

    @Override
    public final String name() {
        return object.name();
    }

    @Override
    public final boolean isNamespaced() {
        return object.isNamespaced();
    }

    @Override
    public final Origin origin() {
        return object.origin();
    }

    @Override
    public final HasMetadata toModel() {
        return object.toModel();
    }

    @Override
    public final Set<Existing> existing() {
        return Collections.unmodifiableSet(existing);
    }

    @Override
    public final Explanation explain(String path) {
        return object.explain(path);
    }

    @Override
    public final List<ExplainedField> explain() {
        return object.explain();
    }

    /** Compares by content: two values are equal when their fabric8 objects are. */
    @Override
    @SuppressWarnings("EqualsGetClass") // every subclass is final
    public final boolean equals(@Nullable Object other) {
        return other != null && other.getClass() == getClass() && ((OperatorObject) other).object.equals(object);
    }

    @Override
    public final int hashCode() {
        return object.hashCode();
    }

    /** Returns the object as YAML. */
    @Override
    public final String toString() {
        return object.toString();
    }
}
