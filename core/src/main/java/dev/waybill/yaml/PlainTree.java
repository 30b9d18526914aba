package dev.waybill.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Nodes as plain maps, lists and scalars. */
final class PlainTree {

    private PlainTree() {}

    static @Nullable Object of(Node node) {
        if (node instanceof MapNode map) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            for (Map.Entry<String, MapNode.Entry> entry : map.entries.entrySet()) {
                plain.put(entry.getKey(), of(entry.getValue().value()));
            }
            return plain;
        }
        if (node instanceof ListNode list) {
            List<@Nullable Object> plain = new ArrayList<>(list.items.size());
            for (Node item : list.items) {
                plain.add(of(item));
            }
            return plain;
        }
        return ((ScalarNode) node).value;
    }
}
