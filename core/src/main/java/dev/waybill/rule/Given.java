package dev.waybill.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is given in an object of fabric8's: null is nothing, in lists as well. */
final class Given {
    private Given() {}

    /** The items that are not null; none for null. */
    static <T> List<T> items(@Nullable List<T> list) {
        if (list == null || list.isEmpty()) {
            return List.of();
        }
        List<T> items = new ArrayList<>(list.size());
        for (T item : list) {
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    /** The entries; none for null. */
    static <V> Map<String, V> entries(@Nullable Map<String, V> map) {
        return map == null ? Map.of() : map;
    }

    /** The text; empty for null. */
    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static boolean isTrue(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }
}
