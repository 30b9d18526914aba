package dev.waybill.kind;

import dev.waybill.recipe.Part;
import dev.waybill.yaml.MapOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A user's value as fresh maps, lists and scalars, which a custom resource holds. */
final class Tree {
    private static final int MOST_LEVELS = 200;

    private Tree() {}

    /** Copies the value; what has no plain form, such as a record, goes through Jackson. */
    static @Nullable Object of(@Nullable Object value) {
        return of(value, 0);
    }

    private static @Nullable Object of(@Nullable Object value, int level) {
        if (level > MOST_LEVELS) {
            throw new IllegalArgumentException("a value nested deeper than " + MOST_LEVELS
                    + " levels, or one that holds itself: Kubernetes takes no such object. Make it flatter.");
        }
        if (value == null || value instanceof String || value instanceof Boolean || isNumber(value)) {
            return value;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            for (Map.Entry<?, ?> each : MapOrder.entries(map)) {
                copy.put(String.valueOf(each.getKey()), of(each.getValue(), level + 1));
            }
            return copy;
        }
        if (value instanceof Collection<?> items) {
            List<@Nullable Object> copy = new ArrayList<>();
            items.forEach(item -> copy.add(of(item, level + 1)));
            return copy;
        }
        if (value instanceof Object[] items) {
            return of(Arrays.asList(items), level);
        }
        if (value instanceof Part<?> part) {
            return Beans.tree(part.toModel());
        }
        // Percent, Memory and the like are written as their text, as everywhere else.
        return value.getClass().getName().startsWith("dev.waybill.value.") ? value.toString() : Beans.tree(value);
    }

    private static boolean isNumber(Object value) {
        return value instanceof Number && value.getClass().getName().startsWith("java.");
    }

    /** Copies a value that is an object; refuses what is not one. */
    @SuppressWarnings("unchecked") // a map that of(..) made
    static Map<String, @Nullable Object> object(String subject, Object value) {
        if (of(value) instanceof Map<?, ?> map) {
            return (Map<String, @Nullable Object>) map;
        }
        throw new IllegalArgumentException(subject + " of " + value.getClass().getName()
                + ": it is not written as an object. Give a Map, a record or a bean.");
    }
}
