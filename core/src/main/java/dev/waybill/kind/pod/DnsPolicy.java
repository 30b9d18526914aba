package dev.waybill.kind.pod;

/** How pods look names up: {@code dnsPolicy}. */
public enum DnsPolicy {
    /** In the cluster first, then as the node does. */
    CLUSTER_FIRST("ClusterFirst"),
    /** As {@link #CLUSTER_FIRST}, for pods on the node's network. */
    CLUSTER_FIRST_WITH_HOST_NET("ClusterFirstWithHostNet"),
    /** As the node does; in spite of its name not the default. */
    DEFAULT("Default"),
    /** As {@code dnsConfig} says, and no other way. */
    NONE("None");

    private final String text;

    DnsPolicy(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
