package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the API server asks of a pod template, whatever workload it is in. */
final class PodTemplates {
    private PodTemplates() {}

    /** Checks labels, annotations and the pod's spec. {@code claims} are volumes that the workload brings with it. */
    static void check(@Nullable PodTemplateSpec template, Set<String> claims, At at, Causes causes) {
        ObjectMeta metadata =
                template == null || template.getMetadata() == null ? new ObjectMeta() : template.getMetadata();
        PodSpec spec = template == null || template.getSpec() == null ? new PodSpec() : template.getSpec();
        Map<String, String> annotations = Present.entries(metadata.getAnnotations());
        Labels.check(metadata.getLabels(), at.child("labels"), causes);
        Labels.annotations(annotations, at.child("annotations"), causes);
        if (!annotations.isEmpty()) {
            PodAnnotations.check(annotations, spec, at.child("annotations"), causes);
        }
        PodSpecs.check(spec, null, claims, at.child("spec"), causes);
        if (!annotations.isEmpty()) {
            PodAnnotations.fields(annotations, spec, at.child("spec"), causes);
        }
        if (!Present.items(spec.getEphemeralContainers()).isEmpty()) {
            causes.forbidden(
                    at.child("spec", "ephemeralContainers"), "ephemeral containers join pods that run already");
        }
    }
}
