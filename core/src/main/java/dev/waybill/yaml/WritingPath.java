package dev.waybill.yaml;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import org.jspecify.annotations.Nullable;

/** Where the writer stands in the object it writes. Kept in arrays, since it is moved for every field. */
final class WritingPath {

    /**
     * The deepest manifest seen in practice, a custom resource definition, has some 40 levels; readers give up at 500
     * (Jackson) or earlier. Beyond 200 it is a mistake, most likely a cycle.
     */
    static final int MAX_DEPTH = 200;

    /** How much of a path a message shows when the path itself is the fault. */
    private static final int SHOWN = 8;

    private final @Nullable Object[] nodes = new @Nullable Object[MAX_DEPTH];
    private final @Nullable String[] names = new @Nullable String[MAX_DEPTH];
    private final int[] indexes = new int[MAX_DEPTH];
    private int depth;

    void enter(Object node) {
        if (depth == MAX_DEPTH) {
            throw tooDeep();
        }
        nodes[depth] = node;
        names[depth] = null;
        indexes[depth] = -1;
        depth++;
    }

    void leave() {
        nodes[--depth] = null;
    }

    void at(String name) {
        names[depth - 1] = name;
    }

    void at(int index) {
        indexes[depth - 1] = index;
    }

    /** Starts anew, for the next document or after a failure. */
    void reset() {
        while (depth > 0) {
            leave();
        }
    }

    IllegalArgumentException refuse(String problem) {
        return new IllegalArgumentException(subject() + text(depth) + ": " + problem);
    }

    @SuppressWarnings("ReferenceEquality") // the very same object, not an equal one
    private IllegalArgumentException tooDeep() {
        for (int inner = 1; inner < depth; inner++) {
            for (int outer = 0; outer < inner; outer++) {
                if (nodes[outer] == nodes[inner]) {
                    String whole = outer == 0 ? "the whole object" : text(outer);
                    return new IllegalArgumentException(subject() + text(inner) + ": is " + whole
                            + " again, so the object holds itself. Break the cycle: YAML is a tree.");
                }
            }
        }
        return new IllegalArgumentException(subject() + text(SHOWN) + "...: is nested deeper than " + MAX_DEPTH
                + " levels, which no reader of YAML takes. Flatten it.");
    }

    private String subject() {
        if (nodes[0] instanceof HasMetadata object) {
            ObjectMeta metadata = object.getMetadata();
            String name = metadata == null ? null : metadata.getName();
            return object.getKind() + (name == null ? " " : " '" + name + "' ");
        }
        return "";
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            String name = names[i];
            if (name != null) {
                PathText.field(name, text);
            } else if (indexes[i] >= 0) {
                PathText.item(indexes[i], i + 1 < depth ? nodes[i + 1] : null, text);
            }
        }
        return text.length() == 0 ? "(the whole document)" : text.toString();
    }
}
