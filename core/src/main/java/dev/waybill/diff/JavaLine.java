package dev.waybill.diff;

import dev.waybill.kind.KubernetesObject;
import dev.waybill.kind.YamlObject;
import dev.waybill.recipe.Change;
import dev.waybill.recipe.Origin;
import java.util.List;
import java.util.Optional;

/** Finds the line of Java behind the new side of a change. */
final class JavaLine {
    private JavaLine() {}

    /** The line that made the object; empty where it was read from a text. */
    static Optional<Origin> of(KubernetesObject object) {
        return object instanceof YamlObject ? Optional.empty() : Optional.of(object.origin());
    }

    /**
     * The line that set the field last. Of a field that is not there the line that unset it, else the one that began the part
     * in which it is missing.
     */
    static Optional<Origin> of(KubernetesObject object, At at, boolean present) {
        if (object instanceof YamlObject) {
            return Optional.empty();
        }
        Optional<Origin> last = last(object, at.text(), present);
        if (last.isEmpty() && !at.indexed().equals(at.text())) {
            last = last(object, at.indexed(), present);
        }
        if (last.isPresent()) {
            return last;
        }
        if (present) {
            return isFixedByKind(at.text()) ? Optional.of(object.origin()) : Optional.empty();
        }
        for (String around = parent(at.indexed()); !around.isEmpty(); around = parent(around)) {
            List<Change> changes = changes(object, around);
            if (!changes.isEmpty()) {
                // Without the policy: that one explains what is there, and not what is missing.
                return Optional.of(Origin.of(changes.get(0).origin().place()));
            }
        }
        return of(object);
    }

    /** The last change, if it left the field as the diff says: else an index means another item. */
    private static Optional<Origin> last(KubernetesObject object, String path, boolean present) {
        List<Change> changes = changes(object, path);
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        Change last = changes.get(changes.size() - 1);
        return (last.after() != null) == present ? Optional.of(last.origin()) : Optional.empty();
    }

    private static List<Change> changes(KubernetesObject object, String path) {
        try {
            return object.explain(path).changes();
        } catch (IllegalArgumentException e) {
            return List.of(); // the diff's own word for an item, or a field of another version of the kind
        }
    }

    /** Whether no step sets the field, because the kind has it from the start. */
    private static boolean isFixedByKind(String path) {
        return path.equals("apiVersion") || path.equals("kind");
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }
}
