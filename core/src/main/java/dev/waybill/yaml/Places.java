package dev.waybill.yaml;

import org.jspecify.annotations.Nullable;

/** Where the fields of an object that was read stand in its file. */
public final class Places {

    private final String source;
    private final Node root;

    Places(String source, Node root) {
        this.source = source;
        this.root = root;
    }

    /**
     * Returns where a field stands: the place of its key, or of the list item.
     *
     * @param path names with dots between them; list items by index or name, and map keys with dots, in brackets, as in
     *     {@code spec.template.spec.containers[0].image}
     * @return the place; of the nearest field around it that there is where the field itself is not in the file, at last
     *     where the object starts
     */
    public Place of(String path) {
        int line = root.line;
        int column = root.column;
        Node node = root;
        int at = 0;
        while (at < path.length()) {
            boolean bracket = path.charAt(at) == '[';
            int from = bracket || path.charAt(at) == '.' ? at + 1 : at;
            int end = bracket ? close(path, from) : endOfName(path, from);
            String step = path.substring(from, end);
            if (node instanceof MapNode map) {
                MapNode.Entry entry = map.entries.get(step);
                if (entry == null) {
                    break;
                }
                line = entry.line();
                column = entry.column();
                node = entry.value();
            } else if (node instanceof ListNode list) {
                Node item = item(list, step);
                if (item == null) {
                    break;
                }
                line = item.line;
                column = item.column;
                node = item;
            } else {
                break;
            }
            at = bracket ? end + 1 : end;
        }
        return new Place(source, line, column);
    }

    private static int close(String path, int from) {
        int end = path.indexOf(']', from);
        return end < 0 ? path.length() : end;
    }

    private static int endOfName(String path, int from) {
        int end = from;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
            end++;
        }
        return end;
    }

    private static @Nullable Node item(ListNode list, String step) {
        int index = index(step);
        if (index >= 0) {
            return index < list.items.size() ? list.items.get(index) : null;
        }
        for (Node item : list.items) {
            if (item instanceof MapNode map && map.get("name") instanceof ScalarNode name && name.text.equals(step)) {
                return item;
            }
        }
        return null;
    }

    private static int index(String step) {
        if (step.isEmpty() || step.length() > 9) {
            return -1;
        }
        for (int i = 0; i < step.length(); i++) {
            if (step.charAt(i) < '0' || step.charAt(i) > '9') {
                return -1;
            }
        }
        return Integer.parseInt(step);
    }
}
