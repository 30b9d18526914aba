package dev.waybill.migration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How far a tree is from the one that was read: the values that it lacks, has otherwise, or has and should not. */
final class Distance {
    private final Map<String, Object> wanted;

    private Distance(Map<String, Object> wanted) {
        this.wanted = wanted;
    }

    static Distance to(Object tree) {
        return new Distance(leaves(tree));
    }

    int of(Object tree) {
        Map<String, Object> there = leaves(tree);
        int differences = 0;
        for (Map.Entry<String, Object> each : wanted.entrySet()) {
            if (!Objects.equals(each.getValue(), there.remove(each.getKey()))) {
                differences++;
            }
        }
        return differences + there.size();
    }

    /** How many values the tree has. */
    static int size(Object tree) {
        return leaves(tree).size();
    }

    private static Map<String, Object> leaves(Object tree) {
        Map<String, Object> leaves = new HashMap<>();
        add("", tree, leaves);
        return leaves;
    }

    private static void add(String path, @Nullable Object tree, Map<String, Object> leaves) {
        if (tree instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach((key, value) -> add(path + '/' + key, value, leaves));
        } else if (tree instanceof List<?> list && !list.isEmpty()) {
            for (int i = 0; i < list.size(); i++) {
                add(path + '#' + i, list.get(i), leaves);
            }
        } else {
            leaves.put(path, tree == null ? "null" : tree);
        }
    }
}
