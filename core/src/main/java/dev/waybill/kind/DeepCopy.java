package dev.waybill.kind;

import dev.waybill.yaml.MapOrder;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Copies a fabric8 object with everything in it, so that neither side sees what the other changes later. */
final class DeepCopy {
    private static final String MODEL = "io.fabric8.kubernetes.api.model.";

    private DeepCopy() {}

    /** Tells whether fabric8 itself made the class: then its fields are annotated and it has a constructor for all. */
    static boolean knows(Object value) {
        return value.getClass().getName().startsWith(MODEL);
    }

    static <M> M of(M model) {
        M copy = blank(model);
        for (Class<?> type = model.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    copy(field, model, copy);
                }
            }
        }
        return copy;
    }

    /** Makes an empty object of the same class. */
    @SuppressWarnings("unchecked") // the constructor of the object's own class
    static <M> M blank(M model) {
        try {
            Constructor<?> empty = model.getClass().getDeclaredConstructor();
            empty.setAccessible(true);
            return (M) empty.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + model.getClass().getName(), e);
        }
    }

    private static void copy(Field field, Object source, Object target) {
        try {
            field.setAccessible(true);
            field.set(target, value(field.get(source)));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot set " + field, e);
        }
    }

    private static @Nullable Object value(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Enum<?>) {
            return value;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            for (Map.Entry<?, ?> each : MapOrder.entries(map)) {
                copy.put(each.getKey(), value(each.getValue()));
            }
            return copy;
        }
        if (value instanceof Collection<?> items) {
            List<@Nullable Object> copy = new ArrayList<>();
            items.forEach(item -> copy.add(value(item)));
            return copy;
        }
        if (value instanceof JsonNode node) {
            return node.deepCopy();
        }
        return knows(value) ? of(value) : Tree.of(value);
    }
}
