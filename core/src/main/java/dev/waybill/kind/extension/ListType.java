package dev.waybill.kind.extension;

/** How server-side apply merges a list: {@code x-kubernetes-list-type}. A list of type map needs keys: {@link Schema#listMapKeys}. */
public enum ListType {
    /** The list is replaced as a whole. Kubernetes' default. */
    ATOMIC("atomic"),
    /** Each scalar stands once, and may have an owner of its own. */
    SET("set");

    private final String text;

    ListType(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
