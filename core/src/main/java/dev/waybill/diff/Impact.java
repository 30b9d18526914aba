package dev.waybill.diff;

/**
 * What a change does to a running cluster, in rising order: {@code diff.worst().compareTo(Impact.ROLLING_RESTART) > 0} asks whether
 * somebody has to look before it is applied.
 */
public enum Impact {
    /** The text differs, the object does not: the same amount, a default spelled out, an order that says nothing. */
    NO_EFFECT("no effect"),

    /** An object is made that was not there. */
    ADDED("added"),

    /** The object changes in place, and no pod restarts for it. */
    APPLIED_LIVE("applied live"),

    /** Running pods are replaced: one after another, or all at once where the strategy says so. */
    ROLLING_RESTART("restarts pods"),

    /** The API server refuses the update of that field; the object has to be deleted and made anew. */
    RECREATION("needs re-creation"),

    /**
     * The object is in the new manifest no more. {@code kubectl apply} leaves it in the cluster unless it prunes; GitOps tools
     * delete it.
     */
    REMOVED("removed"),

    /** Stored data can be lost: what holds it goes, or will go with something else. */
    DATA_AT_RISK("data at risk");

    private final String words;

    Impact(String words) {
        this.words = words;
    }

    /** Returns the impact in words, as the diff prints it: {@code restarts pods}. */
    public String words() {
        return words;
    }
}
