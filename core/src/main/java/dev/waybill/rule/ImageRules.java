package dev.waybill.rule;

import dev.waybill.value.Image;
import java.util.List;
import java.util.Optional;

/** Rules about the images of containers. */
final class ImageRules {
    private ImageRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.warning(
                                "image-tag",
                                "An image has a tag that stays what it is.",
                                Check.eachContainer(ImageRules::tag))
                        .because(
                                "Without a tag, or with latest, each node may run another version, and a rollback changes nothing."));
    }

    private static void tag(PodContainer container, Findings found) {
        Optional<Image> image = image(container);
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

    /** The image as a reference; empty where it is missing or none, which other rules report. */
    private static Optional<Image> image(PodContainer container) {
        String text = container.container().getImage();
        try {
            return text == null || text.isEmpty() ? Optional.empty() : Optional.of(Image.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
