package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the API server asks of a pod's spec, in a Pod and in a template. */
final class PodSpecs {
    private PodSpecs() {}

    /** Checks the spec. {@code claims} are volumes that a StatefulSet brings with it: a mount may name them. */
    static void check(
            @Nullable PodSpec spec, @Nullable ObjectMeta metadata, Set<String> claims, At at, Causes causes) {}
}
