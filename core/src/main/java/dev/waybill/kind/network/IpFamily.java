package dev.waybill.kind.network;

/** The family of an address: {@code ipFamilies}. */
public enum IpFamily {
    /** IPv4. */
    IPV4("IPv4"),
    /** IPv6. */
    IPV6("IPv6");

    private final String text;

    IpFamily(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
