package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ReplicationController;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Labels of pods that no workload of the set makes: those of ReplicationControllers, of objects under a wrong API group, and
 * of custom resources whose operator hands their labels on.
 */
final class OtherPods {
    private final List<Map<String, String>> labels = new ArrayList<>();

    private OtherPods() {}

    static OtherPods of(ObjectSet set) {
        OtherPods pods = new OtherPods();
        for (ReplicationController each : set.objects(ReplicationController.class)) {
            if (each.getSpec() != null
                    && each.getSpec().getTemplate() != null
                    && each.getSpec().getTemplate().getMetadata() != null) {
                pods.labels.add(
                        Given.entries(each.getSpec().getTemplate().getMetadata().getLabels()));
            }
        }
        for (GenericKubernetesResource each : set.objects(GenericKubernetesResource.class)) {
            if (ServiceView.isMisplaced(each)) {
                continue;
            }
            if (each.getMetadata() != null) {
                pods.labels.add(Given.entries(each.getMetadata().getLabels()));
            }
            Object spec = Given.entries(each.getAdditionalProperties()).get("spec");
            pods.add(at(spec, "template", "metadata", "labels"));
            pods.add(at(spec, "podMetadata", "labels"));
        }
        return pods;
    }

    private void add(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, String> texts = new LinkedHashMap<>();
            map.forEach((key, label) -> texts.put(String.valueOf(key), String.valueOf(label)));
            labels.add(texts);
        }
    }

    /** The field at a path below a value that was not decoded; null where there is none. */
    static @Nullable Object at(@Nullable Object value, String... path) {
        Object found = value;
        for (String field : path) {
            found = found instanceof Map<?, ?> map ? map.get(field) : null;
        }
        return found;
    }

    boolean have(Map<String, String> selector) {
        for (Map<String, String> each : labels) {
            if (each.entrySet().containsAll(selector.entrySet())) {
                return true;
            }
        }
        return false;
    }
}
