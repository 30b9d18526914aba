package dev.waybill.kind.pod;

/** The operating system of pods: {@code os.name}. */
public enum PodOs {
    /** Linux. */
    LINUX("linux"),
    /** Windows. */
    WINDOWS("windows");

    private final String text;

    PodOs(String text) {
        this.text = text;
    }

    /** Returns the value as Kubernetes writes it. */
    public String text() {
        return text;
    }
}
