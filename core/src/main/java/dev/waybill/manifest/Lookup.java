package dev.waybill.manifest;

import dev.waybill.kind.KubernetesObject;
import dev.waybill.rule.ObjectName;
import dev.waybill.value.Closest;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds one of several things by what people call it, with or without its namespace. */
final class Lookup<T> {
    private final String what;
    private final Map<String, List<T>> byName = new LinkedHashMap<>();
    private final Set<String> fullNames = new LinkedHashSet<>();

    private Lookup(String what) {
        this.what = what;
    }

    static <T extends HasMetadata> Lookup<T> ofModels(List<T> models, Class<T> type) {
        Lookup<T> lookup = new Lookup<>(type.getSimpleName());
        for (T model : models) {
            ObjectName name = ObjectName.of(model);
            lookup.add(name.namespace(), name.name(), model);
        }
        return lookup;
    }

    static Lookup<KubernetesObject> ofObjects(List<Entry> entries) {
        Lookup<KubernetesObject> lookup = new Lookup<>("object");
        for (Entry entry : entries) {
            ObjectName name = ObjectName.of(entry.toModel());
            lookup.add(name.namespace(), name.kind() + "/" + name.name(), new PlacedObject(entry));
        }
        return lookup;
    }

    private void add(String namespace, String name, T thing) {
        String full = namespace.isEmpty() ? name : namespace + "/" + name;
        fullNames.add(full);
        byName.computeIfAbsent(name, key -> new ArrayList<>()).add(thing);
        if (!namespace.isEmpty()) {
            byName.computeIfAbsent(full, key -> new ArrayList<>()).add(thing);
        }
    }

    T of(String name) {
        List<T> found = byName.getOrDefault(name, List.of());
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("the manifest has no " + what + " '" + name + "'. It has "
                    + (fullNames.isEmpty() ? "none" : String.join(", ", fullNames)) + "."
                    + guess(name));
        }
        List<String> several = new ArrayList<>(fullNames);
        several.removeIf(full -> !full.equals(name) && !full.endsWith("/" + name));
        throw new IllegalArgumentException("the manifest has " + found.size() + " times " + what + " '" + name + "': "
                + String.join(", ", several)
                + (several.size() == found.size()
                        ? ". Name the namespace too."
                        : ". They are of several API groups: choose one from objects()."));
    }

    /** The same name in another namespace is nearer than any other spelling. */
    private String guess(String name) {
        String bare = name.substring(name.indexOf('/') + 1);
        for (String full : fullNames) {
            if (byName.containsKey(bare) && full.endsWith("/" + bare)) {
                return " Did you mean '" + full + "'?";
            }
        }
        return Closest.question(name, byName.keySet(), "");
    }
}
