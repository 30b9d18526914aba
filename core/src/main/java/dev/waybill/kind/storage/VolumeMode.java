package dev.waybill.kind.storage;

/** What a volume looks like to a container: {@code volumeMode}. */
public enum VolumeMode {
    /** A directory; Kubernetes makes a file system on an empty disk. */
    FILESYSTEM("Filesystem"),
    /** A raw block device: {@code Container.device(..)} takes it. */
    BLOCK("Block");

    private final String text;

    VolumeMode(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
