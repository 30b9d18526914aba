package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.autoscaling.v2.ContainerResourceMetricSource;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricTarget;
import io.fabric8.kubernetes.api.model.autoscaling.v2.ResourceMetricSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A metric of an autoscaler that is a share of the requests.
 *
 * @param path where the metric stands
 * @param resource the resource, as in {@code cpu}
 * @param container the one container that counts; empty for all
 */
record UtilizationTarget(String path, String resource, String container) {

    static List<UtilizationTarget> of(HasMetadata object) {
        if (object instanceof HorizontalPodAutoscaler it && it.getSpec() != null) {
            return of(it.getSpec().getMetrics());
        }
        // The first version knows no other metric, and scales by 80 % of the CPU where it names no share.
        return object instanceof io.fabric8.kubernetes.api.model.autoscaling.v1.HorizontalPodAutoscaler
                ? List.of(new UtilizationTarget("spec.targetCPUUtilizationPercentage", "cpu", ""))
                : List.of();
    }

    private static List<UtilizationTarget> of(@Nullable List<MetricSpec> metrics) {
        if (Given.items(metrics).isEmpty()) {
            return List.of(new UtilizationTarget("spec.metrics", "cpu", ""));
        }
        List<UtilizationTarget> targets = new ArrayList<>();
        for (int i = 0; metrics != null && i < metrics.size(); i++) {
            MetricSpec metric = metrics.get(i);
            if (metric != null) {
                String path = "spec.metrics[" + i + "]";
                ResourceMetricSource resource = metric.getResource();
                if (resource != null && isShare(resource.getTarget())) {
                    targets.add(new UtilizationTarget(path + ".resource", Given.text(resource.getName()), ""));
                }
                ContainerResourceMetricSource one = metric.getContainerResource();
                if (one != null && isShare(one.getTarget())) {
                    targets.add(new UtilizationTarget(
                            path + ".containerResource", Given.text(one.getName()), Given.text(one.getContainer())));
                }
            }
        }
        return targets;
    }

    /** The controller looks at the field alone, not at the type. */
    private static boolean isShare(@Nullable MetricTarget target) {
        return target != null && target.getAverageUtilization() != null;
    }
}
