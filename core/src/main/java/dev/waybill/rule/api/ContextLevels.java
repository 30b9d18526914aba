package dev.waybill.rule.api;

import java.util.List;
import java.util.Set;

/** The security contexts of pods and of containers share half of their fields; the others are easily put into the wrong one. */
final class ContextLevels {
    private static final Set<String> OF_CONTAINERS =
            Set.of("allowPrivilegeEscalation", "capabilities", "privileged", "procMount", "readOnlyRootFilesystem");

    private static final Set<String> OF_PODS = Set.of(
            "fsGroup",
            "fsGroupChangePolicy",
            "seLinuxChangePolicy",
            "supplementalGroups",
            "supplementalGroupsPolicy",
            "sysctls");

    private ContextLevels() {}

    /**
     * Reports a field that belongs into the other security context.
     *
     * @param name the field that there is no place for
     * @param known the fields that there are, by which the two contexts are told apart
     * @return whether it is such a field
     */
    static boolean check(String name, List<String> known, At at, Causes causes) {
        if (OF_CONTAINERS.contains(name) && known.contains("fsGroup")) {
            causes.as(ApiRules.CONTEXT_LEVEL)
                    .add(
                            at,
                            "there is no field '" + name + "' in a pod's securityContext.",
                            name + " belongs to the container's securityContext.");
            return true;
        } else if (OF_PODS.contains(name) && known.contains("readOnlyRootFilesystem")) {
            causes.as(ApiRules.CONTEXT_LEVEL)
                    .add(
                            at,
                            "there is no field '" + name + "' in a container's securityContext.",
                            name + " belongs to the pod's securityContext.");
            return true;
        }
        return false;
    }
}
