package dev.waybill.rule;

import dev.waybill.value.Image;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules about the images of containers. */
final class ImageRules implements Check {
    /** Tags that are branches and channels by custom, apart from latest. */
    private static final Set<String> MOVING =
            Set.of("main", "master", "develop", "dev", "edge", "nightly", "canary", "head", "snapshot", "unstable");

    private ImageRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.warning("image-tag", "An image has a tag that stays what it is.", new ImageRules())
                        .because(
                                "Without a tag, or with latest, each node may run another version, and a rollback changes nothing."),
                Rule.warning(
                                "image-pull-policy-floating",
                                "An image whose tag moves is pulled at each start.",
                                new ImageRules())
                        .because("Else a node goes on with whatever it happened to pull first."),
                Rule.warning(
                                "image-registry-allowed",
                                "An image comes from a registry that is kept up.",
                                new ImageRules())
                        .because("A frozen registry gets no fixes, and one day it is switched off."));
    }

    static Rule digest() {
        return Rule.warning("image-digest", "An image is named by its digest.", new ImageRules())
                .because("A tag can be pushed again with another content; a digest is the content."
                        + " It takes a tool that keeps digests up to date, so it is asked for on request only.");
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        switch (found.rule()) {
            case "image-tag" -> {
                for (PodContainer container : set.containers()) {
                    tag(container, set.derived().image(container), found);
                }
            }
            case "image-pull-policy-floating" -> {
                for (PodContainer container : set.containers()) {
                    pullPolicy(container, set.derived().image(container), found);
                }
            }
            case "image-registry-allowed" -> {
                for (PodContainer container : set.containers()) {
                    registry(container, set.derived().image(container), found);
                }
            }
            case "image-digest" -> {
                for (PodContainer container : set.containers()) {
                    pinned(container, set.derived().image(container), found);
                }
            }
            default -> throw found.unknownRule();
        }
    }

    private static void tag(PodContainer container, Optional<Image> image, Findings found) {
        if (image.isEmpty() || image.get().digest().isPresent()) {
            return;
        }
        String tag = image.get().tag().orElse("");
        if (tag.isEmpty()) {
            found.add(
                    container.object(),
                    container.at("image"),
                    "'" + image.get() + "' has no tag, which means latest.",
                    "Name a version, as in '" + image.get() + ":1.4.2', or a digest.");
        } else if (tag.equals("latest")) {
            found.add(
                    container.object(),
                    container.at("image"),
                    "'" + image.get() + "' floats: latest is another image after each push.",
                    "Name a version or a digest.");
        }
    }

    private static void pullPolicy(PodContainer container, Optional<Image> image, Findings found) {
        if (image.isEmpty() || image.get().digest().isPresent()) {
            return;
        }
        String tag = image.get().tag().orElse("latest");
        String policy = Given.text(container.container().getImagePullPolicy());
        boolean latest = tag.equals("latest");
        if (!(latest || MOVING.contains(tag)) || policy.equals("Always") || (latest && policy.isEmpty())) {
            return;
        }
        found.add(
                container.object(),
                container.at("imagePullPolicy"),
                "'" + image.get() + "' moves with each push, and "
                        + (policy.isEmpty() ? "IfNotPresent, the default for it," : policy)
                        + " keeps what the node has.",
                "Name a version or a digest; or say Always.");
    }

    private static void pinned(PodContainer container, Optional<Image> image, Findings found) {
        if (image.isPresent() && image.get().digest().isEmpty()) {
            found.add(
                    container.object(),
                    container.at("image"),
                    "'" + image.get() + "' has no digest.",
                    "Append it, as in '" + image.get() + "@sha256:..'.");
        }
    }

    private static void registry(PodContainer container, Optional<Image> image, Findings found) {
        if (image.isEmpty()) {
            return;
        }
        DeadRegistries.of(image.get())
                .ifPresent(dead -> found.add(
                        container.object(),
                        container.at("image"),
                        "'" + image.get() + "' comes from " + dead.name() + ", which gets no images any more.",
                        "Take it from " + dead.successor() + "."));
    }
}
