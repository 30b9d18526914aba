package dev.waybill.kind.storage;

/** Who may mount a volume at the same time: an item of {@code accessModes}. */
public enum AccessMode {
    /** One node reads and writes; several of its pods may. */
    READ_WRITE_ONCE("ReadWriteOnce"),
    /** Many nodes read. */
    READ_ONLY_MANY("ReadOnlyMany"),
    /** Many nodes read and write: a network file system. */
    READ_WRITE_MANY("ReadWriteMany"),
    /** One single pod reads and writes. Goes with no other mode. */
    READ_WRITE_ONCE_POD("ReadWriteOncePod");

    private final String text;

    AccessMode(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
