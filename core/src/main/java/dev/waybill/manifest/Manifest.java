package dev.waybill.manifest;

import dev.waybill.kind.KubernetesObject;
import dev.waybill.kind.KubernetesObjects;
import dev.waybill.kind.Namespace;
import dev.waybill.kind.Veil;
import dev.waybill.kind.YamlObject;
import dev.waybill.migration.JavaSource;
import dev.waybill.recipe.Existing;
import dev.waybill.rule.ObjectSet;
import dev.waybill.rule.Report;
import dev.waybill.rule.RuleSet;
import dev.waybill.rule.Waiver;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import dev.waybill.yaml.MapOrder;
import dev.waybill.yaml.YamlWriter;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    private final Checking checking;

    private Manifest(
            List<Entry> entries,
            @Nullable String namespace,
            Map<String, String> labels,
            boolean asWritten,
            Checking checking) {
        this.entries = entries;
        this.namespace = namespace;
        this.labels = labels;
        this.asWritten = asWritten;
        this.checking = checking;
    }

    /**
     * Puts objects together, and the objects of other manifests: what those say about namespace and labels stays with
     * their objects. The same object twice is refused.
     */
    public static Manifest of(KubernetesObjects... contents) {
        return new Manifest(List.of(), null, Map.of(), false, Checking.recommended()).and(contents);
    }

    /**
     * Reads a manifest from a file of YAML or JSON, or from all {@code .yaml}, {@code .yml} and {@code .json} files of a folder
     * and of those below it. Nothing is refused here: what is wrong with the text and with the objects is for {@link #check} to
     * tell, all of it, each with file, line and column. Keeps the order of the text.
     *
     * @throws java.io.UncheckedIOException when a file can't be read
     */
    public static Manifest read(Path path) {
        return read(ManifestReader.of(path));
    }

    /** Reads a manifest from a text of YAML or JSON, as {@link #read(Path)} does; places name it {@code text}. */
    public static Manifest read(String text) {
        return read(ManifestReader.of("text", text));
    }

    /**
     * Reads back what {@link #writeTo(Path, Layout)} wrote into a folder and Git may hold by now: the files of its list, but for
     * {@code kustomization.yaml}, as {@link #read(Path)} does. Files of others are not looked at, and one of the list that is gone
     * is left out. A folder without a list gives an empty manifest.
     *
     * @throws java.io.UncheckedIOException when a file can't be read
     * @throws IllegalStateException when the list leads out of the folder
     */
    public static Manifest readWritten(Path folder) {
        return read(ManifestReader.ofWritten(folder));
    }

    private static Manifest read(ManifestReader reader) {
        return new Manifest(
                reader.entries(), null, Map.of(), true, Checking.recommended().with(reader.problems()));
    }

    /** Adds objects, or all objects of other manifests. The same object twice is refused. */
    public Manifest and(KubernetesObjects... contents) {
        List<Entry> next = new ArrayList<>(entries);
        Checking both = checking;
        for (KubernetesObjects content : contents) {
            if (content instanceof Manifest manifest) {
                next.addAll(manifest.entries());
                both = both.and(manifest.checking);
            } else {
                for (KubernetesObject object : content.objects()) {
                    next.add(new Entry(object, null, Map.of()));
                }
                both = both.leavingOut(content.leftOut());
            }
        }
        return new Manifest(List.copyOf(next), namespace, labels, asWritten, both).withoutDuplicates();
    }

    /**
     * Puts every object into a namespace that lives in one and names none itself. A manifest inside this one keeps its own
     * namespace. A repeat replaces.
     */
    public Manifest namespace(String namespace) {
        return new Manifest(
                        entries,
                        NameSyntax.DNS_LABEL.check("manifest namespace", namespace),
                        labels,
                        asWritten,
                        checking)
                .withoutDuplicates();
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
        return new Manifest(entries, namespace, next, asWritten, checking);
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
        return new Manifest(entries, namespace, labels, true, checking);
    }

    /** Checks by other rules than the recommended ones, here and before it is written. A repeat replaces. */
    public Manifest rules(RuleSet rules) {
        return with(checking.with(rules));
    }

    /**
     * Makes an exception from a rule for one object. The report lists it with its reason; an exception that nothing needs any
     * more is a finding.
     *
     * @param rule the rule's id
     * @param object the object as {@code Kind/name}, or {@code namespace/Kind/name}
     * @param reason why the rule need not hold there, as a sentence; an empty one is refused
     */
    public Manifest waive(String rule, String object, String reason) {
        return with(checking.with(new Waiver(rule, object, reason)));
    }

    /** Makes an exception from a rule for one object, as {@link #waive(String, String, String)} does. */
    public Manifest waive(String rule, KubernetesObject object, String reason) {
        return waive(rule, object.kind() + "/" + object.name(), reason);
    }

    /**
     * Names what is in the cluster already, so that a reference to it from a raw or read object leads somewhere. A reference
     * of the DSL by {@code existing..(name)} says so itself.
     */
    public Manifest alongside(Existing... existing) {
        Set<String> names = new LinkedHashSet<>();
        for (Existing each : existing) {
            names.add(each.kind() + "/" + each.name());
        }
        return with(checking.existing(names));
    }

    /**
     * Says that the manifest is whole: every reference has to lead to an object in it or {@link #alongside} it. Without this
     * a name in a raw or read object may lead out of it, which is a warning at most.
     */
    public Manifest closedSet() {
        return with(checking.asClosed());
    }

    private Manifest with(Checking next) {
        return new Manifest(entries, namespace, labels, asWritten, next);
    }

    /**
     * Checks all objects by the manifest's rules and returns everything that is wrong at once, each finding with the line that
     * wrote it. Needs no cluster.
     */
    public Report check() {
        List<Entry> all = entries();
        return checking.check(all, models(all));
    }

    /**
     * Draws the objects and their references as a flowchart of Mermaid, which Markdown of GitHub and GitLab shows from a {@code
     * mermaid} block. One box for each object, framed by {@code app.kubernetes.io/name}: that of the object, of its pods, or of
     * the only app that it has to do with; else by namespace. What is referred to and is not in the manifest has a dashed box. Needs no check; shows names and never values. Mermaid itself refuses more
     * than 500 arrows or 50,000 characters, so draw the apps of a larger manifest one by one.
     */
    public String toMermaid() {
        return Mermaid.of(set());
    }

    /**
     * Writes the Java that makes these objects: for what was read, and is to be described in Java from now on. A final class with
     * a static method {@code all()} for the manifest and a private one for each object; words of Waybill where there are any,
     * {@code customize(..)} and {@code raw(..)} for the rest. What it renders is what this manifest renders, maps in the order of
     * Waybill. Waivers go along; rules, {@link #alongside} and {@link #closedSet} don't. Values of Secrets are in it as
     * they are in the YAML. Refused with {@link ManifestRefused} when {@link #check} finds an error: mend it in the YAML, or
     * {@link #waive} it.
     *
     * @param className the class, with its package if it is in one
     */
    public String toJava(String className) {
        List<HasMetadata> models = checked();
        return JavaSource.of(className, models, isInOrder(models), checking.waivers())
                .toString();
    }

    /** Writes the Java that makes these objects, as {@link #toJava(String)} does, in a class {@code Manifests} without a package. */
    public String toJava() {
        return toJava("Manifests");
    }

    /** Tells whether the objects would be in this order without {@link #asWritten}. */
    private static boolean isInOrder(List<HasMetadata> models) {
        int last = Integer.MIN_VALUE;
        for (HasMetadata model : models) {
            int rank = InstallOrder.rank(model.getKind());
            if (rank < last) {
                return false;
            }
            last = rank;
        }
        return true;
    }

    /**
     * Adds up the CPU, memory and storage that the objects ask for, by workload and in total, at the fewest and at the most
     * replicas. Needs no check and no cluster.
     */
    public Capacity capacity() {
        return Capacity.of(set());
    }

    private ObjectSet set() {
        List<Entry> all = entries();
        return checking.set(all, models(all));
    }

    /** Returns the objects in the order in which they are written. */
    @Override
    public List<KubernetesObject> objects() {
        return entries().stream().map(Entry::object).toList();
    }

    /** Makes fresh fabric8 objects, with the manifest's namespace and labels, in the order in which they are written. */
    public List<HasMetadata> toModels() {
        return List.copyOf(models(entries()));
    }

    /**
     * Makes fresh fabric8 objects of one class, with the manifest's namespace and labels, in the order in which they are written;
     * none where the manifest has none. A custom resource is a {@code GenericKubernetesResource}.
     */
    public <T extends HasMetadata> List<T> toModels(Class<T> type) {
        List<T> found = new ArrayList<>();
        for (HasMetadata model : toModels()) {
            if (type.isInstance(model)) {
                found.add(type.cast(model));
            }
        }
        return List.copyOf(found);
    }

    /**
     * Makes the fresh fabric8 object of that class and name, with the manifest's namespace and labels.
     *
     * @param name its name, or {@code namespace/name}
     * @throws IllegalArgumentException when there is none, or when the name is in several namespaces
     */
    public <T extends HasMetadata> T toModel(Class<T> type, String name) {
        return Lookup.ofModels(toModels(type), type).of(name);
    }

    /**
     * Returns the object of that kind and name as the manifest writes it, with its namespace and labels.
     *
     * @param id the object as {@code Kind/name}, or {@code namespace/Kind/name}
     * @throws IllegalArgumentException when there is none, or when several are meant
     */
    public KubernetesObject object(String id) {
        return Lookup.ofObjects(entries()).of(id);
    }

    /**
     * Writes all objects as YAML documents, Secrets with their values. The same manifest gives the same bytes, always. Refused
     * with {@link ManifestRefused} when {@link #check} finds an error.
     */
    public String toYaml() {
        return text(checked());
    }

    /**
     * Writes the YAML to {@code path}: to that file when its name ends in {@code .yaml} or {@code .yml}, else to {@code
     * manifest.yaml} in that folder, which is made when it is missing. The file is replaced as a whole: nobody ever sees
     * half of it, and a crash leaves the old one. Its permissions stay; a new file with a Secret in it is its owner's alone.
     * Refused with {@link ManifestRefused} when {@link #check} finds an error.
     */
    public void writeTo(Path path) {
        List<HasMetadata> models = checked();
        YamlFile.at(path).replaceWith(out -> YamlWriter.writeAll(models, out), holdsSecret());
    }

    private boolean holdsSecret() {
        for (Entry entry : entries) {
            if (entry.object().kind().equals("Secret")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Writes the objects to the files of a layout in {@code folder}, which is made when it is missing. Each file is replaced as a
     * whole, and one whose bytes are right is not touched. The file {@code .waybill-files} lists what was written: what an
     * earlier run wrote and this one does not is removed, edited by hand or not, and so is a folder that is empty then; files
     * that are not in the list are never removed. After a crash at any point the next run finishes the work. One run at a
     * time: of two at once one may fail, and whole files of both may be left. A new file with a Secret in it is its owner's
     * alone.
     * Refused with {@link ManifestRefused} when {@link #check} finds an error, before anything is written.
     *
     * @throws IllegalArgumentException when the layout gives two objects one path, or one that leads out of the folder
     * @throws IllegalStateException when the list or a link in the folder leads out of it
     */
    @CanIgnoreReturnValue
    public WrittenFiles writeTo(Path folder, Layout layout) {
        return new ManifestFolder(folder).replaceWith(RenderedFile.all(entries(), checked(), layout));
    }

    /**
     * Compares the files in {@code folder} with what {@link #writeTo(Path, Layout)} would write, and writes nothing. Line ends of
     * Windows are taken as equal, because Git makes them there. Files that Waybill did not write are not looked at. Refused as
     * {@code writeTo} is.
     */
    public Verification verify(Path folder, Layout layout) {
        return new ManifestFolder(folder).compareWith(RenderedFile.all(entries(), checked(), layout));
    }

    private List<HasMetadata> checked() {
        List<Entry> all = entries();
        List<HasMetadata> models = models(all);
        Report report = checking.check(all, models);
        if (report.hasErrors()) {
            throw new ManifestRefused(report);
        }
        return models;
    }

    private static List<HasMetadata> models(List<Entry> entries) {
        List<HasMetadata> models = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            models.add(entry.toModel());
        }
        return models;
    }

    private static String text(List<HasMetadata> models) {
        StringBuilder text = new StringBuilder();
        try {
            YamlWriter.writeAll(models, text);
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder does not fail", e);
        }
        return text.toString();
    }

    private List<Entry> entries() {
        List<Entry> all = asAdded();
        if (!asWritten) {
            all.sort((one, other) -> Integer.compare(one.rank(), other.rank()));
        }
        return all;
    }

    private List<Entry> asAdded() {
        List<Entry> all = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            all.add(entry.within(namespace, labels));
        }
        return all;
    }

    private Manifest withoutDuplicates() {
        if (duplicate(asAdded()) == null) {
            return this;
        }
        // Of several it is the first in order; only here does it pay to sort.
        throw Objects.requireNonNull(duplicate(entries()));
    }

    private static @Nullable IllegalArgumentException duplicate(List<Entry> entries) {
        Map<String, Entry> known = new HashMap<>();
        for (Entry entry : entries) {
            Entry first = known.put(entry.identity(), entry);
            // Of a text that was read, the check tells it with everything else.
            if (first != null && !(first.object() instanceof YamlObject && entry.object() instanceof YamlObject)) {
                return new IllegalArgumentException("manifest holds " + first.subject() + " and " + entry.subject()
                        + ": an object can be in it once. Leave one out, or give it another name or namespace.");
            }
        }
        return null;
    }

    /** Returns the YAML as {@link #toYaml} does, unchecked and with {@code ***} for each value of a Secret. */
    @Override
    public String toString() {
        List<HasMetadata> shown = models(entries());
        shown.replaceAll(Veil::over);
        return text(shown);
    }
}
