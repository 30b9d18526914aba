package dev.waybill.yaml;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Under which name a field of a model class is written. Its annotations say so; but fabric8's own classes name their fields after
 * what they annotate, and a JVM takes a tenth of a second to read the annotations of the first Deployment.
 */
final class FieldNames {
    private static final String ADDITIONAL = "additionalProperties";

    /** The classes of fabric8 whose fields have other names, or lists that are written even when they are empty. */
    private static final Set<String> UNLIKE = Set.of(
            "AuthInfo",
            "Cluster",
            "Config",
            "CustomResourceColumnDefinition",
            "DaemonEndpoint",
            "DefaultKubernetesResourceList",
            "JSONSchemaProps",
            "Table");

    private final boolean byName;

    private FieldNames(boolean byName) {
        this.byName = byName;
    }

    static FieldNames of(Class<?> type) {
        return new FieldNames(type.getName().startsWith("io.fabric8.kubernetes.api.model.")
                && KubernetesResource.class.isAssignableFrom(type)
                && !UNLIKE.contains(type.getSimpleName()));
    }

    /** The name in YAML; null for a field that is not written. */
    @Nullable
    String name(Field field) {
        if (byName) {
            String name = field.getName();
            if (Modifier.isStatic(field.getModifiers()) || name.equals(ADDITIONAL)) {
                return null;
            }
            return name.charAt(0) == '_' ? name.substring(1) : name; // _default and _enum are keywords of Java
        }
        JsonProperty annotation = field.getAnnotation(JsonProperty.class);
        return annotation == null ? null : annotation.value();
    }

    /** Whether the field is left out when it holds an empty list or map. */
    boolean omitsEmpty(Field field) {
        if (byName) {
            return Collection.class.isAssignableFrom(field.getType()) || Map.class.isAssignableFrom(field.getType());
        }
        JsonInclude include = field.getAnnotation(JsonInclude.class);
        return include != null && include.value() == JsonInclude.Include.NON_EMPTY;
    }

    /** Whether the field holds what fabric8 has no field for. */
    boolean isAdditional(Field field) {
        return field.getName().equals(ADDITIONAL)
                && Map.class.isAssignableFrom(field.getType())
                && (byName || field.isAnnotationPresent(JsonIgnore.class));
    }
}
