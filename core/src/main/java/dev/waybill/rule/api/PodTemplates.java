package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the API server asks of a pod template, whatever workload it is in. */
final class PodTemplates {
    private PodTemplates() {}

    /** Checks labels, annotations and the pod's spec. {@code claims} are volumes that the workload brings with it. */
    static void check(@Nullable PodTemplateSpec template, Set<String> claims, At at, Causes causes) {}
}
