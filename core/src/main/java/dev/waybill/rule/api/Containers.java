package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.Map;

/** The containers of a pod: init containers, containers, and ephemeral ones. */
final class Containers {
    private Containers() {}

    /** Checks all containers. {@code volumes} are those of the pod that can be mounted: name to whether it is a claim's. */
    static void check(PodSpec spec, Map<String, Boolean> volumes, At at, Causes causes) {}
}
