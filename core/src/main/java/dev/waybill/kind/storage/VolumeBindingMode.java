package dev.waybill.kind.storage;

/** When a claim gets its volume: {@code volumeBindingMode}. */
public enum VolumeBindingMode {
    /** As soon as the claim is there, in any zone. */
    IMMEDIATE("Immediate"),
    /** When a pod needs it, in the zone where that pod can run. */
    WAIT_FOR_FIRST_CONSUMER("WaitForFirstConsumer");

    private final String text;

    VolumeBindingMode(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
