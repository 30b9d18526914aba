package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import org.jspecify.annotations.Nullable;

/**
 * Which object a finding is about.
 *
 * @param kind its kind; empty for a document that has none
 * @param namespace its namespace; empty where it names none
 * @param name its name; empty where it has none
 */
public record ObjectName(String kind, String namespace, String name) {

    /** Stands for a text of which no object could be made. */
    public static final ObjectName NONE = new ObjectName("", "", "");

    /** Returns the name of a fabric8 object. */
    public static ObjectName of(HasMetadata object) {
        ObjectMeta metadata = object.getMetadata();
        return new ObjectName(
                text(object.getKind()),
                metadata == null ? "" : text(metadata.getNamespace()),
                metadata == null ? "" : text(metadata.getName()));
    }

    // equals and hashCode by hand: a record's own are made of method handles at their first call, which loads 19
    // classes.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ObjectName that
                && kind.equals(that.kind)
                && namespace.equals(that.namespace)
                && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return (kind.hashCode() * 31 + namespace.hashCode()) * 31 + name.hashCode();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    /** Returns the name for people: {@code Deployment 'shop'}, {@code Deployment 'shop' in 'prod'}. */
    @Override
    public String toString() {
        String text = kind.isEmpty() ? "Text" : kind;
        if (!name.isEmpty()) {
            text += " '" + name + "'";
        }
        return namespace.isEmpty() ? text : text + " in '" + namespace + "'";
    }
}
