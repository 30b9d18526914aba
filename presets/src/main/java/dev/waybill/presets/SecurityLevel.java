package dev.waybill.presets;

/**
 * How little the pods of a company may do, by the <a
 * href="https://kubernetes.io/docs/concepts/security/pod-security-standards/">Pod Security Standards</a>. The namespaces of
 * {@link CompanyPolicy#platform()} enforce it, and policy {@code security} gives apps what it asks for.
 */
public enum SecurityLevel {
    /** Nobody is root, nothing is escalated, no capability is left: what a server or a batch job needs is less than that. */
    RESTRICTED("restricted"),

    /**
     * Stops the known ways from a pod to its node, and allows root. For a company whose images can't run without it yet:
     * policy {@code security} then leaves out {@code runAsNonRoot} and {@code capabilities.drop}. The rest of it stays, for
     * most images can bear that.
     */
    BASELINE("baseline");

    private final String label;

    SecurityLevel(String label) {
        this.label = label;
    }

    /** Returns the level as the labels of namespaces spell it. */
    public String label() {
        return label;
    }
}
