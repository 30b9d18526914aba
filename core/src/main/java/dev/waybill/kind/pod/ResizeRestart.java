package dev.waybill.kind.pod;

/** Whether a resize in place restarts the container: {@code resizePolicy[].restartPolicy}. */
public enum ResizeRestart {
    /** The container goes on. */
    NOT_REQUIRED("NotRequired"),
    /** The container is started again. */
    RESTART_CONTAINER("RestartContainer");

    private final String text;

    ResizeRestart(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
