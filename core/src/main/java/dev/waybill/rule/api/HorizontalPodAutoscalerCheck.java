package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.autoscaling.v2.CrossVersionObjectReference;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the API server asks of a {@code HorizontalPodAutoscaler}. */
final class HorizontalPodAutoscalerCheck {
    private HorizontalPodAutoscalerCheck() {}

    static void check(HorizontalPodAutoscaler object, Causes causes) {
        Metadata.check(object.getMetadata(), true, NameSyntax.DNS_SUBDOMAIN, At.of("metadata"), causes);
        HorizontalPodAutoscalerSpec spec =
                object.getSpec() == null ? new HorizontalPodAutoscalerSpec() : object.getSpec();
        At at = At.of("spec");
        checkRange(spec.getMinReplicas(), spec.getMaxReplicas(), at, causes);
        CrossVersionObjectReference target =
                spec.getScaleTargetRef() == null ? new CrossVersionObjectReference() : spec.getScaleTargetRef();
        ScaleTargets.check(
                target.getApiVersion(), target.getKind(), target.getName(), at.child("scaleTargetRef"), causes);
        checkMetrics(spec, at.child("metrics"), causes);
        if (spec.getBehavior() != null) {
            At behavior = at.child("behavior");
            AutoscalerBehavior.check(spec.getBehavior().getScaleUp(), behavior.child("scaleUp"), causes);
            AutoscalerBehavior.check(spec.getBehavior().getScaleDown(), behavior.child("scaleDown"), causes);
        }
    }

    /** A minimum that is not given is 1; the gate HPAScaleToZero is off. */
    static void checkRange(@Nullable Integer minReplicas, @Nullable Integer maxReplicas, At at, Causes causes) {
        Causes range = causes.as(ApiRules.HPA_RANGE);
        int min = minReplicas == null ? 1 : minReplicas;
        int max = Present.number(maxReplicas);
        if (min < 1) {
            range.invalid(at.child("minReplicas"), min, "an autoscaler keeps at least 1 replica");
        }
        if (maxReplicas == null) {
            range.required(at.child("maxReplicas"), "Say up to how many replicas it goes.");
        } else if (max < 1) {
            range.invalid(at.child("maxReplicas"), max, "it is at least 1");
        } else if (max < min) {
            range.invalid(at.child("maxReplicas"), max, "it is at least minReplicas, which is " + min);
        }
    }

    private static void checkMetrics(HorizontalPodAutoscalerSpec spec, At at, Causes causes) {
        List<MetricSpec> metrics = Present.items(spec.getMetrics());
        boolean beyondPods = false;
        for (int i = 0; i < metrics.size(); i++) {
            MetricSpec metric = metrics.get(i) == null ? new MetricSpec() : metrics.get(i);
            AutoscalerMetrics.check(metric, at.index(i), causes);
            beyondPods |= "Object".equals(metric.getType()) || "External".equals(metric.getType());
        }
        Integer min = spec.getMinReplicas();
        if (min != null && min == 0 && !beyondPods) {
            causes.as(ApiRules.HPA_RANGE)
                    .forbidden(at, "without a metric of type Object or External nothing wakes 0 replicas");
        }
    }
}
