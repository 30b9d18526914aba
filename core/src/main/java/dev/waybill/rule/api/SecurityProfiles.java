package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.AppArmorProfile;
import io.fabric8.kubernetes.api.model.SeccompProfile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Profiles of seccomp and AppArmor, of a container or of a whole pod. */
final class SecurityProfiles {
    private static final List<String> TYPES = List.of("Localhost", "RuntimeDefault", "Unconfined");
    private static final String LOCALHOST = "Localhost";

    /** Linux' PATH_MAX, less the end of the text. */
    private static final int MAX_PROFILE_NAME = 4095;

    private SecurityProfiles() {}

    static void seccomp(@Nullable SeccompProfile profile, At at, Causes causes) {
        if (profile == null) {
            return;
        }
        String type = Present.text(profile.getType());
        String local = profile.getLocalhostProfile();
        At place = at.child("localhostProfile");
        type(type, at.child("type"), causes);
        if (!type.equals(LOCALHOST)) {
            unused(local, place, causes);
        } else if (local == null) {
            causes.required(place, "Write the path of the profile on the node.");
        } else {
            LocalPaths.descending(local, place, causes);
        }
    }

    static void appArmor(@Nullable AppArmorProfile profile, At at, Causes causes) {
        if (profile == null) {
            return;
        }
        String type = Present.text(profile.getType());
        String local = profile.getLocalhostProfile();
        At place = at.child("localhostProfile");
        type(type, at.child("type"), causes);
        if (!type.equals(LOCALHOST)) {
            if (TYPES.contains(type)) {
                unused(local, place, causes);
            }
        } else if (local == null || local.isEmpty()) {
            causes.required(place, "Name the profile that is loaded on the node.");
        } else {
            if (!local.strip().equals(local)) {
                causes.invalid(place, local, "the name has no space around it");
            }
            int bytes = local.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MAX_PROFILE_NAME) {
                causes.tooLong(place, bytes, MAX_PROFILE_NAME);
            }
        }
    }

    private static void type(String type, At at, Causes causes) {
        if (type.isEmpty()) {
            causes.required(at, "Write one of " + String.join(", ", TYPES) + ".");
        } else if (!TYPES.contains(type)) {
            causes.unsupported(at, type, TYPES);
        }
    }

    private static void unused(@Nullable String local, At at, Causes causes) {
        if (local != null) {
            causes.invalid(at, local, "only a profile of type Localhost has one", "Leave it out.");
        }
    }
}
