package dev.waybill.yaml;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the objects of documents: one of each, or one of each item of a list. */
final class ObjectMaker {

    private static final String LIST = "List";

    private static final Set<String> LIST_FIELDS = Set.of("apiVersion", "kind", "metadata", "items");

    private final String source;
    private final List<ReadObject> objects;
    private boolean full;

    ObjectMaker(String source, List<ReadObject> objects) {
        this.source = source;
        this.objects = objects;
    }

    /** Adds the objects; what is wrong with them goes to the problems of the document. */
    void make(Document document) {
        if (document.root() instanceof ScalarNode scalar && scalar.isNull()) {
            return;
        }
        make(document.root(), "", null, null, document.problems());
    }

    /** Whether there are more objects than the limit. */
    boolean isFull() {
        return full;
    }

    /**
     * @param path where the object stands in its document
     * @param listVersion the apiVersion that an item of a typed list need not repeat
     * @param itemKind the kind that it need not repeat
     */
    private void make(
            Node node, String path, @Nullable String listVersion, @Nullable String itemKind, Problems problems) {
        if (!(node instanceof MapNode map)) {
            problems.add(
                    Problems.WRONG_TYPE,
                    node.line,
                    node.column,
                    path,
                    (path.isEmpty() ? "the document is " : "the item is ") + node.kind()
                            + ", and a Kubernetes object is a mapping",
                    "Write its fields, beginning with apiVersion and kind.");
            return;
        }
        String apiVersion = text(map, "apiVersion", path, listVersion, problems);
        String kind = text(map, "kind", path, itemKind, problems);
        if (apiVersion == null || kind == null) {
            return;
        }
        if (kind.endsWith(LIST) && isList(map, apiVersion, kind)) {
            items(map, apiVersion, kind, path, problems);
            return;
        }
        if (objects.size() == ReadLimits.OBJECTS) {
            if (!full) {
                full = true;
                problems.add(
                        Problems.SYNTAX,
                        map.line,
                        map.column,
                        path,
                        "there are more than " + ReadLimits.OBJECTS + " objects, so reading stops here",
                        "Split the file.");
            }
            return;
        }
        int index = objects.size();
        objects.add(new ReadObject(
                ModelDecoder.decode(ModelKinds.find(apiVersion, kind), map, problems, index), new Places(source, map)));
        problems.assign(path, index);
    }

    private static boolean isList(MapNode map, String apiVersion, String kind) {
        return map.get("items") instanceof ListNode || (kind.equals(LIST) && apiVersion.equals("v1"));
    }

    private void items(MapNode list, String apiVersion, String kind, String path, Problems problems) {
        for (Map.Entry<String, MapNode.Entry> e : list.entries.entrySet()) {
            if (!LIST_FIELDS.contains(e.getKey())) {
                problems.add(
                        Problems.UNKNOWN_FIELD,
                        e.getValue().line(),
                        e.getValue().column(),
                        path.isEmpty() ? e.getKey() : path + "." + e.getKey(),
                        "a " + kind + " has no field '" + e.getKey() + "', only metadata and items",
                        "Remove it, or write the kind of the object itself.");
            }
        }
        Node items = list.get("items");
        String itemKind = kind.substring(0, kind.length() - LIST.length());
        String itemsPath = path.isEmpty() ? "items" : path + ".items";
        if (items instanceof ListNode listed) {
            int i = 0;
            for (Node item : listed.items) {
                boolean typed = !itemKind.isEmpty();
                make(item, itemsPath + "[" + i++ + "]", typed ? apiVersion : null, typed ? itemKind : null, problems);
            }
        } else if (items != null && !(items instanceof ScalarNode scalar && scalar.isNull())) {
            problems.add(
                    Problems.WRONG_TYPE,
                    items.line,
                    items.column,
                    itemsPath,
                    "the items are " + items.kind() + ", and a List holds a list",
                    "Write each object behind a dash.");
        }
    }

    private static @Nullable String text(
            MapNode map, String field, String path, @Nullable String otherwise, Problems problems) {
        MapNode.Entry entry = map.entries.get(field);
        String fieldPath = path.isEmpty() ? field : path + "." + field;
        boolean missing = entry == null
                || (entry.value() instanceof ScalarNode scalar && (scalar.isNull() || "".equals(scalar.value)));
        if (missing) {
            if (otherwise == null) {
                problems.add(
                        Problems.MISSING_FIELD,
                        entry == null ? map.line : entry.line(),
                        entry == null ? map.column : entry.column(),
                        fieldPath,
                        "the object has no " + field,
                        field.equals("kind")
                                ? "Add one, such as kind: Deployment."
                                : "Add one, such as apiVersion: apps/v1.");
            }
            return otherwise;
        }
        if (entry != null && entry.value() instanceof ScalarNode scalar && scalar.value instanceof String text) {
            return text;
        }
        Node value = entry == null ? map : entry.value();
        problems.add(
                Problems.WRONG_TYPE,
                value.line,
                value.column,
                fieldPath,
                field + " is " + value.kind() + ", and has to be text",
                "Write the name in quotes.");
        return null;
    }
}
