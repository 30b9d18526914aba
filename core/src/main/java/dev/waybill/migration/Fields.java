package dev.waybill.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of what was read, as plain maps, lists and scalars, and what to ask of it. */
record Fields(Map<String, Object> map) {

    @SuppressWarnings("unchecked")
    static Fields of(@Nullable Object tree) {
        return new Fields(tree instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of());
    }

    /** The value at a path of names with dots between; null where there is none. */
    @Nullable
    Object at(String path) {
        Object value = map;
        int start = 0;
        while (start <= path.length()) {
            int dot = path.indexOf('.', start);
            int end = dot < 0 ? path.length() : dot;
            if (!(value instanceof Map<?, ?> fields)) {
                return null;
            }
            value = fields.get(path.substring(start, end));
            start = end + 1;
        }
        return value;
    }

    @Nullable
    String text(String path) {
        return at(path) instanceof String text ? text : null;
    }

    @Nullable
    Number number(String path) {
        return at(path) instanceof Number number ? number : null;
    }

    boolean has(String path) {
        return at(path) != null;
    }

    boolean is(String path, Object value) {
        return value.equals(at(path));
    }

    /** The fields below a path; none where it is missing. */
    Fields below(String path) {
        return of(at(path));
    }

    /** The items of a list of objects; none where it is missing. */
    List<Fields> each(String path) {
        List<Fields> items = new ArrayList<>();
        if (at(path) instanceof List<?> list) {
            list.forEach(item -> items.add(of(item)));
        }
        return items;
    }

    /** The items of a list of text; none where it is missing. */
    List<String> texts(String path) {
        List<String> items = new ArrayList<>();
        if (at(path) instanceof List<?> list) {
            list.forEach(item -> items.add(String.valueOf(item)));
        }
        return items;
    }

    /** The entries of a map of text, in order; none where it is missing. */
    Map<String, Object> entries(String path) {
        return below(path).map();
    }

    boolean isEmpty() {
        return map.isEmpty();
    }
}
