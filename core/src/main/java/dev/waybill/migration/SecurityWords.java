package dev.waybill.migration;

import dev.waybill.kind.pod.ContainerSecurity;
import dev.waybill.kind.pod.SeLinux;
import dev.waybill.kind.pod.SecurityProfile;
import dev.waybill.kind.pod.WindowsSecurity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The security contexts of pods and containers. */
final class SecurityWords {
    private SecurityWords() {}

    static Expression container(Fields read) throws Unsaid {
        Phrase plain = container(Phrase.of(Expression.factory("containerSecurity"), read));
        Phrase restricted = container(Phrase.of(Expression.of(ContainerSecurity.class, "restricted"), read));
        return restricted.away() < plain.away()
                        || (restricted.away() == 0 && read.map().size() > 1)
                ? restricted.made()
                : plain.made();
    }

    private static Phrase container(Phrase phrase) {
        shared(phrase);
        return phrase.when("allowPrivilegeEscalation", false, "withoutPrivilegeEscalation")
                .when("readOnlyRootFilesystem", true, "readOnlyRootFilesystem")
                .when("privileged", true, "privileged")
                .when("procMount", "Unmasked", "unmaskedProc")
                .texts("capabilities.drop", "dropCapabilities")
                .texts("capabilities.add", "addCapabilities");
    }

    static Expression pod(Fields read) {
        Phrase phrase;
        try {
            phrase = Phrase.of(Expression.factory("podSecurity"), read);
        } catch (Unsaid e) {
            throw new IllegalStateException(e);
        }
        shared(phrase);
        phrase.number("fsGroup", "fsGroup")
                .when("fsGroupChangePolicy", "OnRootMismatch", "changeGroupOnRootMismatch")
                .when("supplementalGroupsPolicy", "Strict", "strictSupplementalGroups")
                .when("seLinuxChangePolicy", "Recursive", "relabelRecursively");
        if (read.at("supplementalGroups") instanceof List<?> groups) {
            groups.forEach(group -> phrase.say("supplementalGroup", group));
        }
        for (Fields sysctl : read.each("sysctls")) {
            phrase.say("sysctl", sysctl.text("name"), sysctl.text("value"));
        }
        return phrase.made();
    }

    private static void shared(Phrase phrase) {
        phrase.when("runAsNonRoot", true, "runAsNonRoot")
                .number("runAsUser", "runAsUser")
                .number("runAsGroup", "runAsGroup")
                .part("seccompProfile", "seccomp", SecurityWords::profile)
                .part("appArmorProfile", "appArmor", SecurityWords::profile)
                .part("seLinuxOptions", "seLinux", SecurityWords::seLinux)
                .part("windowsOptions", "windows", SecurityWords::windows);
    }

    private static @Nullable Expression profile(Fields read) throws Unsaid {
        return switch (String.valueOf(read.text("type"))) {
            case "RuntimeDefault" -> Expression.of(SecurityProfile.class, "runtimeDefault");
            case "Unconfined" -> Expression.of(SecurityProfile.class, "unconfined");
            case "Localhost" ->
                Expression.of(SecurityProfile.class, "localhost", Unsaid.given(read.text("localhostProfile")));
            default -> null;
        };
    }

    private static Expression seLinux(Fields read) throws Unsaid {
        return Phrase.of(Expression.of(SeLinux.class, "level", Unsaid.given(read.text("level"))), read)
                .text("user", "user")
                .text("role", "role")
                .text("type", "type")
                .made();
    }

    private static Expression windows(Fields read) throws Unsaid {
        return Phrase.of(Expression.of(WindowsSecurity.class, "of"), read)
                .text("gmsaCredentialSpec", "gmsaCredentialSpec")
                .text("gmsaCredentialSpecName", "gmsaCredentialSpecName")
                .text("runAsUserName", "runAsUserName")
                .when("hostProcess", true, "hostProcess")
                .made();
    }
}
