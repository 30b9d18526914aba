package dev.waybill.manifest;

import dev.waybill.kind.KubernetesObject;
import dev.waybill.kind.KubernetesObjects;
import dev.waybill.kind.Namespace;
import dev.waybill.kind.Veil;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import dev.waybill.yaml.MapOrder;
import dev.waybill.yaml.YamlWriter;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An immutable set of objects that are applied together, in order. Default order: by kind, so that {@code kubectl apply
 * -f} works from an empty cluster, and within a kind as they were added.
 */
@CheckReturnValue
public final class Manifest implements KubernetesObjects {
    private final List<Entry> entries;
    private final @Nullable String namespace;
    private final Map<String, String> labels;
    private final boolean asWritten;

    private Manifest(List<Entry> entries, @Nullable String namespace, Map<String, String> labels, boolean asWritten) {
        this.entries = entries;
        this.namespace = namespace;
        this.labels = labels;
        this.asWritten = asWritten;
        refuseDuplicates();
    }

    /**
     * Puts objects together, and the objects of other manifests: what those say about namespace and labels stays with
     * their objects. The same object twice is refused.
     */
    public static Manifest of(KubernetesObjects... contents) {
        return new Manifest(List.of(), null, Map.of(), false).and(contents);
    }

    /** Adds objects, or all objects of other manifests. The same object twice is refused. */
    public Manifest and(KubernetesObjects... contents) {
        List<Entry> next = new ArrayList<>(entries);
        for (KubernetesObjects content : contents) {
            if (content instanceof Manifest manifest) {
                next.addAll(manifest.entries());
            } else {
                for (KubernetesObject object : content.objects()) {
                    next.add(new Entry(object, null, Map.of()));
                }
            }
        }
        return new Manifest(List.copyOf(next), namespace, labels, asWritten);
    }

    /**
     * Puts every object into a namespace that lives in one and names none itself. A manifest inside this one keeps its own
     * namespace. A repeat replaces.
     */
    public Manifest namespace(String namespace) {
        return new Manifest(entries, NameSyntax.DNS_LABEL.check("manifest namespace", namespace), labels, asWritten);
    }

    /** As {@link #namespace(String)}, and leaves it to you to add {@code namespace} itself where it has to be made. */
    public Manifest namespace(Namespace namespace) {
        return namespace(namespace.name());
    }

    /**
     * Adds a label to {@code metadata.labels} of every object that does not have the key itself. Selectors and the labels
     * of pods stay as they are. The same key replaces.
     */
    public Manifest label(String key, String value) {
        NameSyntax.QUALIFIED_NAME.check("manifest label", key);
        NameSyntax.LABEL_VALUE.check("manifest label '" + key + "'", value);
        Map<String, String> next = new LinkedHashMap<>(labels);
        next.put(key, value);
        return new Manifest(entries, namespace, next, asWritten);
    }

    /** Adds labels, as {@link #label} does for each: in the order of the map, by key where it has none. */
    public Manifest labels(Map<String, String> labels) {
        Manifest result = this;
        for (Map.Entry<String, String> each : MapOrder.entries(labels)) {
            result = result.label(each.getKey(), each.getValue());
        }
        return result;
    }

    /** Keeps the objects in the order in which they were added, whatever their kind. */
    public Manifest asWritten() {
        return new Manifest(entries, namespace, labels, true);
    }

    /** Returns the objects in the order in which they are written. */
    @Override
    public List<KubernetesObject> objects() {
        return entries().stream().map(Entry::object).toList();
    }

    /** Makes fresh fabric8 objects, with the manifest's namespace and labels, in the order in which they are written. */
    public List<HasMetadata> toModels() {
        return entries().stream().map(Entry::toModel).toList();
    }

    /** Writes all objects as YAML documents, Secrets with their values. The same manifest gives the same bytes, always. */
    public String toYaml() {
        return text(Entry::toModel);
    }

    /**
     * Writes the YAML to {@code path}: to that file when its name ends in {@code .yaml} or {@code .yml}, else to {@code
     * manifest.yaml} in that folder, which is made when it is missing. The file is replaced as a whole: nobody ever sees
     * half of it, and a crash leaves the old one. Its permissions stay; a new file with a Secret in it is its owner's alone.
     */
    public void writeTo(Path path) {
        YamlFile.at(path)
                .replaceWith(
                        out -> write(Entry::toModel, out),
                        entries.stream().anyMatch(entry -> entry.object().kind().equals("Secret")));
    }

    private String text(Function<Entry, HasMetadata> model) {
        StringBuilder text = new StringBuilder();
        try {
            write(model, text);
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder does not fail", e);
        }
        return text.toString();
    }

    private void write(Function<Entry, HasMetadata> model, Appendable out) throws IOException {
        // A document at a time, so that memory holds the values and one fabric8 object.
        Iterator<Entry> all = entries().iterator();
        YamlWriter.writeAll(
                () -> new Iterator<Object>() {
                    @Override
                    public boolean hasNext() {
                        return all.hasNext();
                    }

                    @Override
                    public Object next() {
                        return model.apply(all.next());
                    }
                },
                out);
    }

    private List<Entry> entries() {
        List<Entry> all = new ArrayList<>();
        for (Entry entry : entries) {
            Map<String, String> merged = new LinkedHashMap<>(labels);
            merged.putAll(entry.labels());
            all.add(new Entry(entry.object(), entry.namespace() == null ? namespace : entry.namespace(), merged));
        }
        if (!asWritten) {
            all.sort(Comparator.comparingInt(
                    entry -> InstallOrder.rank(entry.object().kind())));
        }
        return all;
    }

    private void refuseDuplicates() {
        Map<Entry.Identity, Entry> known = new HashMap<>();
        for (Entry entry : entries()) {
            Entry first = known.put(entry.identity(), entry);
            if (first != null) {
                throw new IllegalArgumentException("manifest holds " + first.subject() + " and " + entry.subject()
                        + ": an object can be in it once. Leave one out, or give it another name or namespace.");
            }
        }
    }

    /** Returns the YAML as {@link #toYaml} does, with {@code ***} for each value of a Secret. */
    @Override
    public String toString() {
        return text(entry -> Veil.over(entry.toModel()));
    }
}
