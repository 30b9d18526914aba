package dev.waybill.kind.scheduling;

/** What a taint does to pods that don't tolerate it: {@code effect}. */
public enum TaintEffect {
    /** New pods stay away. */
    NO_SCHEDULE("NoSchedule"),
    /** New pods stay away where they can. */
    PREFER_NO_SCHEDULE("PreferNoSchedule"),
    /** New pods stay away and running ones are evicted. */
    NO_EXECUTE("NoExecute");

    private final String text;

    TaintEffect(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
