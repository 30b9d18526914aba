package dev.waybill.kind.workload;

/** What a CronJob does when it is time and the last Job still runs: {@code concurrencyPolicy}. */
public enum ConcurrencyPolicy {
    /** Both run. */
    ALLOW("Allow"),
    /** The new one is skipped. */
    FORBID("Forbid"),
    /** The old one is stopped in favour of the new one. */
    REPLACE("Replace");

    private final String text;

    ConcurrencyPolicy(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
