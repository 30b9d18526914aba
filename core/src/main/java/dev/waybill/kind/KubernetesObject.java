package dev.waybill.kind;

import dev.waybill.recipe.Existing;
import dev.waybill.recipe.Origin;
import dev.waybill.yaml.FieldPath;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A whole object of a manifest: every kind of the DSL is one, and so is what came through {@code raw(..)}. */
public interface KubernetesObject extends KubernetesObjects {

    /** Returns {@code apiVersion}. */
    String apiVersion();

    /** Returns {@code kind}. */
    String kind();

    /** Returns {@code metadata.name}. */
    String name();

    /** Tells whether the kind lives in a namespace. */
    boolean isNamespaced();

    /** Returns {@code metadata.namespace}; empty when it was left open, and for an object of the cluster. */
    default Optional<String> namespace() {
        ObjectMeta metadata = isNamespaced() ? toModel().getMetadata() : null;
        return metadata == null ? Optional.empty() : Optional.ofNullable(metadata.getNamespace());
    }

    /** Returns the line of Java that made the object. */
    Origin origin();

    /** Makes a fresh fabric8 object; changing it does not change this value. */
    HasMetadata toModel();

    /**
     * Returns what this object refers to as something in the cluster already, as {@code existingSecret(name)} says it: no
     * object of the manifest is meant. It also holds what a later wither replaced. Empty for what came through {@code
     * raw(..)}; {@code customize(..)} adds nothing to it.
     */
    Set<Existing> existing();

    /**
     * Answers who set a field, in which line, and what it was before.
     *
     * @param path the field from the top of the object, as in {@code spec.template.spec.containers[web].image}
     */
    Explanation explain(String path);

    /** Answers for every value of the object who set it last, in the order in which the object is written. */
    List<ExplainedField> explain();

    /**
     * Returns what the object has in a field, as plain Java, for the assertions of a test: a String, an Integer, a Boolean, a Map
     * or a List. An amount such as {@code 500m} is a String, and the values of a Secret are {@code ***}, since a failed assertion
     * prints them; {@link #toModel} has them.
     *
     * @param path the field as for {@link #explain(String)}
     * @return empty where the field, or what it stands in, is not set
     * @throws IllegalArgumentException where the object's class has no such field
     */
    default Optional<Object> value(String path) {
        return FieldPath.of(path).value(Veil.over(toModel()));
    }

    /**
     * Tells whether the object refers to others by mere names, so that one may lead to something outside the manifest without
     * a word about it. True for what was read or came through {@code raw(..)}; on objects of the DSL a reference is an object.
     */
    default boolean refersByName() {
        return false;
    }

    /** Returns the object itself. */
    @Override
    default List<KubernetesObject> objects() {
        return List.of(this);
    }
}
