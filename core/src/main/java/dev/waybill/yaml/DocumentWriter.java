package dev.waybill.yaml;

import io.fabric8.kubernetes.api.model.KubernetesResource;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Writes one document after the other into one buffer. Of use to one thread at a time. */
final class DocumentWriter {

    /** Readers look for the colon of a key on at most 1,024 characters; beyond half of that "? " announces it. */
    private static final int LONGEST_SIMPLE_KEY = 512;

    private static final int INDENT = 2;

    /** Where a value stands, which decides what separates it from what comes before. */
    private enum Place {
        ROOT,
        FIELD,
        ITEM
    }

    private enum Outcome {
        WRITTEN,
        /** An object without fields: the caller knows whether {@code {}} means something here. */
        EMPTY,
        /** A wrapper around nothing. */
        NOTHING
    }

    private final StringBuilder out = new StringBuilder(2048);
    private final WritingPath path = new WritingPath();

    /** Whether the next line goes on behind the dash of a list item. */
    private boolean inline;

    /** The text of the document; the buffer is the writer's own and lasts until the next call. */
    CharSequence document(@Nullable Object model) {
        out.setLength(0);
        path.reset();
        inline = false;
        if (model == null) {
            return out.append("null\n");
        }
        switch (value(model, Place.ROOT, 0)) {
            case WRITTEN -> {}
            case EMPTY -> out.append("{}\n");
            case NOTHING -> out.append("null\n");
        }
        return out;
    }

    private Outcome value(Object value, Place place, int indent) {
        if (value instanceof String text) {
            text(text, place, indent);
            return Outcome.WRITTEN;
        }
        if (value instanceof Map<?, ?> map) {
            return map(map, place, indent);
        }
        if (value instanceof List<?> list) {
            list(list, place, indent);
            return Outcome.WRITTEN;
        }
        if (value instanceof Enum<?>) {
            text(value.toString(), place, indent);
            return Outcome.WRITTEN;
        }
        if (value instanceof KubernetesResource) {
            return model(value, place, indent); // most of what is left: it spares them five questions
        }
        if (value instanceof SortedSet<?> || value instanceof LinkedHashSet<?>) {
            list((Collection<?>) value, place, indent);
            return Outcome.WRITTEN;
        }
        if (value instanceof Number number) {
            String text = Numbers.text(number);
            if (text == null) {
                throw path.refuse(
                        "is the number " + number + ", which YAML readers don't agree on. Give a finite one.");
            }
            scalar(text, place);
            return Outcome.WRITTEN;
        }
        if (value instanceof Boolean) {
            scalar(value.toString(), place);
            return Outcome.WRITTEN;
        }
        if (value instanceof Object[] array) {
            list(Arrays.asList(array), place, indent);
            return Outcome.WRITTEN;
        }
        return model(value, place, indent);
    }

    private Outcome model(Object model, Place place, int indent) {
        ClassShape shape = ClassShape.of(model.getClass());
        Unwrapping unwrapping = shape.unwrapping;
        if (unwrapping != null) {
            Object unwrapped = unwrapping.unwrap(model);
            if (unwrapped != null) {
                Outcome outcome = value(unwrapped, place, indent);
                if (outcome == Outcome.EMPTY && unwrapping == Unwrapping.JSON_NODE) {
                    scalar("{}", place);
                    return Outcome.WRITTEN;
                }
                return outcome;
            }
            if (unwrapping == Unwrapping.JSON_NODE) {
                // A null that someone wrote down: the default of a nullable field.
                scalar("null", place);
                return Outcome.WRITTEN;
            }
            return Outcome.NOTHING;
        }
        if (!shape.isModel()) {
            throw path.refuse("is a " + model.getClass().getName() + ", which has no one form in YAML. Give a class of"
                    + " fabric8's model, a Map, a List, text, a number or a boolean.");
        }
        int start = open(place, model);
        int body = out.length();
        int inner = inner(place, indent);
        for (Property property : shape.properties) {
            Object value = property.read(model);
            if (value != null && !property.omits(value)) {
                path.at(property.name);
                field(property, value, inner);
            }
        }
        Map<?, ?> additional = shape.additional(model);
        if (additional != null && !additional.isEmpty()) {
            additional(additional, shape, model, inner);
        }
        return close(start, body);
    }

    private Outcome map(Map<?, ?> map, Place place, int indent) {
        if (map.isEmpty()) {
            scalar("{}", place);
            return Outcome.WRITTEN;
        }
        int start = open(place, map);
        int body = out.length();
        int inner = inner(place, indent);
        for (Map.Entry<?, ?> entry : MapOrder.entries(map)) {
            entry(key(entry), entry.getValue(), inner);
        }
        Outcome outcome = close(start, body);
        if (outcome == Outcome.EMPTY) {
            scalar("{}", place);
        }
        return Outcome.WRITTEN;
    }

    private void list(Collection<?> list, Place place, int indent) {
        if (list.isEmpty()) {
            scalar("[]", place);
            return;
        }
        open(place, list);
        int inner = inner(place, indent);
        int index = 0;
        for (Object item : list) {
            path.at(index++);
            line(inner);
            out.append("- ");
            Outcome outcome = item == null ? Outcome.NOTHING : value(item, Place.ITEM, inner);
            if (outcome == Outcome.EMPTY) {
                out.append("{}\n");
            } else if (outcome == Outcome.NOTHING) {
                out.append("null\n");
            }
        }
        path.leave();
    }

    private void additional(Map<?, ?> additional, ClassShape shape, Object model, int indent) {
        for (Map.Entry<?, ?> entry : MapOrder.entries(additional)) {
            String key = key(entry);
            if (shape.isStatus(key)) {
                continue;
            }
            Property declared = shape.property(key);
            Object typed = declared == null ? null : declared.read(model);
            // fabric8 begins with empty lists and maps; what was read but is of the wrong type stands beside them.
            if (declared != null && typed != null && !declared.omits(typed)) {
                path.at(key);
                throw path.refuse("is set as a field and once more among the additional properties. Remove one.");
            }
            entry(key, entry.getValue(), indent);
        }
    }

    private void field(Property property, Object value, int indent) {
        int start = out.length();
        boolean wasInline = inline;
        line(indent);
        out.append(property.key());
        // The bounds of a schema are Double even for an integer, whose author wrote "minimum: 0".
        Object shown = value instanceof Double number ? Numbers.whole(number) : value;
        Outcome outcome = value(shown, Place.FIELD, indent);
        if (outcome == Outcome.NOTHING || (outcome == Outcome.EMPTY && EmptyObjects.isNoise(property.name))) {
            out.setLength(start);
            inline = wasInline;
        } else if (outcome == Outcome.EMPTY) {
            out.append(" {}\n");
        }
    }

    private void entry(String key, @Nullable Object value, int indent) {
        path.at(key);
        if (value == null && key.equals("creationTimestamp")) {
            // What Go tools print for every object that the cluster has not seen yet.
            return;
        }
        line(indent);
        int start = out.length();
        if (Scalars.isBare(key)) {
            out.append(key);
        } else {
            check(key);
            Scalars.write(key, out);
        }
        if (out.length() - start > LONGEST_SIMPLE_KEY) {
            out.insert(start, "? ").append('\n');
            Scalars.indent(indent, out);
        }
        out.append(':');
        Outcome outcome = value == null ? Outcome.NOTHING : value(value, Place.FIELD, indent);
        if (outcome == Outcome.EMPTY) {
            out.append(" {}\n");
        } else if (outcome == Outcome.NOTHING) {
            out.append(" null\n");
        }
    }

    private String key(Map.Entry<?, ?> entry) {
        Object key = entry.getKey();
        if (key == null) {
            throw path.refuse("holds a map with a null key. Give it a name.");
        }
        return key instanceof String text ? text : String.valueOf(key);
    }

    private void text(String text, Place place, int indent) {
        if (place == Place.FIELD) {
            out.append(' ');
        }
        if (Scalars.isBare(text)) {
            out.append(text).append('\n');
            return;
        }
        check(text);
        if (Scalars.isBlock(text)) {
            Scalars.writeBlock(text, indent + INDENT, indent, out);
        } else {
            Scalars.write(text, out);
            out.append('\n');
        }
    }

    private void check(String text) {
        int index = Scalars.loneSurrogate(text);
        if (index >= 0) {
            throw path.refuse("holds half a character (U+"
                    + Integer.toHexString(text.charAt(index)).toUpperCase(Locale.ROOT) + " at index " + index
                    + ", a surrogate without its other half), which no file can carry. Remove it.");
        }
    }

    private void scalar(String text, Place place) {
        if (place == Place.FIELD) {
            out.append(' ');
        }
        out.append(text).append('\n');
    }

    /** Begins a collection and says where its text begins. */
    private int open(Place place, Object node) {
        path.enter(node);
        int start = out.length();
        if (place == Place.FIELD) {
            out.append('\n');
        }
        inline = place == Place.ITEM;
        return start;
    }

    private Outcome close(int start, int body) {
        path.leave();
        if (out.length() > body) {
            return Outcome.WRITTEN;
        }
        out.setLength(start);
        inline = false;
        return Outcome.EMPTY;
    }

    private static int inner(Place place, int indent) {
        return place == Place.ROOT ? indent : indent + INDENT;
    }

    private void line(int indent) {
        if (inline) {
            inline = false;
        } else {
            Scalars.indent(indent, out);
        }
    }
}
