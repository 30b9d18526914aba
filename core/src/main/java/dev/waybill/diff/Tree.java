package dev.waybill.diff;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks into plain maps and lists. */
final class Tree {
    private Tree() {}

    static @Nullable Object get(@Nullable Object tree, String... path) {
        Object current = tree;
        for (String name : path) {
            current = current instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return current;
    }

    static String text(@Nullable Object tree, String... path) {
        Object value = get(tree, path);
        return value == null || value instanceof Map || value instanceof List ? "" : value.toString();
    }

    static boolean isTrue(@Nullable Object tree, String... path) {
        return Boolean.TRUE.equals(get(tree, path));
    }

    static List<?> list(@Nullable Object tree, String... path) {
        return get(tree, path) instanceof List<?> list ? list : List.of();
    }

    /** Writes a value for people: a scalar as it is, a map or list on one line. */
    static String shown(Object value) {
        if (!(value instanceof Map) && !(value instanceof List)) {
            return value.toString();
        }
        StringBuilder text = new StringBuilder();
        show(value, text);
        return text.toString();
    }

    private static void show(@Nullable Object value, StringBuilder text) {
        if (value instanceof Map<?, ?> map) {
            String separator = "{";
            for (Map.Entry<?, ?> each : map.entrySet()) {
                text.append(separator).append(each.getKey()).append(": ");
                show(each.getValue(), text);
                separator = ", ";
            }
            text.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> list) {
            String separator = "[";
            for (Object each : list) {
                text.append(separator);
                show(each, text);
                separator = ", ";
            }
            text.append(list.isEmpty() ? "[]" : "]");
        } else {
            text.append(value instanceof String string && string.isEmpty() ? "\"\"" : String.valueOf(value));
        }
    }
}
