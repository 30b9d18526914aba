package dev.waybill.diff;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the pods of a kind are described. */
final class PodTemplate {
    private PodTemplate() {}

    /** The field with the pod's metadata and spec; null for a kind without pods, empty for a Pod itself. */
    static @Nullable String field(ChangedObject id) {
        return switch (id.groupKind()) {
            case "apps/Deployment",
                    "apps/StatefulSet",
                    "apps/DaemonSet",
                    "apps/ReplicaSet",
                    "batch/Job",
                    "ReplicationController" -> "spec.template";
            case "batch/CronJob" -> "spec.jobTemplate.spec.template";
            case "Pod" -> "";
            default -> null;
        };
    }

    /** The pod's spec. */
    static @Nullable Object spec(ChangedObject id, Map<String, ?> tree) {
        String field = field(id);
        if (field == null) {
            return null;
        }
        return field.isEmpty() ? tree.get("spec") : Tree.get(tree, (field + ".spec").split("\\.", -1));
    }
}
