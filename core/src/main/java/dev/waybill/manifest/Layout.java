package dev.waybill.manifest;

import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Says which object of a manifest goes into which file of a folder: what {@link Manifest#writeTo(java.nio.file.Path, Layout)}
 * writes and {@link Manifest#verify} compares.
 *
 * <p>Paths are relative to the folder and have {@code /} on every system. Where a layout makes a name of an object's, it stays
 * as it is if any system takes it: else the characters that a file name may not have are written as in a URL ({@code
 * clusterrole-system%3Anode.yaml}; no name in Kubernetes has a {@code %} of its own), so is the first letter of a name that
 * Windows reserves ({@code nul}, {@code com1}), and a name too long for a file ends in a hash.
 *
 * <p>Two objects at one path are an error, and so are two paths that differ only in upper and lower case, which are one file
 * on Windows and macOS; only {@link #oneFile} and {@link #by} put several objects into a file.
 */
@CheckReturnValue
public final class Layout {
    /** Where tools and people put the name of the app that an object belongs to. */
    private static final String APP_LABEL = "app.kubernetes.io/name";

    private final String description;
    private final Function<Item, String> place;
    private final boolean sharing;
    private final boolean kustomization;
    private final boolean syncWaves;

    private Layout(
            String description,
            Function<Item, String> place,
            boolean sharing,
            boolean kustomization,
            boolean syncWaves) {
        this.description = description;
        this.place = place;
        this.sharing = sharing;
        this.kustomization = kustomization;
        this.syncWaves = syncWaves;
    }

    /**
     * Puts all objects into one file, in the manifest's order.
     *
     * @param path the file in the folder, as in {@code manifest.yaml}; checked as the paths of {@link #by} are
     */
    public static Layout oneFile(String path) {
        String problem = FilePath.problem(path);
        if (problem != null) {
            throw new IllegalArgumentException("Layout.oneFile: " + problem);
        }
        return new Layout("Layout.oneFile(..)", item -> path, true, false, false);
    }

    /**
     * Gives every object a file: {@code deployment-orders.yaml}, in a folder named as the object's namespace if it has one:
     * {@code shop/deployment-orders.yaml}.
     */
    public static Layout filePerObject() {
        return perObject("Layout.filePerObject()", item -> item.namespace().orElse(""));
    }

    /**
     * Gives every app a folder, and every object a file in it: {@code orders/deployment-orders.yaml}. The app is the object's
     * label {@code app.kubernetes.io/name}; objects without it are in the root.
     */
    public static Layout folderPerApp() {
        return perObject("Layout.folderPerApp()", item -> item.labels().getOrDefault(APP_LABEL, ""));
    }

    /**
     * Gives every namespace a folder, and every object a file in it, as {@link #filePerObject} does, and puts the Namespace
     * itself there too, so that the folder is whole: {@code shop/namespace-shop.yaml}. Other objects without a namespace are in
     * the root.
     */
    public static Layout folderPerNamespace() {
        return perObject(
                "Layout.folderPerNamespace()",
                item -> item.kind().equals("Namespace")
                        ? item.name()
                        : item.namespace().orElse(""));
    }

    private static Layout perObject(String description, Function<Item, String> folder) {
        return new Layout(
                description,
                item -> {
                    String name = folder.apply(item);
                    return name.isEmpty() ? item.fileName() : FileName.folder(name) + "/" + item.fileName();
                },
                false,
                false,
                false);
    }

    /**
     * Asks for the path of each object, as in {@code item -> item.kind().toLowerCase(Locale.ROOT) + "s.yaml"}. Objects with the
     * same path share the file, in the manifest's order. A path has to be relative, stay in the folder, have a name for each
     * of its folders that every system takes, and end in {@code .yaml} or {@code .yml}; others are refused when the manifest is
     * written.
     *
     * @param place gives the same path for the same object, always
     */
    public static Layout by(Function<Item, String> place) {
        return new Layout("Layout.by(..)", place, true, false, false);
    }

    /**
     * Adds a {@code kustomization.yaml} that lists all files as {@code resources}, by name. For {@code kubectl apply -k}, as a
     * base for overlays, and for Argo CD.
     */
    public Layout withKustomization() {
        return new Layout(description, place, sharing, true, syncWaves);
    }

    /**
     * Adds the annotation {@code argocd.argoproj.io/sync-wave} to every object that has none: Argo CD applies a wave when the
     * one before it is healthy. There are five, by the order in which {@code kubectl apply} could create everything, and
     * what may wait for one another is in one wave:
     *
     * <ul>
     *   <li>{@code 0}: Namespaces, definitions of custom resources, and classes
     *   <li>{@code 1}: quotas, policies, configuration, credentials, volumes, accounts and their rights
     *   <li>{@code 2}: claims, Services, workloads, and custom resources. A claim may stay unbound until its pod is there, so
     *       it can't be earlier (argo-cd issue 12840)
     *   <li>{@code 3}: autoscalers, disruption budgets, Ingresses
     *   <li>{@code 4}: webhooks and APIServices
     * </ul>
     */
    public Layout withSyncWaves() {
        return new Layout(description, place, sharing, kustomization, true);
    }

    boolean kustomization() {
        return kustomization;
    }

    boolean syncWaves() {
        return syncWaves;
    }

    /** Tells whether several objects may have one file. */
    boolean sharing() {
        return sharing;
    }

    String path(Entry entry, HasMetadata model) {
        String path = place.apply(Item.of(entry, model));
        String problem = FilePath.problem(path);
        if (problem != null) {
            throw new IllegalArgumentException(description + " for " + entry.subject() + ": " + problem);
        }
        return path;
    }

    /** Returns the call that made it, as in {@code Layout.filePerObject()}. */
    @Override
    public String toString() {
        return description + (kustomization ? ".withKustomization()" : "") + (syncWaves ? ".withSyncWaves()" : "");
    }

    /**
     * An object as a layout sees it, with the namespace and the labels that the manifest adds.
     *
     * @param apiVersion {@code apiVersion}
     * @param kind {@code kind}
     * @param namespace {@code metadata.namespace}; empty for an object that lives in none, and where nobody says it
     * @param name {@code metadata.name}
     * @param labels {@code metadata.labels}
     */
    public record Item(
            String apiVersion, String kind, Optional<String> namespace, String name, Map<String, String> labels) {

        static Item of(Entry entry, HasMetadata model) {
            var metadata = model.getMetadata();
            String namespace = metadata == null || !entry.object().isNamespaced() ? null : metadata.getNamespace();
            Map<String, String> labels = metadata == null ? null : metadata.getLabels();
            return new Item(
                    entry.object().apiVersion(),
                    entry.object().kind(),
                    Optional.ofNullable(namespace),
                    entry.object().name(),
                    labels == null ? Map.of() : labels);
        }

        /** Returns the name that {@link Layout#filePerObject} gives the file: {@code deployment-orders.yaml}. */
        public String fileName() {
            String lower = kind.toLowerCase(Locale.ROOT);
            return FileName.file(name.isEmpty() ? lower : lower + "-" + name, ".yaml");
        }

        /** Returns the value of a label. */
        public Optional<String> label(String key) {
            return Optional.ofNullable(labels.get(key));
        }
    }
}
