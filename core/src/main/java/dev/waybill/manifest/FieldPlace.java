package dev.waybill.manifest;

import dev.waybill.kind.KubernetesObject;
import dev.waybill.kind.YamlObject;
import dev.waybill.recipe.Change;
import dev.waybill.value.Place;
import java.util.List;

/** Finds the line that wrote a field, for a finding about it. */
final class FieldPlace {
    private FieldPlace() {}

    /**
     * The line that set the field last. A field that nobody set is missing in the part around it, and that part is best known
     * by the line that began it.
     */
    static Place of(KubernetesObject object, String path) {
        if (object instanceof YamlObject read) {
            return read.place(path);
        }
        List<Change> changes = changes(object, path);
        if (!changes.isEmpty()) {
            return changes.get(changes.size() - 1).origin().place();
        }
        for (String around = parent(path); !around.isEmpty(); around = parent(around)) {
            changes = changes(object, around);
            if (!changes.isEmpty()) {
                return changes.get(0).origin().place();
            }
        }
        return object.origin().place();
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
