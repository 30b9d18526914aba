package dev.waybill.kind.workload;

/** What becomes of the claims of a StatefulSet's pods: {@code persistentVolumeClaimRetentionPolicy}. */
public enum ClaimRetention {
    /** They stay, with their data. */
    RETAIN("Retain"),
    /** They go with the pod, and most storage classes then delete the data. */
    DELETE("Delete");

    private final String text;

    ClaimRetention(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
