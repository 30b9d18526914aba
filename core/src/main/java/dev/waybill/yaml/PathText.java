package dev.waybill.yaml;

import org.jspecify.annotations.Nullable;

/** How a field's place is spelled: {@code spec.containers[web].env[MODE].value}. */
final class PathText {

    private PathText() {}

    /** Appends the name of a field or the key of a map entry. */
    static void field(String name, StringBuilder path) {
        if (name.isEmpty() || name.indexOf('.') >= 0 || name.indexOf('[') >= 0 || name.indexOf(']') >= 0) {
            path.append('[').append(name).append(']');
        } else {
            if (path.length() > 0) {
                path.append('.');
            }
            path.append(name);
        }
    }

    /** Appends a list item: by its name where it has one, else by its index. */
    static void item(int index, @Nullable Object item, StringBuilder path) {
        Object name = item == null ? null : Fields.find(item, "name");
        path.append('[');
        if (name instanceof String text && !text.isEmpty()) {
            path.append(text);
        } else {
            path.append(index);
        }
        path.append(']');
    }
}
