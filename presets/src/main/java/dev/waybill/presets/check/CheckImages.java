package dev.waybill.presets.check;

/** Where the images come from that hold the clients. */
public final class CheckImages {
    private final String mirror;

    private CheckImages(String mirror) {
        this.mirror = mirror;
    }

    /** Pulls the official images from Docker Hub. */
    public static CheckImages official() {
        return new CheckImages("");
    }

    /** Pulls them from a mirror of Docker Hub. */
    public static CheckImages mirroredAt(String registry) {
        return new CheckImages(registry);
    }

    @Override
    public String toString() {
        return mirror;
    }
}
