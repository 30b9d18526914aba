package dev.waybill.yaml;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values by key, in the order in which they were written. */
final class MapNode extends Node {

    final Map<String, Entry> entries;
    private final int size;
    private final int height;

    /** Takes the map as it is; the parser fills it first. */
    MapNode(int line, int column, Map<String, Entry> entries) {
        super(line, column);
        this.entries = entries;
        int nodes = 1;
        int levels = 0;
        for (Entry entry : entries.values()) {
            nodes += entry.value.size();
            levels = Math.max(levels, entry.value.height());
        }
        size = nodes;
        height = levels + 1;
    }

    @Nullable
    Node get(String key) {
        Entry entry = entries.get(key);
        return entry == null ? null : entry.value;
    }

    @Override
    int size() {
        return size;
    }

    @Override
    int height() {
        return height;
    }

    @Override
    String kind() {
        return "a mapping";
    }

    /** A value and where its key stands. */
    record Entry(int line, int column, Node value, boolean merged) {}
}
