package dev.waybill.coverage;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Quantity;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** The fields of fabric8's model: those of a class, and those that an object has set. */
final class ModelFields {
    private ModelFields() {}

    /** A field as its class and its name in YAML: {@code PodSpec.hostNetwork}. */
    static String id(Class<?> type, String name) {
        return type.getSimpleName() + "." + name;
    }

    /** Walks the classes reachable from {@code roots} and returns the id of each field with its class; {@code skip} ends a branch. */
    static Map<String, Class<?>> reachable(Collection<Class<?>> roots, Predicate<String> skip) {
        Map<String, Class<?>> fields = new TreeMap<>();
        List<Class<?>> open = new ArrayList<>(roots);
        Set<Class<?>> seen = new java.util.HashSet<>(roots);
        while (!open.isEmpty()) {
            Class<?> type = open.remove(open.size() - 1);
            properties(type).forEach((name, field) -> {
                String id = id(type, name);
                fields.put(id, type);
                Class<?> next = modelIn(field.getGenericType());
                if (next != null && !skip.test(id) && seen.add(next)) {
                    open.add(next);
                }
            });
        }
        return fields;
    }

    private static Class<?> modelIn(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return modelIn(arguments[arguments.length - 1]);
        }
        return type instanceof Class<?> plain && isModel(plain) ? plain : null;
    }

    private static boolean isModel(Class<?> type) {
        return type.getName().startsWith("io.fabric8.kubernetes.api.model.")
                && !type.isEnum()
                && type != Quantity.class
                && type != IntOrString.class;
    }

    private static Map<String, Field> properties(Class<?> type) {
        Map<String, Field> properties = new LinkedHashMap<>();
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                JsonProperty name = field.getAnnotation(JsonProperty.class);
                if (name != null && !Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    properties.putIfAbsent(name.value(), field);
                }
            }
        }
        return properties;
    }

    /** Calls {@code found} with the place, as {@code spec.replicas|DeploymentSpec.replicas}, and the text of each value. */
    static void set(Object model, BiConsumer<String, String> found) {
        walk("", model, found);
    }

    private static void walk(String path, Object model, BiConsumer<String, String> found) {
        properties(model.getClass()).forEach((name, field) -> {
            try {
                value(path + "." + name, id(model.getClass(), name), field.get(model), found);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void value(String path, String id, Object value, BiConsumer<String, String> found) {
        if (value instanceof Collection<?> items) {
            int i = 0;
            for (Object item : items) {
                value(path + "[" + i++ + "]", id, item, found);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> value(path + "[" + key + "]", id, item, found));
        } else if (value != null) {
            found.accept(path + "|" + id, isModel(value.getClass()) ? "{}" : value.toString());
            if (isModel(value.getClass())) {
                walk(path, value, found);
            }
        }
    }
}
