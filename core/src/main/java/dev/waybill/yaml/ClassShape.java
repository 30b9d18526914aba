package dev.waybill.yaml;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What fabric8's annotations say about one model class: its properties in the order in which they are written. Read
 * once for each class. fabric8 annotates the private fields, so no getter is called.
 */
final class ClassShape {

    private static final String ADDITIONAL = "additionalProperties";
    private static final String STATUS = "status";

    private static final ClassValue<ClassShape> SHAPES = new ClassValue<>() {
        @Override
        protected ClassShape computeValue(Class<?> type) {
            return new ClassShape(type);
        }
    };

    /** How an instance turns into the value it stands for; null for an object with properties. */
    final @Nullable Unwrapping unwrapping;

    /** In the order of writing. */
    final List<Property> properties;

    /** The map of what fabric8 has no field for. */
    private final @Nullable Property additional;

    private final Map<String, Property> byName = new LinkedHashMap<>();
    private final boolean isModel;
    private final boolean isDocument;

    private ClassShape(Class<?> type) {
        unwrapping = Unwrapping.of(type);
        Map<String, Property> declared = new LinkedHashMap<>();
        Property others = null;
        if (unwrapping == null) {
            for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
                for (Field field : c.getDeclaredFields()) {
                    JsonProperty annotation = field.getAnnotation(JsonProperty.class);
                    if (annotation != null) {
                        declared.putIfAbsent(annotation.value(), property(annotation.value(), field));
                    } else if (isAdditional(field)) {
                        others = new Property(ADDITIONAL, field, true);
                    }
                }
            }
        }
        additional = others;
        isModel = unwrapping != null || others != null || !declared.isEmpty();
        byName.putAll(declared);
        isDocument = HasMetadata.class.isAssignableFrom(type);
        if (isDocument) {
            declared.remove(STATUS);
        }
        properties = inOrder(declared);
    }

    static ClassShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** Whether fabric8's annotations are on the class; without them there is nothing to read. */
    boolean isModel() {
        return isModel;
    }

    /** The property of that name, {@code status} included; null where the class has none. */
    @Nullable
    Property property(String name) {
        return byName.get(name);
    }

    /** Whether the name is the status of a whole object: the cluster's word, not the author's. */
    boolean isStatus(String name) {
        return isDocument && name.equals(STATUS);
    }

    /** All properties, {@code status} included. */
    Collection<Property> all() {
        return byName.values();
    }

    /** The names of all properties, as a message lists them. */
    List<String> names() {
        List<String> names = new ArrayList<>(byName.keySet());
        names.sort(Comparator.naturalOrder());
        return names;
    }

    /** What the object holds beyond the fields of its class: null or a map. */
    @Nullable
    Map<?, ?> additional(Object model) {
        return additional == null ? null : (Map<?, ?>) additional.read(model);
    }

    /** Adds what no field takes to what the object holds beyond them; false where the class has no place for it. */
    @SuppressWarnings("unchecked") // fabric8 declares them all as Map<String, Object>
    boolean addAdditional(Object model, String name, @Nullable Object value) {
        Map<String, @Nullable Object> map =
                additional == null ? null : (Map<String, @Nullable Object>) additional.read(model);
        if (map == null) {
            return false;
        }
        map.put(name, value);
        return true;
    }

    private static boolean isAdditional(Field field) {
        return field.getName().equals(ADDITIONAL)
                && Map.class.isAssignableFrom(field.getType())
                && field.isAnnotationPresent(JsonIgnore.class);
    }

    private static Property property(String name, Field field) {
        JsonInclude include = field.getAnnotation(JsonInclude.class);
        return new Property(name, field, include != null && include.value() == JsonInclude.Include.NON_EMPTY);
    }

    /**
     * Sorts as people write, and what is left by name, which is fabric8's order. The annotation that says so is not read:
     * one annotation of a class makes the JVM load all of them, and with them a part of databind.
     */
    private static List<Property> inOrder(Map<String, Property> declared) {
        List<Property> properties = new ArrayList<>(declared.values());
        properties.sort(KeyOrder.BY_RANK);
        return List.copyOf(properties);
    }
}
