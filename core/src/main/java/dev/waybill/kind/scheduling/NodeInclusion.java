package dev.waybill.kind.scheduling;

/** Whether nodes count when skew is computed: {@code nodeAffinityPolicy}, {@code nodeTaintsPolicy}. */
public enum NodeInclusion {
    /** Only nodes that fit the pod count. */
    HONOR("Honor"),
    /** All nodes count. */
    IGNORE("Ignore");

    private final String text;

    NodeInclusion(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
