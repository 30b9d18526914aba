package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The users, groups and namespaces with which all containers of a pod run. */
final class PodSecurity {
    private static final List<String> FS_GROUP_CHANGES = List.of("Always", "OnRootMismatch");
    private static final List<String> GROUP_POLICIES = List.of("Merge", "Strict");
    // MountOption waits for the feature gate SELinuxMount, which is off in v1.36.
    private static final List<String> SELINUX_CHANGES = List.of("Recursive");

    private PodSecurity() {}

    static void check(PodSpec spec, At at, Causes causes) {
        namespaces(spec, at, causes);
        PodSecurityContext context = spec.getSecurityContext();
        if (context == null) {
            return;
        }
        At place = at.child("securityContext");
        UserIds.check(context.getFsGroup(), place.child("fsGroup"), causes);
        UserIds.check(context.getRunAsUser(), place.child("runAsUser"), causes);
        UserIds.check(context.getRunAsGroup(), place.child("runAsGroup"), causes);
        int index = 0;
        for (Long group : Present.items(context.getSupplementalGroups())) {
            UserIds.check(group, place.child("supplementalGroups").index(index++), causes);
        }
        Sysctls.check(Present.items(context.getSysctls()), spec, place.child("sysctls"), causes);
        oneOf(context.getFsGroupChangePolicy(), FS_GROUP_CHANGES, place.child("fsGroupChangePolicy"), causes);
        oneOf(context.getSupplementalGroupsPolicy(), GROUP_POLICIES, place.child("supplementalGroupsPolicy"), causes);
        oneOf(context.getSeLinuxChangePolicy(), SELINUX_CHANGES, place.child("seLinuxChangePolicy"), causes);
        SecurityProfiles.seccomp(context.getSeccompProfile(), place.child("seccompProfile"), causes);
        SecurityProfiles.appArmor(context.getAppArmorProfile(), place.child("appArmorProfile"), causes);
        WindowsOptions.check(context.getWindowsOptions(), place.child("windowsOptions"), causes);
    }

    /** The server files the process namespace under the security context, and misspells two fields beside it. */
    private static void namespaces(PodSpec spec, At at, Causes causes) {
        if (Present.isTrue(spec.getShareProcessNamespace()) && Present.isTrue(spec.getHostPID())) {
            causes.invalid(
                    at.child("securityContext", "shareProcessNamespace"),
                    true,
                    "with hostPID the containers share the node's processes already",
                    "Leave one out.");
        }
        if (!Boolean.FALSE.equals(spec.getHostUsers())) {
            return;
        }
        String why = "with hostUsers: false the pod has users of its own, which have no rights in the node's namespaces";
        if (Present.isTrue(spec.getHostNetwork())) {
            causes.forbidden(at.child("hostNetwork"), why);
        }
        if (Present.isTrue(spec.getHostPID())) {
            causes.forbidden(at.child("HostPID"), why);
        }
        if (Present.isTrue(spec.getHostIPC())) {
            causes.forbidden(at.child("HostIPC"), why);
        }
        devices(Present.items(spec.getInitContainers()), at.child("initContainers"), causes);
        devices(Present.items(spec.getContainers()), at.child("containers"), causes);
    }

    /** Since v1.35: the users of a raw device can't be mapped to those of the pod. */
    private static void devices(List<Container> containers, At at, Causes causes) {
        for (int i = 0; i < containers.size(); i++) {
            if (containers.get(i) != null
                    && !Present.items(containers.get(i).getVolumeDevices()).isEmpty()) {
                causes.forbidden(
                        at.index(i).child("volumeDevices"), "with hostUsers: false a container has no raw devices");
            }
        }
    }

    private static void oneOf(@Nullable String value, List<String> allowed, At at, Causes causes) {
        if (value != null && !allowed.contains(value)) {
            causes.unsupported(at, value, allowed);
        }
    }
}
