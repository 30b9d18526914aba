package dev.waybill.kind.workload;

/** Whether a condition holds. */
public enum ConditionStatus {
    /** It holds. */
    TRUE("True"),
    /** It does not. */
    FALSE("False"),
    /** Nobody can tell. */
    UNKNOWN("Unknown");

    private final String text;

    ConditionStatus(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
