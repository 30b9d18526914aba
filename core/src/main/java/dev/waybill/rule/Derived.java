package dev.waybill.rule;

import dev.waybill.value.Image;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What several rules derive from a set: made when the first of them asks, and once in a check. */
final class Derived {
    private final ObjectSet set;
    private final Map<String, Optional<Image>> images = new HashMap<>();
    private final Map<String, Optional<OfficialImages.Entry>> official = new HashMap<>();
    private final IdentityHashMap<PodContainer, ContainerEnv> environments = new IdentityHashMap<>();
    private @Nullable Services services;
    private @Nullable ServiceNames serviceNames;
    private @Nullable Scalers scalers;
    private @Nullable ConfigReferences configs;

    Derived(ObjectSet set) {
        this.set = set;
    }

    Services services() {
        Services known = services;
        if (known == null) {
            known = Services.of(set);
            services = known;
        }
        return known;
    }

    ServiceNames serviceNames() {
        ServiceNames known = serviceNames;
        if (known == null) {
            known = new ServiceNames(set, services());
            serviceNames = known;
        }
        return known;
    }

    Scalers scalers() {
        Scalers known = scalers;
        if (known == null) {
            known = Scalers.of(set);
            scalers = known;
        }
        return known;
    }

    ConfigReferences configs() {
        ConfigReferences known = configs;
        if (known == null) {
            known = ConfigReferences.of(set);
            configs = known;
        }
        return known;
    }

    ContainerEnv environment(PodContainer container) {
        ContainerEnv known = environments.get(container);
        if (known == null) {
            known = ContainerEnv.of(set, container);
            environments.put(container, known);
        }
        return known;
    }

    /** A container's image; empty where it is missing or none, which other rules report. */
    Optional<Image> image(PodContainer container) {
        String text = Given.text(container.container().getImage());
        Optional<Image> known = images.get(text);
        if (known == null) {
            known = read(text);
            images.put(text, known);
        }
        return known;
    }

    /** What is known of a container's image; empty for one of one's own. */
    Optional<OfficialImages.Entry> official(PodContainer container) {
        String text = Given.text(container.container().getImage());
        Optional<OfficialImages.Entry> known = official.get(text);
        if (known == null) {
            known = OfficialImages.of(text);
            official.put(text, known);
        }
        return known;
    }

    private static Optional<Image> read(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Image.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
