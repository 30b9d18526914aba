package dev.waybill.kind.pod;

import java.util.List;
import java.util.function.Function;

/** Lists that Kubernetes keys by a field: a second item with the same key takes the place of the first. */
final class ByKey {
    private ByKey() {}

    static <T> void put(List<T> items, T item, Function<T, ?> key) {
        for (int i = 0; i < items.size(); i++) {
            if (key.apply(items.get(i)).equals(key.apply(item))) {
                items.set(i, item);
                return;
            }
        }
        items.add(item);
    }
}
