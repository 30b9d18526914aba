package dev.waybill.diff;

import dev.waybill.manifest.Manifest;
import dev.waybill.recipe.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What changes from one manifest to another, and what each change does to a running cluster. Values compare as Kubernetes compares
 * them; what only the server writes (status, uid, what kubectl keeps) is left out, so {@code kubectl get -o yaml} can be the old
 * side.
 *
 * <pre>{@code
 * Diff diff = Diff.between(Manifest.read(Path.of("k8s/prod")), manifest);
 * System.out.print(diff);
 * }</pre>
 */
public final class Diff {
    private final List<Difference> changes;

    private Diff(List<Difference> changes) {
        this.changes = changes;
    }

    /**
     * Compares two manifests. Objects belong together by group, kind, namespace and name. Nothing is refused: neither manifest
     * is checked.
     *
     * @param before what is applied now, as from Git
     * @param after what will be applied
     */
    public static Diff between(Manifest before, Manifest after) {
        return between(Snapshot.of(before), Snapshot.of(after));
    }

    /**
     * Says in words why a snapshot test fails: the diff from the approved file to the received one, with the lines of Java; the
     * lines of text where no object differs; what to do. For the reporter of ApprovalTests, which gives both paths in this order:
     *
     * <pre>{@code
     * new Options((received, approved) ->
     *         fail(Diff.snapshotFailure(Path.of(received), Path.of(approved), manifest)))
     * }</pre>
     *
     * @param received the file that the test wrote
     * @param approved the file in version control, which may be missing
     * @param manifest what was rendered: it knows the lines of Java
     * @throws java.io.UncheckedIOException when a file can't be read
     */
    public static String snapshotFailure(Path received, Path approved, Manifest manifest) {
        return SnapshotFailure.text(received, approved, manifest);
    }

    static Diff between(Map<Object, Snapshot> old, Map<Object, Snapshot> fresh) {
        Map<Object, List<Difference>> byObject = new LinkedHashMap<>();
        List<Pair> configs = new ArrayList<>();
        Set<ChangedObject> restarting = new HashSet<>();
        ConfigReaders none = new ConfigReaders(List.of(), Set.of());
        fresh.forEach((key, object) -> {
            Snapshot was = old.get(key);
            if (was == null) {
                byObject.put(key, List.of(whole(object, WholeObjects.ADDED, JavaLine.of(object.source()))));
                return;
            }
            Pair pair = new Pair(was, object);
            byObject.put(key, List.of()); // keeps the place
            if (isConfig(object)) {
                configs.add(pair);
                return;
            }
            List<Difference> found = Comparison.of(pair, none);
            byObject.put(key, found);
            if (found.stream().anyMatch(each -> each.impact() == Impact.ROLLING_RESTART)) {
                restarting.add(object.id());
            }
        });
        ConfigReaders readers = new ConfigReaders(fresh.values(), restarting);
        for (Pair pair : configs) {
            byObject.put(pair.after().key(), Comparison.of(pair, readers));
        }
        old.forEach((key, object) -> {
            if (!fresh.containsKey(key)) {
                byObject.put(key, List.of(whole(object, WholeObjects.removed(object), Optional.empty())));
            }
        });
        return new Diff(sorted(byObject.values()));
    }

    private static boolean isConfig(Snapshot object) {
        String kind = object.id().groupKind();
        return kind.equals("ConfigMap") || kind.equals("Secret");
    }

    private static Difference whole(Snapshot object, Verdict verdict, Optional<Origin> origin) {
        return new Difference(
                object.id(), "", Optional.empty(), Optional.empty(), verdict.impact(), verdict.why(), origin);
    }

    /** The worst object first, of equal ones in the order of the manifest, and in each the worst change first. */
    private static List<Difference> sorted(Iterable<List<Difference>> byObject) {
        List<List<Difference>> objects = new ArrayList<>();
        for (List<Difference> each : byObject) {
            if (!each.isEmpty()) {
                List<Difference> changes = new ArrayList<>(each);
                changes.sort(Comparator.comparing(Difference::impact).reversed());
                objects.add(changes);
            }
        }
        objects.sort(Comparator.comparing((List<Difference> each) -> each.get(0).impact())
                .reversed());
        List<Difference> all = new ArrayList<>();
        objects.forEach(all::addAll);
        return List.copyOf(all);
    }

    /** Tells whether nothing differs, not even what has no effect. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Returns the impact of the worst change; {@link Impact#NO_EFFECT} where there is none. */
    public Impact worst() {
        return changes.isEmpty() ? Impact.NO_EFFECT : changes.get(0).impact();
    }

    /** Returns the changes object by object, the worst object first, and the worst change of an object first. */
    public List<Difference> changes() {
        return changes;
    }

    /** Returns the diff as Markdown for a pull request: a heading for each object, a table for its changes. */
    public String toMarkdown() {
        return new DiffMarkdown(changes).text();
    }

    /** Returns the diff for people: by object, the worst first, with the reason above the fields. */
    @Override
    public String toString() {
        return new DiffText(changes).text();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Diff diff && changes.equals(diff.changes);
    }

    @Override
    public int hashCode() {
        return changes.hashCode();
    }
}
