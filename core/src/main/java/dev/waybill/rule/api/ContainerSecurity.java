package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The security context of a container. */
final class ContainerSecurity {
    private static final List<String> PROC_MOUNTS = List.of("Default", "Unmasked");

    private ContainerSecurity() {}

    static void check(SecurityContext context, boolean sharesHostUsers, At at, Causes causes) {
        UserIds.check(context.getRunAsUser(), at.child("runAsUser"), causes);
        UserIds.check(context.getRunAsGroup(), at.child("runAsGroup"), causes);
        procMount(context.getProcMount(), sharesHostUsers, at.child("procMount"), causes);
        SecurityProfiles.seccomp(context.getSeccompProfile(), at.child("seccompProfile"), causes);
        escalation(context, at, causes);
        WindowsOptions.check(context.getWindowsOptions(), at.child("windowsOptions"), causes);
        SecurityProfiles.appArmor(context.getAppArmorProfile(), at.child("appArmorProfile"), causes);
    }

    private static void procMount(@Nullable String mount, boolean sharesHostUsers, At at, Causes causes) {
        if (mount == null) {
            return;
        }
        if (!PROC_MOUNTS.contains(mount)) {
            causes.unsupported(at, mount, PROC_MOUNTS);
        } else if (sharesHostUsers && mount.equals("Unmasked")) {
            causes.invalid(
                    at, mount, "all of /proc is shown only to users that are not the host's", "Set hostUsers: false.");
        }
    }

    private static void escalation(SecurityContext context, At at, Causes causes) {
        if (!Boolean.FALSE.equals(context.getAllowPrivilegeEscalation())) {
            return;
        }
        Causes contradiction = causes.as(ApiRules.PRIVILEGED);
        if (Present.isTrue(context.getPrivileged())) {
            contradiction.invalid(
                    at,
                    "allowPrivilegeEscalation: false",
                    "a privileged container has all privileges already",
                    "Leave out one of privileged and allowPrivilegeEscalation.");
        }
        if (context.getCapabilities() != null
                && Present.items(context.getCapabilities().getAdd()).contains("CAP_SYS_ADMIN")) {
            contradiction.invalid(
                    at,
                    "allowPrivilegeEscalation: false",
                    "with CAP_SYS_ADMIN a container can get all privileges",
                    "Leave out one of them.");
        }
    }
}
