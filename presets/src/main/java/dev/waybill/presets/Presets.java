package dev.waybill.presets;

import dev.waybill.value.Image;

/**
 * The factories of the presets, for one static import beside that of {@code dev.waybill.Waybill}:
 *
 * <pre>{@code
 * import static dev.waybill.Waybill.*;
 * import static dev.waybill.presets.Presets.*;
 * }</pre>
 */
public final class Presets extends Policies {
    private Presets() {}

    /**
     * Starts a server app: what answers requests until it is told to stop. Its port and its resources have to follow.
     *
     * @param name the name of all its objects, a DNS label that starts with a letter
     * @param image the image of its container
     */
    public static ServerApp.NeedsPort serverApp(String name, Image image) {
        return ServerApp.of(name, image);
    }

    /**
     * Starts a batch job: what runs to its end. Its schedule and its resources have to follow.
     *
     * @param name the name of all its objects, a DNS label
     * @param image the image of its container
     */
    public static BatchJob.NeedsSchedule batchJob(String name, Image image) {
        return BatchJob.of(name, image);
    }

    /** Gives the reason for a decision; an empty one is refused. */
    public static Because because(String reason) {
        return new Because(reason);
    }
}
