package dev.waybill.rule;

import dev.waybill.value.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Images come from where a company allows. */
final class AllowedRegistries implements Check {
    private static final String DEFAULT_REGISTRY = "docker.io";

    private final List<String> allowed;
    private final Function<PodContainer, String> fix;

    private AllowedRegistries(List<String> allowed, Function<PodContainer, String> fix) {
        this.allowed = allowed;
        this.fix = fix;
    }

    static AllowedRegistries of(List<String> registries, Function<PodContainer, String> fix) {
        Objects.requireNonNull(fix, "fix");
        if (registries.isEmpty()) {
            throw new IllegalArgumentException(
                    "allowed registries: none is given, so no image would be allowed. Name at"
                            + " least one, as in 'registry.acme.io'.");
        }
        List<String> allowed = new ArrayList<>();
        for (String registry : registries) {
            allowed.add(checked(registry));
        }
        return new AllowedRegistries(List.copyOf(allowed), fix);
    }

    private static String checked(String registry) {
        Objects.requireNonNull(registry, "registry");
        Image image = image(registry);
        if (image.registry().isEmpty()) {
            throw new IllegalArgumentException("allowed registry '" + registry
                    + "': it begins with the name of a host, as" + " in 'registry.acme.io' or 'docker.io/library'.");
        }
        return registry;
    }

    /** The form of a registry is that of an image without its last part. */
    private static Image image(String registry) {
        try {
            return Image.of(registry + "/image");
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "allowed registry '" + registry + "': a host and maybe a path are allowed, as in"
                            + " 'registry.acme.io' or 'quay.io/acme'.",
                    e);
        }
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        for (PodContainer container : set.containers()) {
            check(container, set, found);
        }
    }

    private void check(PodContainer container, ObjectSet set, Findings found) {
        set.derived().image(container).ifPresent(image -> {
            String name = fullName(image);
            for (String each : allowed) {
                if (name.startsWith(each + "/")) {
                    return;
                }
            }
            found.add(
                    container.object(),
                    container.at("image"),
                    "'" + image + "' comes from '" + image.registry().orElse(DEFAULT_REGISTRY) + "', and allowed are "
                            + String.join(", ", allowed) + ".",
                    fix.apply(container));
        });
    }

    /** Container runtimes take docker.io for what is missing, and its library for a name alone. */
    private static String fullName(Image image) {
        boolean bare = image.registry().isEmpty();
        String library = image.repository().indexOf('/') < 0 ? "library/" : "";
        return bare
                ? DEFAULT_REGISTRY + "/" + library + image.repository()
                : image.registry().get() + "/" + image.repository();
    }
}
