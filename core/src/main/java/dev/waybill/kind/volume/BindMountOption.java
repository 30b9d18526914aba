package dev.waybill.kind.volume;

/** What a mount takes away from its files: an item of {@code bindMountOptions}. */
public enum BindMountOption {
    /** No file can be run. */
    NO_EXEC("noexec"),
    /** Device files are plain files. */
    NO_DEV("nodev"),
    /** No file gives another user's rights. */
    NO_SUID("nosuid");

    private final String text;

    BindMountOption(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
