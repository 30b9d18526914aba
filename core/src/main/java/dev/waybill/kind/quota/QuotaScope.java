package dev.waybill.kind.quota;

/** Which objects a ResourceQuota counts: an item of {@code spec.scopes}. */
public enum QuotaScope {
    /** Pods with {@code activeDeadlineSeconds}: they end by themselves. Never beside {@link #NOT_TERMINATING}. */
    TERMINATING("Terminating"),
    /** Pods without {@code activeDeadlineSeconds}. Never beside {@link #TERMINATING}. */
    NOT_TERMINATING("NotTerminating"),
    /** Pods without any request or limit; only their number can be bounded. Never beside {@link #NOT_BEST_EFFORT}. */
    BEST_EFFORT("BestEffort"),
    /** Pods with a request or a limit. Never beside {@link #BEST_EFFORT}. */
    NOT_BEST_EFFORT("NotBestEffort"),
    /** Pods that name a PriorityClass. */
    PRIORITY_CLASS("PriorityClass"),
    /** Pods whose affinity looks at pods of other namespaces. */
    CROSS_NAMESPACE_POD_AFFINITY("CrossNamespacePodAffinity"),
    /** Claims that name a VolumeAttributesClass. */
    VOLUME_ATTRIBUTES_CLASS("VolumeAttributesClass");

    private final String text;

    QuotaScope(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
