package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.Map;
import java.util.Set;

/** What the API server asks of a {@code Pod}. */
final class PodCheck {
    private PodCheck() {}

    static void check(Pod object, Causes causes) {
        ObjectMeta metadata = object.getMetadata() == null ? new ObjectMeta() : object.getMetadata();
        PodSpec spec = object.getSpec() == null ? new PodSpec() : object.getSpec();
        Map<String, String> annotations = Present.entries(metadata.getAnnotations());
        At at = At.of("spec");
        Metadata.check(object.getMetadata(), true, NameSyntax.DNS_SUBDOMAIN, At.of("metadata"), causes);
        PodAnnotations.check(annotations, spec, At.of("metadata").child("annotations"), causes);
        PodSpecs.check(spec, metadata, Set.of(), at, causes);
        PodAnnotations.fields(annotations, spec, at, causes);
        if (!Present.items(spec.getEphemeralContainers()).isEmpty()) {
            causes.forbidden(at.child("ephemeralContainers"), "ephemeral containers join pods that run already");
        }
        if (!Present.isBlank(spec.getNodeName())
                && !Present.items(spec.getSchedulingGates()).isEmpty()) {
            causes.forbidden(at.child("nodeName"), "a pod with schedulingGates has no node yet");
        }
        overhead(spec, at.child("overhead"), causes);
    }

    /** The admission plug-in RuntimeClass, which is on by default. What a named class adds, only the cluster knows. */
    private static void overhead(PodSpec spec, At at, Causes causes) {
        if (spec.getRuntimeClassName() == null
                && !Present.entries(spec.getOverhead()).isEmpty()) {
            causes.forbidden(at, "the overhead comes from a runtime class, and the pod names none");
        }
    }
}
