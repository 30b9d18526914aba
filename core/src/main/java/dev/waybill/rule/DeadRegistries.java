package dev.waybill.rule;

import dev.waybill.value.Image;
import java.util.List;
import java.util.Optional;

/**
 * Registries that get no new images any more, and where the images went. Kubernetes' own moved to registry.k8s.io: k8s.gcr.io
 * is frozen since April 2023 (kubernetes.io/blog/2023/02/06/k8s-gcr-io-freeze-announcement), and the others are what it
 * stood on or came from.
 */
final class DeadRegistries {

    /**
     * A registry, or a part of one.
     *
     * @param name host, and path if only that part is dead
     * @param successor where the images are now
     */
    record Dead(String name, String successor) {}

    private static final String SUCCESSOR = "registry.k8s.io";

    private static final List<Dead> ALL = List.of(
            new Dead("k8s.gcr.io", SUCCESSOR),
            new Dead("gcr.io/google_containers", SUCCESSOR),
            new Dead("gcr.io/google-containers", SUCCESSOR),
            new Dead("us.gcr.io/k8s-artifacts-prod", SUCCESSOR),
            new Dead("eu.gcr.io/k8s-artifacts-prod", SUCCESSOR),
            new Dead("asia.gcr.io/k8s-artifacts-prod", SUCCESSOR));

    private DeadRegistries() {}

    static Optional<Dead> of(Image image) {
        if (image.registry().isEmpty()) {
            return Optional.empty();
        }
        String name = image.registry().get() + "/" + image.repository();
        for (Dead each : ALL) {
            if (name.startsWith(each.name() + "/")) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
