package dev.waybill.presets.check;

import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Image;

/** Where the images come from that hold the clients of the checks: small official ones, each at a fixed version. */
@CheckReturnValue
public final class CheckImages {
    private static final String DOCKER_HUB = "docker.io";

    private final String registry;

    private CheckImages(String registry) {
        this.registry = registry;
    }

    /** Pulls the images from Docker Hub. */
    public static CheckImages official() {
        return new CheckImages(DOCKER_HUB);
    }

    /**
     * Pulls them from a mirror of Docker Hub: {@code docker.io/library/redis} becomes {@code <mirror>/library/redis}.
     *
     * @param mirror a host and maybe a path, as in {@code registry.acme.io/hub}
     */
    public static CheckImages mirroredAt(String mirror) {
        CheckImages images = new CheckImages(mirror);
        Image unused = images.of(Client.ALPINE);
        return images;
    }

    Image of(Client client) {
        return Image.of(registry + "/" + client.image());
    }

    /** Returns the registry. */
    @Override
    public String toString() {
        return registry;
    }
}
