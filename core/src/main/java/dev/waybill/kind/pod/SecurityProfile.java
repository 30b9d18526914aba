package dev.waybill.kind.pod;

import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.AppArmorProfile;
import io.fabric8.kubernetes.api.model.SeccompProfile;
import org.jspecify.annotations.Nullable;

/** A seccomp or AppArmor profile: the runtime's, none, or one that the node holds. */
@CheckReturnValue
public final class SecurityProfile {
    private final String type;
    private final @Nullable String localhostProfile;

    private SecurityProfile(String type, @Nullable String localhostProfile) {
        this.type = type;
        this.localhostProfile = localhostProfile;
    }

    /** Takes the profile of the container runtime: {@code type: RuntimeDefault}. */
    public static SecurityProfile runtimeDefault() {
        return new SecurityProfile("RuntimeDefault", null);
    }

    /** Takes no profile: {@code type: Unconfined}. */
    public static SecurityProfile unconfined() {
        return new SecurityProfile("Unconfined", null);
    }

    /** Takes a profile of the node: {@code type: Localhost} with its file (seccomp) or name (AppArmor). */
    public static SecurityProfile localhost(String profile) {
        return new SecurityProfile("Localhost", profile);
    }

    SeccompProfile seccomp() {
        return new SeccompProfile(localhostProfile, type);
    }

    AppArmorProfile appArmor() {
        return new AppArmorProfile(localhostProfile, type);
    }

    /** Returns the type, with the profile where it has one. */
    @Override
    public String toString() {
        return localhostProfile == null ? type : type + " " + localhostProfile;
    }
}
