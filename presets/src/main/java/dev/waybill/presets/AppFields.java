package dev.waybill.presets;

import dev.waybill.kind.Explanation;
import dev.waybill.kind.KubernetesObject;
import dev.waybill.value.Closest;
import java.util.ArrayList;
import java.util.List;

/** Finds the field of one of an app's objects. */
final class AppFields {
    private AppFields() {}

    static Explanation explain(String subject, List<KubernetesObject> objects, String path) {
        if (path.isEmpty() || !Character.isUpperCase(path.charAt(0))) {
            return objects.get(0).explain(path);
        }
        // A name may have dots, so the object is whatever the path begins with.
        List<String> names = new ArrayList<>();
        for (KubernetesObject each : objects) {
            String full = each.kind() + "/" + each.name();
            for (String name : List.of(full, each.kind())) {
                if (path.startsWith(name + ".")) {
                    return each.explain(path.substring(name.length() + 1));
                }
            }
            names.add(full);
        }
        int dot = path.indexOf('.');
        String kind = dot < 0 ? path : path.substring(0, dot);
        List<String> kinds =
                objects.stream().map(KubernetesObject::kind).distinct().toList();
        throw new IllegalArgumentException(subject + " explain '" + path + "': no object begins it; there are "
                + String.join(", ", names) + ". Write it like " + kinds.get(0) + ".metadata.name."
                + Closest.question(kind, kinds, ""));
    }
}
