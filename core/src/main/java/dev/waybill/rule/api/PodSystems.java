package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What fits the operating system that a pod names, and what only Windows has. */
final class PodSystems {
    private static final List<String> SYSTEMS = List.of("linux", "windows");
    private static final String NOT_ON_WINDOWS = "Windows has nothing like it";

    private PodSystems() {}

    static void check(PodSpec spec, At at, Causes causes) {
        hostProcesses(spec, at, causes);
        if (spec.getOs() == null) {
            return;
        }
        String name = Present.text(spec.getOs().getName());
        switch (name) {
            case "" -> causes.required(at.child("os", "name"), "Write 'linux' or 'windows'.");
            case "linux" -> linux(spec, at, causes);
            case "windows" -> windows(spec, at, causes);
            default -> causes.unsupported(at.child("os"), name, SYSTEMS);
        }
    }

    /** Containers that run as processes of a Windows node: all of a pod or none, and in the node's network. */
    private static void hostProcesses(PodSpec spec, At at, Causes causes) {
        PodSecurityContext context = spec.getSecurityContext();
        Boolean pod = context == null || context.getWindowsOptions() == null
                ? null
                : context.getWindowsOptions().getHostProcess();
        int[] count = new int[2];
        PodContainers.visit(spec, at, (container, security, place) -> {
            count[0]++;
            Boolean own = security == null || security.getWindowsOptions() == null
                    ? null
                    : security.getWindowsOptions().getHostProcess();
            if (pod != null && own != null && !pod.equals(own)) {
                causes.invalid(
                        place.child("securityContext", "windowsOptions", "hostProcess"),
                        own,
                        "it is the pod's, where both are set");
            }
            if (own == null ? Present.isTrue(pod) : own) {
                count[1]++;
            }
        });
        if (count[1] == 0) {
            return;
        }
        if (count[1] != count[0]) {
            causes.invalid(at, "", "all containers of a pod are hostProcess containers, or none");
        }
        if (!Present.isTrue(spec.getHostNetwork())) {
            causes.invalid(
                    at.child("hostNetwork"), false, "hostProcess containers use the node's network", "Write true.");
        }
    }

    private static void linux(PodSpec spec, At at, Causes causes) {
        String why = "the pod's os is linux";
        PodSecurityContext context = spec.getSecurityContext();
        if (context != null && context.getWindowsOptions() != null) {
            causes.forbidden(at.child("securityContext", "windowsOptions"), why);
        }
        PodContainers.visit(spec, at, (container, security, place) -> {
            if (security != null && security.getWindowsOptions() != null) {
                causes.forbidden(place.child("securityContext", "windowsOptions"), why);
            }
        });
    }

    private static void windows(PodSpec spec, At at, Causes causes) {
        absent(spec.getHostUsers(), at.child("hostUsers"), causes);
        absent(Present.isTrue(spec.getHostPID()) ? true : null, at.child("hostPID"), causes);
        absent(Present.isTrue(spec.getHostIPC()) ? true : null, at.child("hostIPC"), causes);
        absent(spec.getShareProcessNamespace(), at.child("shareProcessNamespace"), causes);
        absent(spec.getResources(), at.child("resources"), causes);
        PodSecurityContext context = spec.getSecurityContext();
        if (context != null) {
            At place = at.child("securityContext");
            absent(context.getAppArmorProfile(), place.child("appArmorProfile"), causes);
            absent(context.getSeLinuxOptions(), place.child("seLinuxOptions"), causes);
            absent(context.getSeccompProfile(), place.child("seccompProfile"), causes);
            absent(context.getFsGroup(), place.child("fsGroup"), causes);
            absent(context.getFsGroupChangePolicy(), place.child("fsGroupChangePolicy"), causes);
            absent(context.getSysctls(), place.child("sysctls"), causes);
            absent(context.getRunAsUser(), place.child("runAsUser"), causes);
            absent(context.getRunAsGroup(), place.child("runAsGroup"), causes);
            absent(context.getSupplementalGroups(), place.child("supplementalGroups"), causes);
            absent(context.getSupplementalGroupsPolicy(), place.child("supplementalGroupsPolicy"), causes);
            absent(context.getSeLinuxChangePolicy(), place.child("seLinuxChangePolicy"), causes);
        }
        PodContainers.visit(spec, at, (container, security, place) -> {
            if (security != null) {
                windows(security, place.child("securityContext"), causes);
            }
        });
    }

    private static void windows(SecurityContext context, At at, Causes causes) {
        absent(context.getAppArmorProfile(), at.child("appArmorProfile"), causes);
        absent(context.getSeLinuxOptions(), at.child("seLinuxOptions"), causes);
        absent(context.getSeccompProfile(), at.child("seccompProfile"), causes);
        absent(context.getCapabilities(), at.child("capabilities"), causes);
        absent(context.getReadOnlyRootFilesystem(), at.child("readOnlyRootFilesystem"), causes);
        absent(context.getPrivileged(), at.child("privileged"), causes);
        absent(context.getAllowPrivilegeEscalation(), at.child("allowPrivilegeEscalation"), causes);
        absent(context.getProcMount(), at.child("procMount"), causes);
        absent(context.getRunAsUser(), at.child("runAsUser"), causes);
        absent(context.getRunAsGroup(), at.child("runAsGroup"), causes);
    }

    private static void absent(@Nullable Object value, At at, Causes causes) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            causes.forbidden(at, NOT_ON_WINDOWS);
        }
    }
}
