package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.autoscaling.v1.CrossVersionObjectReference;
import io.fabric8.kubernetes.api.model.autoscaling.v1.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v1.HorizontalPodAutoscalerSpec;

/** What the API server asks of a {@code HorizontalPodAutoscaler} of {@code autoscaling/v1}, which knows the CPU alone. */
final class HorizontalPodAutoscalerV1Check {
    private HorizontalPodAutoscalerV1Check() {}

    static void check(HorizontalPodAutoscaler object, Causes causes) {
        Metadata.check(object.getMetadata(), true, NameSyntax.DNS_SUBDOMAIN, At.of("metadata"), causes);
        HorizontalPodAutoscalerSpec spec =
                object.getSpec() == null ? new HorizontalPodAutoscalerSpec() : object.getSpec();
        At at = At.of("spec");
        HorizontalPodAutoscalerCheck.checkRange(spec.getMinReplicas(), spec.getMaxReplicas(), at, causes);
        CrossVersionObjectReference target =
                spec.getScaleTargetRef() == null ? new CrossVersionObjectReference() : spec.getScaleTargetRef();
        ScaleTargets.check(
                target.getApiVersion(), target.getKind(), target.getName(), at.child("scaleTargetRef"), causes);
        Integer percent = spec.getTargetCPUUtilizationPercentage();
        if (percent != null && percent < 1) {
            // The API server names the metric of autoscaling/v2 that the field becomes, which nobody wrote.
            causes.invalid(at.child("targetCPUUtilizationPercentage"), percent, "it is at least 1 percent");
        }
    }
}
