package dev.waybill.kind.autoscaling;

/** Which of several scaling policies counts: {@code selectPolicy}. */
public enum PolicySelection {
    /** The one that allows the largest change: Kubernetes' default. */
    MAX("Max"),
    /** The one that allows the smallest change. */
    MIN("Min"),
    /** None: no scaling in this direction. */
    DISABLED("Disabled");

    private final String text;

    PolicySelection(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
