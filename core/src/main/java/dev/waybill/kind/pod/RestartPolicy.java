package dev.waybill.kind.pod;

/** What happens when a container ends: {@code restartPolicy}. */
public enum RestartPolicy {
    /** It is started again. */
    ALWAYS("Always"),
    /** It is started again unless it ended with 0. */
    ON_FAILURE("OnFailure"),
    /** It stays ended. */
    NEVER("Never");

    private final String text;

    RestartPolicy(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
