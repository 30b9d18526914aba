package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.WindowsSecurityContextOptions;
import org.jspecify.annotations.Nullable;

/** Windows containers that run as processes of their host: all of a pod's, or none. */
final class HostProcesses {
    private HostProcesses() {}

    static void check(PodSpec spec, At at, Causes causes) {
        Boolean ofPod = spec.getSecurityContext() == null
                ? null
                : value(spec.getSecurityContext().getWindowsOptions());
        int[] counts = new int[2];
        ContainerContexts.visit(spec, at, (container, context, place) -> {
            Boolean own = context == null ? null : value(context.getWindowsOptions());
            if (ofPod != null && own != null && !ofPod.equals(own)) {
                causes.invalid(
                        place.child("windowsOptions", "hostProcess"), own, "the pod says " + ofPod, "Leave it out.");
            }
            counts[0]++;
            counts[1] += Present.isTrue(own == null ? ofPod : own) ? 1 : 0;
        });
        if (counts[1] == 0) {
            return;
        }
        if (counts[1] != counts[0]) {
            causes.invalid(
                    at,
                    counts[1] + " of " + counts[0] + " containers",
                    "all containers of a pod are processes of the host, or none is");
        }
        if (!Present.isTrue(spec.getHostNetwork())) {
            causes.invalid(
                    at.child("hostNetwork"), false, "processes of the host use its network", "Set hostNetwork: true.");
        }
    }

    private static @Nullable Boolean value(@Nullable WindowsSecurityContextOptions options) {
        return options == null ? null : options.getHostProcess();
    }
}
