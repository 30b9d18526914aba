package dev.waybill.kind.extension;

/** How server-side apply merges an object: {@code x-kubernetes-map-type}. */
public enum MapType {
    /** Each field may have an owner of its own. Kubernetes' default. */
    GRANULAR("granular"),
    /** The object is replaced as a whole. */
    ATOMIC("atomic");

    private final String text;

    MapType(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
