package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.AppArmorProfile;
import io.fabric8.kubernetes.api.model.SELinuxOptions;
import io.fabric8.kubernetes.api.model.SeccompProfile;
import io.fabric8.kubernetes.api.model.WindowsSecurityContextOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the baseline level says of fields that pods and containers both have in their security contexts. */
final class SecurityOverrides {
    private static final List<String> PROFILES = List.of("RuntimeDefault", "Localhost");
    private static final List<String> SELINUX_TYPES = List.of("", "container_t", "container_init_t", "container_kvm_t");

    private SecurityOverrides() {}

    static void seLinux(@Nullable SELinuxOptions options, String path, Breaches breaches) {
        if (options == null) {
            return;
        }
        String type = Given.text(options.getType());
        if (!SELINUX_TYPES.contains(type) && !(breaches.since(31) && type.equals("container_engine_t"))) {
            breaches.add(
                    path + ".type",
                    "the SELinux type '" + type + "' is none of those for containers",
                    "Leave it out, or take container_t, container_init_t or container_kvm_t.");
        }
        own(options.getUser(), "user", path, breaches);
        own(options.getRole(), "role", path, breaches);
    }

    private static void own(@Nullable String value, String field, String path, Breaches breaches) {
        if (!Given.text(value).isEmpty()) {
            breaches.add(
                    path + "." + field,
                    "the SELinux " + field + " '" + value + "' takes the place of the container's",
                    "Leave it out.");
        }
    }

    static void seccomp(@Nullable SeccompProfile profile, String path, Breaches breaches) {
        if (profile != null && profile.getType() != null && !PROFILES.contains(profile.getType())) {
            breaches.add(
                    path + ".type",
                    "seccomp '" + profile.getType() + "' lets every system call through",
                    "Say RuntimeDefault, or leave it out.");
        }
    }

    static void appArmor(@Nullable AppArmorProfile profile, String path, Breaches breaches) {
        if (profile != null && profile.getType() != null && !PROFILES.contains(profile.getType())) {
            breaches.add(
                    path + ".type",
                    "AppArmor '" + profile.getType() + "' switches the node's protection off",
                    "Say RuntimeDefault, or leave it out.");
        }
    }

    static void hostProcess(@Nullable WindowsSecurityContextOptions options, String path, Breaches breaches) {
        if (options != null && Given.isTrue(options.getHostProcess())) {
            breaches.add(path + ".hostProcess", "it runs as a process of the Windows node itself", "Leave it out.");
        }
    }
}
