package dev.waybill.rule.api;

import org.jspecify.annotations.Nullable;

/** The place of a field as the API server names it: {@code spec.containers[0].ports[1]}, {@code data[key]}. */
final class At {
    /** The object itself. */
    static final At ROOT = new At(null, "", Kind.CHILD);

    private enum Kind {
        CHILD,
        INDEX,
        KEY
    }

    private final @Nullable At parent;
    private final String name;
    private final Kind kind;

    private At(@Nullable At parent, String name, Kind kind) {
        this.parent = parent;
        this.name = name;
        this.kind = kind;
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
        return new At(this, field, Kind.CHILD);
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
        return new At(this, Integer.toString(index), Kind.INDEX);
    }

    /** An entry of a map. */
    At key(String key) {
        return new At(this, key, Kind.KEY);
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
        if (kind != Kind.CHILD) {
            text.append('[').append(name).append(']');
        } else {
            if (!text.isEmpty()) {
                text.append('.');
            }
            text.append(name);
        }
    }
}
