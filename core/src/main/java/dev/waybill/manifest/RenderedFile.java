package dev.waybill.manifest;

import dev.waybill.yaml.YamlWriter;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A file as it has to be.
 *
 * @param text what is in it, with LF
 * @param secret whether a Secret is in it
 */
record RenderedFile(String text, boolean secret) {
    static final String KUSTOMIZATION = "kustomization.yaml";

    /** Writes the objects that the entries make into the files of a layout; {@code models} stand in the same order. */
    static SortedMap<String, RenderedFile> all(List<Entry> entries, List<HasMetadata> models, Layout layout) {
        TakenPaths taken = new TakenPaths(layout);
        Map<String, List<HasMetadata>> contents = new TreeMap<>();
        for (int i = 0; i < models.size(); i++) {
            HasMetadata model = models.get(i);
            String path = layout.path(entries.get(i), model);
            taken.take(path, entries.get(i).subject(), layout.sharing());
            if (layout.syncWaves()) {
                SyncWave.annotate(model);
            }
            contents.computeIfAbsent(path, p -> new ArrayList<>()).add(model);
        }
        SortedMap<String, RenderedFile> files = new TreeMap<>();
        contents.forEach((path, objects) -> files.put(path, of(objects)));
        if (layout.kustomization()) {
            taken.take(KUSTOMIZATION, "the list of its files", false);
            files.put(KUSTOMIZATION, kustomization(List.copyOf(contents.keySet())));
        }
        return files;
    }

    private static RenderedFile of(List<HasMetadata> objects) {
        StringBuilder text = new StringBuilder();
        try {
            YamlWriter.writeAll(objects, text);
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder does not fail", e);
        }
        boolean secret = false;
        for (HasMetadata object : objects) {
            secret |= "Secret".equals(object.getKind());
        }
        return new RenderedFile(text.toString(), secret);
    }

    private static RenderedFile kustomization(List<String> paths) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("apiVersion", "kustomize.config.k8s.io/v1beta1");
        fields.put("kind", "Kustomization");
        fields.put("resources", paths);
        return new RenderedFile(YamlWriter.write(fields), false);
    }
}
