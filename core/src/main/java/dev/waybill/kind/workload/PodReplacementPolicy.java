package dev.waybill.kind.workload;

/** When a Job starts a pod in place of one that ends: {@code podReplacementPolicy}. */
public enum PodReplacementPolicy {
    /** As soon as the old one is told to stop. */
    TERMINATING_OR_FAILED("TerminatingOrFailed"),
    /** Once the old one has ended for good: the two never run side by side. */
    FAILED("Failed");

    private final String text;

    PodReplacementPolicy(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
