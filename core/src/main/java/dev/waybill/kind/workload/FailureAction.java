package dev.waybill.kind.workload;

/** What a failed pod leads to: {@code podFailurePolicy.rules[].action}. */
public enum FailureAction {
    /** The whole Job has failed; its other pods are stopped. */
    FAIL_JOB("FailJob"),
    /** This index has failed for good. Needs {@code backoffLimitPerIndex}. */
    FAIL_INDEX("FailIndex"),
    /** It does not count towards the backoff limit, and is replaced. */
    IGNORE("Ignore"),
    /** It counts towards the backoff limit, as without a rule. */
    COUNT("Count");

    private final String text;

    FailureAction(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
