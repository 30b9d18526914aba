package dev.waybill.maven.work;

import dev.waybill.manifest.Manifest;
import dev.waybill.manifest.ManifestSource;
import dev.waybill.maven.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The sources of a project, by the names of their classes. */
record Sources(Map<String, ManifestSource> byName) {

    /** Makes those that are named, or else those that are registered. */
    static Sources of(List<String> names) {
        ClassLoader loader = Objects.requireNonNull(Sources.class.getClassLoader(), "the project's");
        if (names.isEmpty()) {
            return new Sources(ManifestSource.all(loader));
        }
        Map<String, ManifestSource> sources = new LinkedHashMap<>();
        for (String name : names) {
            sources.put(name.strip(), ManifestSource.named(name, loader));
        }
        return new Sources(sources);
    }

    String names() {
        return String.join(", ", byName.keySet());
    }

    /** Puts the manifests of all sources together. A single one stays as it is, with rules of its own if it has any. */
    Manifest manifest(String environment) throws Refusal {
        Manifest[] parts = new Manifest[byName.size()];
        int next = 0;
        for (Map.Entry<String, ManifestSource> each : byName.entrySet()) {
            parts[next++] = Guarded.call(
                    each.getKey(),
                    environment,
                    () -> Objects.requireNonNull(each.getValue().manifestFor(environment), "it returns null"));
        }
        return parts.length == 1 ? parts[0] : Guarded.call(names(), environment, () -> Manifest.of(parts));
    }
}
