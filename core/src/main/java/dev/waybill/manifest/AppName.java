package dev.waybill.manifest;

import dev.waybill.rule.ObjectSet;
import dev.waybill.rule.Workload;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Map;

/** The app that an object is part of. */
final class AppName {
    /** Source: https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/. */
    private static final String LABEL = "app.kubernetes.io/name";

    private AppName() {}

    /** Reads the label of the object, else that of its pods; empty where neither has one. */
    static String of(HasMetadata object, ObjectSet set) {
        Map<String, String> own =
                object.getMetadata() == null ? null : object.getMetadata().getLabels();
        String name = own == null ? null : own.get(LABEL);
        if (name == null) {
            name = set.workload(object).map(Workload::labels).orElse(Map.of()).get(LABEL);
        }
        return name == null ? "" : name;
    }
}
