package dev.waybill.kind.pod;

/** When the kubelet pulls an image: {@code imagePullPolicy}. */
public enum ImagePullPolicy {
    /** Asks the registry at every start. */
    ALWAYS("Always"),
    /** Takes the node's copy where there is one. */
    IF_NOT_PRESENT("IfNotPresent"),
    /** Only ever takes the node's copy. */
    NEVER("Never");

    private final String text;

    ImagePullPolicy(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
