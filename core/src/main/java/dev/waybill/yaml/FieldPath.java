package dev.waybill.yaml;

import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Closest;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The place of a field in an object, as people write it:
 *
 * <pre>{@code
 * spec.template.spec.containers[web].image
 * spec.rules[0].host
 * metadata.labels[app.kubernetes.io/name]
 * }</pre>
 *
 * <p>Brackets choose a list item by its index or by what identifies it (its {@code name}, else its mount path, port, key
 * or type), and a map entry whose key has dots.
 */
@CheckReturnValue
public final class FieldPath {

    /** What identifies an item in Kubernetes' lists; the merge keys of its API, the most common first. */
    private static final List<String> IDENTITIES = List.of(
            "name",
            "mountPath",
            "devicePath",
            "containerPort",
            "port",
            "key",
            "type",
            "ip",
            "topologyKey",
            "host",
            "uid");

    private final List<Step> steps;
    private final String text;

    private FieldPath(String text, List<Step> steps) {
        this.text = text;
        this.steps = List.copyOf(steps);
    }

    /**
     * Reads a path.
     *
     * @param path names with dots between them; list items and map keys with dots in brackets
     * @return the path
     * @throws IllegalArgumentException if a name is empty or a bracket is not closed
     */
    public static FieldPath of(String path) {
        List<Step> steps = new ArrayList<>();
        int at = 0;
        while (at < path.length()) {
            if (path.charAt(at) == '[') {
                int end = path.indexOf(']', at);
                if (end < 0) {
                    throw malformed(path, "the bracket at character " + (at + 1) + " is not closed");
                }
                steps.add(new Step(path.substring(at + 1, end), true));
                at = end + 1;
            } else {
                int from = path.charAt(at) == '.' && at > 0 ? at + 1 : at;
                int end = endOfName(path, from);
                if (end == from) {
                    throw malformed(path, "a name is missing at character " + (from + 1));
                }
                if (from == at && at > 0) {
                    throw malformed(path, "a dot is missing at character " + (at + 1));
                }
                steps.add(new Step(path.substring(from, end), false));
                at = end;
            }
        }
        if (steps.isEmpty()) {
            throw malformed(path, "it is empty");
        }
        return new FieldPath(path, steps);
    }

    /**
     * Returns what the object holds at this place.
     *
     * @param model an object of fabric8's model, or plain maps and lists
     * @return the value as the model holds it; null if it, or something on the way to it, is not set
     * @throws IllegalArgumentException if an object on the way has no such field
     */
    public @Nullable Object read(@Nullable Object model) {
        Object current = Fields.unwrap(model);
        for (int i = 0; i < steps.size() && current != null; i++) {
            Object found = steps.get(i).from(current, this, i);
            current = i + 1 < steps.size() ? Fields.unwrap(found) : found;
        }
        return current;
    }

    /**
     * Returns what the object holds at this place, as text: a scalar as it is, without quotes; everything else as YAML.
     *
     * @param model an object of fabric8's model, or plain maps and lists
     * @return the text; empty if the field, or something on the way to it, is not set
     * @throws IllegalArgumentException if an object on the way has no such field
     */
    public Optional<String> text(@Nullable Object model) {
        Object value = set(model);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String text) {
            return Optional.of(text);
        }
        String yaml = YamlWriter.write(value);
        boolean scalar = value instanceof Number || value instanceof Boolean || value instanceof Enum;
        return Optional.of(scalar ? yaml.strip() : yaml);
    }

    /**
     * Returns what the object holds at this place as plain Java: text, a whole number as Integer where it fits, a boolean, a
     * map, a list. An amount such as {@code 500m} is text.
     *
     * @param model an object of fabric8's model, or plain maps and lists
     * @return the value; empty if the field, or something on the way to it, is not set
     * @throws IllegalArgumentException if an object on the way has no such field
     */
    public Optional<Object> value(@Nullable Object model) {
        Object value = set(model);
        return value == null ? Optional.empty() : Optional.ofNullable(PlainTree.value(value));
    }

    private @Nullable Object set(@Nullable Object model) {
        Object value = Fields.unwrap(read(model));
        // fabric8 begins with empty lists and maps where nothing was set.
        boolean empty = (value instanceof Collection<?> items && items.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
        return empty ? null : value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldPath path && path.steps.equals(steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    /** Returns the path as it was written. */
    @Override
    public String toString() {
        return text;
    }

    private static int endOfName(String path, int from) {
        int end = from;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
            end++;
        }
        return end;
    }

    private static IllegalArgumentException malformed(String path, String fault) {
        return new IllegalArgumentException("'" + path + "' is no path to a field: " + fault
                + ". Write it like spec.template.spec.containers[web].image.");
    }

    /** The path up to and without a step, for messages. */
    private String upTo(int step) {
        StringBuilder prefix = new StringBuilder();
        for (int i = 0; i < step; i++) {
            Step s = steps.get(i);
            if (s.selects()) {
                prefix.append('[').append(s.name()).append(']');
            } else {
                PathText.field(s.name(), prefix);
            }
        }
        return prefix.length() == 0 ? "the object" : "'" + prefix + "'";
    }

    private record Step(String name, boolean selects) {

        @Nullable
        Object from(Object holder, FieldPath path, int at) {
            if (holder instanceof Map<?, ?> map) {
                return map.get(name);
            }
            if (holder instanceof List<?> list) {
                if (!selects) {
                    throw path.wrong(at, "is a list: choose an item by name or index, as in [web] or [0]");
                }
                return item(list);
            }
            if (Fields.isPlain(holder) || !ClassShape.of(holder.getClass()).isModel()) {
                throw path.wrong(at, "is a plain value and has no field '" + name + "'");
            }
            Object value = Fields.find(holder, name);
            if (value == null && !isKnown(holder)) {
                ClassShape shape = ClassShape.of(holder.getClass());
                throw path.wrong(
                        at,
                        "(" + holder.getClass().getSimpleName() + ") has no field '" + name + "'. It has "
                                + String.join(", ", shape.names())
                                + Closest.to(name, shape.names())
                                        .map(near -> "; did you mean '" + near + "'")
                                        .orElse(""));
            }
            return value;
        }

        private boolean isKnown(Object holder) {
            ClassShape shape = ClassShape.of(holder.getClass());
            Map<?, ?> additional = shape.additional(holder);
            // A custom resource has whatever its definition says.
            return shape.property(name) != null
                    || holder instanceof GenericKubernetesResource
                    || (additional != null && additional.containsKey(name));
        }

        private @Nullable Object item(List<?> list) {
            int index = index();
            if (index >= 0 && index < list.size()) {
                return list.get(index);
            }
            for (String identity : IDENTITIES) {
                for (Object item : list) {
                    Object value = item == null ? null : Fields.unwrap(Fields.find(item, identity));
                    if (value != null && value.toString().equals(name)) {
                        return item;
                    }
                }
            }
            return null;
        }

        private int index() {
            if (name.isEmpty() || name.length() > 9) {
                return -1;
            }
            for (int i = 0; i < name.length(); i++) {
                if (name.charAt(i) < '0' || name.charAt(i) > '9') {
                    return -1;
                }
            }
            return Integer.parseInt(name);
        }
    }

    private IllegalArgumentException wrong(int step, String fault) {
        return new IllegalArgumentException("'" + text + "': " + upTo(step) + " " + fault + ".");
    }
}
