package dev.waybill.yaml;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is written of one model class: its properties in the order in which they are written. Found once for each class.
 * fabric8 annotates the private fields, so no getter is called.
 */
final class ClassShape {

    private static final String STATUS = "status";
    private static final Property[] NONE = {};

    private static final ClassValue<ClassShape> SHAPES = new ClassValue<>() {
        @Override
        protected ClassShape computeValue(Class<?> type) {
            return new ClassShape(type);
        }
    };

    /** How an instance turns into the value it stands for; null for an object with properties. */
    final @Nullable Unwrapping unwrapping;

    /** In the order of writing. An array as the others here: a young JVM takes half as long to go through it as through a list. */
    final Property[] properties;

    /** The map of what fabric8 has no field for. */
    private final @Nullable Property additional;

    private final Map<String, Property> byName;
    private final Property[] all;
    private final Property[] deep;
    private final boolean isModel;
    private final boolean isDocument;

    private ClassShape(Class<?> type) {
        unwrapping = Unwrapping.of(type);
        Map<String, Property> declared = new LinkedHashMap<>();
        Property others = null;
        if (unwrapping == null) {
            for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
                FieldNames names = FieldNames.of(c);
                for (Field field : c.getDeclaredFields()) {
                    String name = names.name(field);
                    if (name != null) {
                        declared.putIfAbsent(name, new Property(name, field, names.omitsEmpty(field)));
                    } else if (names.isAdditional(field)) {
                        others = new Property(field.getName(), field, true);
                    }
                }
            }
        }
        additional = others;
        isModel = unwrapping != null || others != null || !declared.isEmpty();
        isDocument = HasMetadata.class.isAssignableFrom(type);
        byName = declared;
        all = declared.values().toArray(NONE);
        List<Property> parts = new ArrayList<>();
        List<Property> written = new ArrayList<>(all.length);
        for (Property property : all) {
            if (property.isDeep()) {
                parts.add(property);
            }
            if (!isStatus(property.name)) {
                written.add(property);
            }
        }
        deep = parts.toArray(NONE);
        properties = written.toArray(NONE);
        // As people write, and what is left by name, which is fabric8's order. The annotation that says so is not read,
        // as one annotation of a class makes the JVM load all of them, and with them a part of databind.
        Arrays.sort(properties, KeyOrder.BY_RANK);
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
    Property[] all() {
        return all;
    }

    /** Those of {@link #all} that hold more than a scalar which the field's type has checked already. */
    Property[] deep() {
        return deep;
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
}
