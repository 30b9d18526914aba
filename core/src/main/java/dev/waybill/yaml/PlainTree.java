package dev.waybill.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects and nodes as plain maps, lists and scalars. */
public final class PlainTree {

    private PlainTree() {}

    /**
     * Returns a fresh tree of what an object is written as, in the order in which it is written.
     *
     * @param model an object of fabric8's model
     * @return fields by name; values are maps, lists, text, numbers, booleans and null
     */
    public static Map<String, Object> written(Object model) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (of(parsed(model)) instanceof Map<?, ?> fields) {
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                if (field.getValue() != null) {
                    tree.put(String.valueOf(field.getKey()), field.getValue());
                }
            }
        }
        return tree;
    }

    /** Returns a value that is no object on its own, as it is written: text, a number, a boolean, a map or a list. */
    static @Nullable Object value(Object value) {
        return value instanceof String ? value : of(parsed(value));
    }

    private static Node parsed(Object value) {
        List<Document> documents = new ArrayList<>(1);
        try {
            YamlParser.parse("object", YamlWriter.write(value), 0, new NodeBudget(), documents);
        } catch (YamlFault e) {
            throw new IllegalStateException("what was written can't be read", e);
        }
        return documents.get(0).root();
    }

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
