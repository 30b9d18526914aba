package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Services that Prometheus finds by a ServiceMonitor: it asks each pod by itself, so they need no address. */
final class ServiceMonitors {
    private final List<Map<?, ?>> selectors = new ArrayList<>();

    private ServiceMonitors() {}

    static ServiceMonitors of(ObjectSet set) {
        ServiceMonitors monitors = new ServiceMonitors();
        for (GenericKubernetesResource each : set.objects(GenericKubernetesResource.class)) {
            Object spec = Given.entries(each.getAdditionalProperties()).get("spec");
            if ("ServiceMonitor".equals(each.getKind())
                    && OtherPods.at(spec, "selector", "matchLabels") instanceof Map<?, ?> labels) {
                monitors.selectors.add(labels);
            }
        }
        return monitors;
    }

    boolean select(ServiceView service) {
        Map<String, String> labels = service.object().getMetadata() == null
                ? Map.of()
                : Given.entries(service.object().getMetadata().getLabels());
        for (Map<?, ?> each : selectors) {
            if (labels.entrySet().containsAll(each.entrySet())) {
                return true;
            }
        }
        return false;
    }
}
