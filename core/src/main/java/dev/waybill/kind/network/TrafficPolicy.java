package dev.waybill.kind.network;

/** Which pods get the traffic that comes in on a node: {@code externalTrafficPolicy}, {@code internalTrafficPolicy}. */
public enum TrafficPolicy {
    /** All pods of the Service. */
    CLUSTER("Cluster"),
    /** Only pods on that node; the client's address is kept. */
    LOCAL("Local");

    private final String text;

    TrafficPolicy(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
