package dev.waybill.rule;

import dev.waybill.value.Closest;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricTarget;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules about the metrics by which autoscalers scale. */
final class MetricRules implements Check {
    private MetricRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error(
                                "hpa-target-has-request",
                                "Every container that an autoscaler measures by its share of the request has that request.",
                                new MetricRules())
                        .in(RuleGroup.REFERENCE)
                        .because(
                                "One container without the request, a sidecar too, and the autoscaler says FailedGetResourceMetric"
                                        + " and never scales."),
                Rule.error(
                                "hpa-target-type-field",
                                "A metric's target has the field that its type names.",
                                new MetricRules())
                        .because(
                                "The API server takes a type with another type's field, and the autoscaler goes by the field: it scales"
                                        + " by something else than the type says."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        switch (found.rule()) {
            case "hpa-target-has-request" -> requests(set, found);
            case "hpa-target-type-field" -> {
                for (HorizontalPodAutoscaler horizontalPodAutoscaler : set.objects(HorizontalPodAutoscaler.class)) {
                    types(horizontalPodAutoscaler, found);
                }
            }
            default -> throw found.unknownRule();
        }
    }

    private static void requests(ObjectSet set, Findings found) {
        DefaultedResources resources = new DefaultedResources(set);
        for (Scaler scaler : set.derived().scalers().all()) {
            HasMetadata scaled = set.find(scaler.kind(), ObjectSet.namespace(scaler.object()), scaler.name())
                    .orElse(null);
            Workload workload = scaled == null ? null : set.workload(scaled).orElse(null);
            if (workload != null) {
                for (UtilizationTarget target : UtilizationTarget.of(scaler.object())) {
                    request(scaler, target, workload, resources, found);
                }
            }
        }
    }

    private static void request(
            Scaler scaler, UtilizationTarget target, Workload workload, DefaultedResources resources, Findings found) {
        if (target.container().isEmpty() && hasOfPod(workload, target.resource())) {
            return;
        }
        List<String> names = new ArrayList<>();
        for (PodContainer container : workload.containers()) {
            if (!container.isLongRunning()) {
                continue;
            }
            names.add(container.name());
            boolean counts = target.container().isEmpty() || target.container().equals(container.name());
            if (counts && !resources.requests(container).containsKey(target.resource())) {
                found.add(
                        workload.object(),
                        container.at("resources.requests." + target.resource()),
                        ObjectName.of(scaler.object()) + " scales by a share of the requested " + target.resource()
                                + ", but container '" + container.name() + "' requests none.",
                        "Request the " + target.resource() + " that it needs.");
            }
        }
        if (!target.container().isEmpty() && !names.contains(target.container())) {
            found.add(
                    scaler.object(),
                    target.path() + ".container",
                    scaler.target() + " has no container '" + target.container() + "'.",
                    Closest.question(target.container(), names, " There is " + String.join(", ", names) + ".")
                            .strip());
        }
    }

    /** With resources of the pod as a whole, those of its containers don't count. */
    private static boolean hasOfPod(Workload workload, String resource) {
        return workload.spec().getResources() != null
                && (Given.entries(workload.spec().getResources().getRequests()).containsKey(resource)
                        || Given.entries(workload.spec().getResources().getLimits())
                                .containsKey(resource));
    }

    private static void types(HorizontalPodAutoscaler object, Findings found) {
        List<MetricSpec> metrics =
                object.getSpec() == null ? null : object.getSpec().getMetrics();
        for (int i = 0; metrics != null && i < metrics.size(); i++) {
            MetricSpec metric = metrics.get(i);
            if (metric == null) {
                continue;
            }
            String path = "spec.metrics[" + i + "].";
            if (metric.getResource() != null) {
                type(object, path + "resource", metric.getResource().getTarget(), found);
            }
            if (metric.getContainerResource() != null) {
                type(
                        object,
                        path + "containerResource",
                        metric.getContainerResource().getTarget(),
                        found);
            }
            if (metric.getPods() != null) {
                type(object, path + "pods", metric.getPods().getTarget(), found);
            }
            if (metric.getObject() != null) {
                type(object, path + "object", metric.getObject().getTarget(), found);
            }
            if (metric.getExternal() != null) {
                type(object, path + "external", metric.getExternal().getTarget(), found);
            }
        }
    }

    private static void type(
            HorizontalPodAutoscaler object, String path, @Nullable MetricTarget target, Findings found) {
        if (target == null || target.getType() == null) {
            return;
        }
        List<String> given = new ArrayList<>();
        if (target.getAverageUtilization() != null) {
            given.add("averageUtilization");
        }
        if (target.getAverageValue() != null) {
            given.add("averageValue");
        }
        if (target.getValue() != null) {
            given.add("value");
        }
        String wanted = switch (target.getType()) {
            case "Utilization" -> "averageUtilization";
            case "AverageValue" -> "averageValue";
            case "Value" -> "value";
            default -> "";
        };
        // No field at all is for the API server to refuse, and so is a type that does not exist.
        if (!wanted.isEmpty() && !given.isEmpty() && !given.contains(wanted)) {
            String other = given.get(0);
            found.add(
                    object,
                    path + ".target.type",
                    "the type is " + target.getType() + ", which goes with " + wanted + ", but " + other + " is given.",
                    "Write type: " + type(other) + ", or give " + wanted + ".");
        }
    }

    private static String type(String field) {
        return switch (field) {
            case "averageUtilization" -> "Utilization";
            case "averageValue" -> "AverageValue";
            default -> "Value";
        };
    }
}
