package dev.waybill.kind.network;

/** How many families of addresses a Service gets: {@code ipFamilyPolicy}. */
public enum IpFamilyPolicy {
    /** One. */
    SINGLE_STACK("SingleStack"),
    /** Both where the cluster has both. */
    PREFER_DUAL_STACK("PreferDualStack"),
    /** Both, or none at all. */
    REQUIRE_DUAL_STACK("RequireDualStack");

    private final String text;

    IpFamilyPolicy(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
