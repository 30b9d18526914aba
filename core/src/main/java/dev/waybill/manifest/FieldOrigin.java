package dev.waybill.manifest;

import dev.waybill.kind.KubernetesObject;
import dev.waybill.recipe.Change;
import dev.waybill.recipe.Origin;
import java.util.List;

/** Finds the line that wrote a field, for a finding about it. */
final class FieldOrigin {
    private FieldOrigin() {}

    /**
     * The line that set the field last. A field that nobody set is missing in the part around it, and that part is best known
     * by the line that began it.
     */
    static Origin of(KubernetesObject object, String path) {
        List<Change> changes = changes(object, path);
        if (!changes.isEmpty()) {
            return changes.get(changes.size() - 1).origin();
        }
        for (String around = parent(path); !around.isEmpty(); around = parent(around)) {
            changes = changes(object, around);
            if (!changes.isEmpty()) {
                return changes.get(0).origin();
            }
        }
        return object.origin();
    }

    private static List<Change> changes(KubernetesObject object, String path) {
        if (path.isEmpty()) {
            return List.of();
        }
        try {
            return object.explain(path).changes();
        } catch (IllegalArgumentException e) {
            return List.of(); // the object's class has no such field, so no step of Java set it
        }
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }
}
