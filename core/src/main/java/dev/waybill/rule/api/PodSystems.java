package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What fits the operating system that a pod names. Its containers are looked at as containers. */
final class PodSystems {
    private static final List<String> SYSTEMS = List.of("linux", "windows");
    private static final String NOT_ON_WINDOWS = "Windows has nothing like it";

    private PodSystems() {}

    static void check(PodSpec spec, At at, Causes causes) {
        String name = Present.text(spec.getOs().getName());
        switch (name) {
            case "" -> causes.required(at.child("os", "name"), "Write 'linux' or 'windows'.");
            case "linux" -> linux(spec, at, causes);
            case "windows" -> windows(spec, at, causes);
            default -> causes.unsupported(at.child("os"), name, SYSTEMS);
        }
    }

    private static void linux(PodSpec spec, At at, Causes causes) {
        String why = "the pod's os is linux";
        PodSecurityContext context = spec.getSecurityContext();
        if (context != null && context.getWindowsOptions() != null) {
            causes.forbidden(at.child("securityContext", "windowsOptions"), why);
        }
    }

    private static void windows(PodSpec spec, At at, Causes causes) {
        absent(spec.getHostUsers(), at.child("hostUsers"), causes);
        absent(Present.isTrue(spec.getHostPID()) ? true : null, at.child("hostPID"), causes);
        absent(Present.isTrue(spec.getHostIPC()) ? true : null, at.child("hostIPC"), causes);
        absent(spec.getShareProcessNamespace(), at.child("shareProcessNamespace"), causes);
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
    }

    private static void absent(@Nullable Object value, At at, Causes causes) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            causes.forbidden(at, NOT_ON_WINDOWS);
        }
    }
}
