package dev.waybill.yaml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of an object without what they stand in: each field that is text, a number, a boolean, or empty. */
public final class Leaves {
    private final Map<String, String> leaves = new LinkedHashMap<>();
    private final StringBuilder path = new StringBuilder();

    private Leaves() {}

    /**
     * Returns every value by the path of its field, in the order in which the object is written.
     *
     * @param model an object of fabric8's model, or plain maps, lists and scalars
     * @return paths as in {@code spec.containers[web].image}, values as in YAML but without quotes
     */
    public static Map<String, String> of(Object model) {
        List<Document> documents = new ArrayList<>(1);
        try {
            YamlParser.parse("object", YamlWriter.write(model), 0, new NodeBudget(), documents);
        } catch (YamlFault e) {
            throw new IllegalStateException("what was written can't be read", e);
        }
        Leaves result = new Leaves();
        result.add(documents.get(0).root());
        return result.leaves;
    }

    private void add(Node node) {
        int length = path.length();
        if (node instanceof MapNode map && !map.entries.isEmpty()) {
            for (Map.Entry<String, MapNode.Entry> each : map.entries.entrySet()) {
                PathText.field(each.getKey(), path);
                add(each.getValue().value());
                path.setLength(length);
            }
        } else if (node instanceof ListNode list && !list.items.isEmpty()) {
            boolean named = haveNames(list);
            for (int i = 0; i < list.items.size(); i++) {
                Node item = list.items.get(i);
                path.append('[').append(named ? String.valueOf(name(item)) : i).append(']');
                add(item);
                path.setLength(length);
            }
        } else {
            leaves.put(path.toString(), text(node));
        }
    }

    private static boolean haveNames(ListNode list) {
        Set<String> names = new HashSet<>();
        for (Node item : list.items) {
            String name = name(item);
            if (name == null || !names.add(name)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String name(Node item) {
        return item instanceof MapNode map && map.get("name") instanceof ScalarNode name && !name.text.isEmpty()
                ? name.text
                : null;
    }

    private static String text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.text;
        }
        return node instanceof MapNode ? "{}" : "[]";
    }
}
