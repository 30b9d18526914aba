package dev.waybill.kind.volume;

/** Whether mounts made on one side show on the other: {@code mountPropagation}. */
public enum MountPropagation {
    /** Neither side sees new mounts of the other. */
    NONE("None"),
    /** The container sees new mounts of the node. */
    HOST_TO_CONTAINER("HostToContainer"),
    /** Both see each other's; the container has to be privileged. */
    BIDIRECTIONAL("Bidirectional");

    private final String text;

    MountPropagation(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
