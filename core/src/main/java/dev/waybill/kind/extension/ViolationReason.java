package dev.waybill.kind.extension;

/** What the API server answers to a client when a rule does not hold: {@code reason}. */
public enum ViolationReason {
    /** The value is wrong. Kubernetes' default. */
    INVALID("FieldValueInvalid"),
    /** The value may not be set. */
    FORBIDDEN("FieldValueForbidden"),
    /** The value is missing. */
    REQUIRED("FieldValueRequired"),
    /** The value stands twice. */
    DUPLICATE("FieldValueDuplicate");

    private final String text;

    ViolationReason(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
