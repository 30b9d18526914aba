package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import org.jspecify.annotations.Nullable;

/** What a container may not have on the operating system that its pod says it runs on. */
final class OperatingSystems {
    private OperatingSystems() {}

    static void checkContainers(PodSpec spec, At at, Causes causes) {
        String name = Present.text(spec.getOs().getName());
        if (name.equals("linux")) {
            for (ContainerContext container : ContainerContext.all(spec, at)) {
                SecurityContext context = container.context();
                if (context != null && context.getWindowsOptions() != null) {
                    causes.forbidden(container.at().child("windowsOptions"), "the pod's os is linux");
                }
            }
        } else if (name.equals("windows")) {
            for (ContainerContext container : ContainerContext.all(spec, at)) {
                SecurityContext context = container.context();
                if (context != null) {
                    onWindows(context, container.at(), causes);
                }
            }
        }
    }

    private static void onWindows(SecurityContext context, At at, Causes causes) {
        forbid(context.getAppArmorProfile(), at.child("appArmorProfile"), causes);
        forbid(context.getSeLinuxOptions(), at.child("seLinuxOptions"), causes);
        forbid(context.getSeccompProfile(), at.child("seccompProfile"), causes);
        forbid(context.getCapabilities(), at.child("capabilities"), causes);
        forbid(context.getReadOnlyRootFilesystem(), at.child("readOnlyRootFilesystem"), causes);
        forbid(context.getPrivileged(), at.child("privileged"), causes);
        forbid(context.getAllowPrivilegeEscalation(), at.child("allowPrivilegeEscalation"), causes);
        forbid(context.getProcMount(), at.child("procMount"), causes);
        forbid(context.getRunAsUser(), at.child("runAsUser"), causes);
        forbid(context.getRunAsGroup(), at.child("runAsGroup"), causes);
    }

    private static void forbid(@Nullable Object setting, At at, Causes causes) {
        if (setting != null) {
            causes.forbidden(at, "the pod's os is windows");
        }
    }
}
