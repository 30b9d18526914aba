package dev.waybill.kind.storage;

/** What happens to a volume when its claim is deleted: {@code reclaimPolicy}. */
public enum ReclaimPolicy {
    /** The disk is deleted with its data. */
    DELETE("Delete"),
    /** The disk stays until someone deletes it. */
    RETAIN("Retain");

    private final String text;

    ReclaimPolicy(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
