package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Sysctl;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Kernel parameters of a pod. */
final class Sysctls {
    // SysctlMaxLength
    private static final int MAX_NAME = 253;

    private Sysctls() {}

    static void check(List<Sysctl> sysctls, PodSpec spec, At at, Causes causes) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < sysctls.size(); i++) {
            String name = sysctls.get(i) == null ? "" : Present.text(sysctls.get(i).getName());
            At place = at.index(i).child("name");
            if (name.isEmpty()) {
                causes.required(place, "Name the parameter, like 'net.core.somaxconn'.");
            } else if (!isName(name)) {
                causes.as(ApiRules.NAME)
                        .invalid(
                                place,
                                name,
                                "a name has at most " + MAX_NAME + " lower-case letters, digits, '-' and '_', with '.' or "
                                        + "'/' between its parts");
            } else if (names.contains(name)) {
                causes.duplicate(place, name);
            }
            names.add(name);
            host(name, spec, place, causes);
        }
    }

    private static void host(String name, PodSpec spec, At at, Causes causes) {
        String dotted = dotted(name);
        if (Present.isTrue(spec.getHostNetwork()) && dotted.startsWith("net.")) {
            causes.invalid(at, name, "with hostNetwork it would be set for the whole node");
        } else if (Present.isTrue(spec.getHostIPC()) && isIpc(dotted)) {
            causes.invalid(at, name, "with hostIPC it would be set for the whole node");
        }
    }

    /** The prefixes of component-helpers' {@code node/util/sysctl}. */
    private static boolean isIpc(String name) {
        return name.equals("kernel.sem")
                || name.startsWith("kernel.shm")
                || name.startsWith("kernel.msg")
                || name.startsWith("fs.mqueue.");
    }

    /** A name that is written with slashes has dots inside its parts; both change places. */
    private static String dotted(String name) {
        int slash = name.indexOf('/');
        int dot = name.indexOf('.');
        if (slash < 0 || (dot >= 0 && dot < slash)) {
            return name;
        }
        StringBuilder result = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            result.append(c == '/' ? '.' : c == '.' ? '/' : c);
        }
        return result.toString();
    }

    private static boolean isName(String name) {
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || name.charAt(i) == '.' || name.charAt(i) == '/') {
                if (start == i || !isAlphanumeric(name.charAt(start)) || !isAlphanumeric(name.charAt(i - 1))) {
                    return false;
                }
                start = i + 1;
            } else if (!isAlphanumeric(name.charAt(i)) && name.charAt(i) != '-' && name.charAt(i) != '_') {
                return false;
            }
        }
        return name.length() <= MAX_NAME;
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
