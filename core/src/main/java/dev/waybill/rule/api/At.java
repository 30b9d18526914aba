package dev.waybill.rule.api;

import org.jspecify.annotations.Nullable;

/** The place of a field as the API server names it: {@code spec.containers[0].ports[1]}, {@code data[key]}. */
final class At {
    /** What a field has in place of an index. */
    private static final int FIELD = -1;

    /** What an entry of a map has in place of an index. */
    private static final int ENTRY = -2;

    /** The object itself. */
    static final At ROOT = new At(null, "", FIELD);

    private final @Nullable At parent;
    private final String name;
    private final int index;

    private At(@Nullable At parent, String name, int index) {
        this.parent = parent;
        this.name = name;
        this.index = index;
    }

    /** A path that is a text already. */
    static At path(String text) {
        return ROOT.child(text);
    }

    /** A field of the object, as in {@code At.of("spec")}. */
    static At of(String field) {
        return ROOT.child(field);
    }

    At child(String field) {
        return new At(this, field, FIELD);
    }

    /** As {@link #child(String)} for several levels. */
    At child(String field, String... more) {
        At at = child(field);
        for (String next : more) {
            at = at.child(next);
        }
        return at;
    }

    At index(int index) {
        return new At(this, "", index);
    }

    /** An entry of a map. */
    At key(String key) {
        return new At(this, key, ENTRY);
    }

    /** Whether this is a field of the object itself, of that name. */
    boolean isOf(String field) {
        return parent == ROOT && index == FIELD && name.equals(field);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        write(text);
        return text.toString();
    }

    private void write(StringBuilder text) {
        if (parent == null) {
            return;
        }
        parent.write(text);
        if (index >= 0) {
            text.append('[').append(index).append(']');
        } else if (index == ENTRY) {
            text.append('[').append(name).append(']');
        } else {
            if (!text.isEmpty()) {
                text.append('.');
            }
            text.append(name);
        }
    }
}
