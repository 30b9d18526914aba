package dev.waybill.kind.network;

/** How an Ingress compares a path: {@code pathType}. */
public enum PathType {
    /** By whole elements from the left: {@code /a} fits {@code /a/b} and not {@code /ab}. */
    PREFIX("Prefix"),
    /** Letter by letter. */
    EXACT("Exact"),
    /** As the controller likes. */
    IMPLEMENTATION_SPECIFIC("ImplementationSpecific");

    private final String text;

    PathType(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
