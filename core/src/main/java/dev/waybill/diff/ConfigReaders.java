package dev.waybill.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which workloads read a ConfigMap or Secret, and how: the kubelet renews mounted files, and never environment variables or files
 * mounted by {@code subPath}.
 */
final class ConfigReaders {
    private final Collection<Snapshot> objects;
    private final Set<ChangedObject> restarting;

    /**
     * Looks for readers.
     *
     * @param objects the new manifest
     * @param restarting the workloads that restart anyway
     */
    ConfigReaders(Collection<Snapshot> objects, Set<ChangedObject> restarting) {
        this.objects = objects;
        this.restarting = restarting;
    }

    /** Says when its readers see the values of a ConfigMap or Secret. */
    String sentence(ChangedObject config) {
        List<String> restarted = new ArrayList<>();
        List<String> stale = new ArrayList<>();
        List<String> fresh = new ArrayList<>();
        List<String> later = new ArrayList<>();
        for (Snapshot object : objects) {
            Reading reading = object.id().namespace().equals(config.namespace())
                    ? reading(PodTemplate.spec(object.id(), object.tree()), config)
                    : Reading.NONE;
            if (reading == Reading.NONE) {
                continue;
            }
            String name = object.id().kind() + " '" + object.id().name() + "'";
            if (object.id().kind().equals("CronJob")) {
                later.add(name);
            } else if (restarting.contains(object.id())) {
                restarted.add(name);
            } else if (reading == Reading.ONCE) {
                stale.add(name);
            } else {
                fresh.add(name);
            }
        }
        List<String> parts = new ArrayList<>();
        say(stale, " read it as environment or by subPath and see it only after a restart", parts);
        say(restarted, " restart with this change and read it then", parts);
        say(fresh, " have it mounted and see it within about a minute", parts);
        say(later, " see it in the next run", parts);
        return parts.isEmpty()
                ? "Mounted files follow within about a minute; environment variables only after a restart."
                : String.join("; ", parts) + ".";
    }

    private static void say(List<String> names, String what, List<String> parts) {
        if (!names.isEmpty()) {
            String verb = what;
            if (names.size() == 1) {
                verb = verb.replace(" read ", " reads ")
                        .replace(" see ", " sees ")
                        .replace(" have ", " has ")
                        .replace(" restart with", " restarts with");
            }
            parts.add(String.join(", ", names) + verb);
        }
    }

    private static Reading reading(@Nullable Object pod, ChangedObject config) {
        Reading reading = Reading.NONE;
        String mounted = "";
        for (Object volume : Tree.list(pod, "volumes")) {
            if (isSource(volume, config)) {
                mounted += " " + Tree.text(volume, "name") + " ";
                reading = Reading.RENEWED;
            }
        }
        for (String list : List.of("initContainers", "containers")) {
            for (Object container : Tree.list(pod, list)) {
                if (inEnvironment(container, config) || bySubPath(container, mounted)) {
                    return Reading.ONCE;
                }
            }
        }
        return reading;
    }

    private static boolean isSource(Object volume, ChangedObject config) {
        boolean secret = config.kind().equals("Secret");
        String name = secret ? Tree.text(volume, "secret", "secretName") : Tree.text(volume, "configMap", "name");
        if (name.equals(config.name())) {
            return true;
        }
        for (Object source : Tree.list(volume, "projected", "sources")) {
            if (Tree.text(source, secret ? "secret" : "configMap", "name").equals(config.name())) {
                return true;
            }
        }
        return false;
    }

    private static boolean inEnvironment(Object container, ChangedObject config) {
        String kind = config.kind().equals("Secret") ? "secret" : "configMap";
        for (Object source : Tree.list(container, "envFrom")) {
            if (Tree.text(source, kind + "Ref", "name").equals(config.name())) {
                return true;
            }
        }
        for (Object variable : Tree.list(container, "env")) {
            if (Tree.text(variable, "valueFrom", kind + "KeyRef", "name").equals(config.name())) {
                return true;
            }
        }
        return false;
    }

    private static boolean bySubPath(Object container, String volumes) {
        for (Object mount : Tree.list(container, "volumeMounts")) {
            boolean part =
                    mount instanceof Map<?, ?> map && (map.containsKey("subPath") || map.containsKey("subPathExpr"));
            if (part && volumes.contains(" " + Tree.text(mount, "name") + " ")) {
                return true;
            }
        }
        return false;
    }

    private enum Reading {
        NONE,
        RENEWED,
        ONCE
    }
}
