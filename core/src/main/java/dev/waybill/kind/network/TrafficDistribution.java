package dev.waybill.kind.network;

/** Which pods are preferred: {@code trafficDistribution}. */
public enum TrafficDistribution {
    /** Pods in the client's zone. */
    PREFER_SAME_ZONE("PreferSameZone"),
    /** Pods on the client's node. */
    PREFER_SAME_NODE("PreferSameNode");

    private final String text;

    TrafficDistribution(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
