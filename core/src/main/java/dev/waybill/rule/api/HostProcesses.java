package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.WindowsSecurityContextOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Windows containers that run as processes of their host: all of a pod's, or none. */
final class HostProcesses {
    private HostProcesses() {}

    static void check(PodSpec spec, At at, Causes causes) {
        Boolean ofPod = spec.getSecurityContext() == null
                ? null
                : value(spec.getSecurityContext().getWindowsOptions());
        List<ContainerContext> containers = ContainerContext.all(spec, at);
        int processes = 0;
        for (ContainerContext container : containers) {
            SecurityContext context = container.context();
            Boolean own = context == null ? null : value(context.getWindowsOptions());
            if (ofPod != null && own != null && !ofPod.equals(own)) {
                causes.invalid(
                        container.at().child("windowsOptions", "hostProcess"),
                        own,
                        "the pod says " + ofPod,
                        "Leave it out.");
            }
            processes += Present.isTrue(own == null ? ofPod : own) ? 1 : 0;
        }
        if (processes == 0) {
            return;
        }
        if (processes != containers.size()) {
            causes.invalid(
                    at,
                    processes + " of " + containers.size() + " containers",
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
