package dev.waybill.rule;

import java.util.Optional;

/**
 * The levels of the <a href="https://kubernetes.io/docs/concepts/security/pod-security-standards/">Pod Security
 * Standards</a>, by the policies of {@code k8s.io/pod-security-admission} of 1.36. Ephemeral containers are not looked at:
 * no manifest can have any.
 */
enum PodSecurityLevel {
    PRIVILEGED("privileged"),
    BASELINE("baseline"),
    RESTRICTED("restricted");

    private final String label;

    PodSecurityLevel(String label) {
        this.label = label;
    }

    static Optional<PodSecurityLevel> of(String label) {
        for (PodSecurityLevel level : values()) {
            if (level.label.equals(label)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }

    /** Returns everything that the level does not allow, that of lower levels included; nothing if the pods pass. */
    Breaches breaches(Workload workload, int minor) {
        Breaches breaches = new Breaches(workload, minor);
        if (this != PRIVILEGED) {
            BaselinePods.check(breaches);
            BaselineContainers.check(breaches);
        }
        if (this == RESTRICTED) {
            RestrictedPods.check(breaches);
            RestrictedContainers.check(breaches);
        }
        return breaches;
    }

    /** Returns the level as labels of namespaces spell it. */
    @Override
    public String toString() {
        return label;
    }
}
