package dev.waybill.kind.pod;

/** Where the message of a stopped container comes from: {@code terminationMessagePolicy}. */
public enum TerminationMessagePolicy {
    /** From the file at the message path. */
    FILE("File"),
    /** From the end of the log when the file is empty and the container failed. */
    FALLBACK_TO_LOGS_ON_ERROR("FallbackToLogsOnError");

    private final String text;

    TerminationMessagePolicy(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
