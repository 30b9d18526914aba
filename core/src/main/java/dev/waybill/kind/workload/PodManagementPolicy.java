package dev.waybill.kind.workload;

/** In which order a StatefulSet starts and stops its pods when it is scaled: {@code podManagementPolicy}. */
public enum PodManagementPolicy {
    /** One after the other: each waits until the one before it is ready. */
    ORDERED_READY("OrderedReady"),
    /** All at once. */
    PARALLEL("Parallel");

    private final String text;

    PodManagementPolicy(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
