package dev.waybill.rule;

import dev.waybill.value.Closest;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EphemeralContainer;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeDevice;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules about the parts of a pod and how they belong together. */
final class PodRules implements Check {
    private PodRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error("duplicate-env", "A container sets an environment variable once.", new PodRules())
                        .because(
                                "The last one wins, and the API server only warns; kubectl apply merges by name and may drop either."),
                Rule.warning("volume-never-mounted", "A pod's volume is mounted by some container.", new PodRules())
                        .because(
                                "A volume that nobody mounts is mostly half of a typo: the container misses its data."),
                Rule.warning(
                                "workload-label-drift",
                                "A workload's own labels agree with those of its pods.",
                                new PodRules())
                        .because(
                                "Whoever looks for the app by its label finds the workload or its pods, but not both."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        switch (found.rule()) {
            case "duplicate-env" -> {
                for (PodContainer container : set.containers()) {
                    env(container, found);
                }
            }
            case "volume-never-mounted" -> {
                for (Workload workload : set.workloads()) {
                    unmounted(workload, found);
                }
            }
            case "workload-label-drift" -> drift(set, found);
            default -> throw found.unknownRule();
        }
    }

    private static void env(PodContainer container, Findings found) {
        Map<String, Integer> first = new HashMap<>();
        List<EnvVar> env = container.container().getEnv();
        for (int i = 0; env != null && i < env.size(); i++) {
            String name = env.get(i) == null ? "" : Given.text(env.get(i).getName());
            Integer before = name.isEmpty() ? null : first.putIfAbsent(name, i);
            if (before != null) {
                found.add(
                        container.object(),
                        container.at("env[" + i + "].name"),
                        "'" + name + "' is set by env[" + before + "] already, which this one hides.",
                        "Keep one of the two.");
            }
        }
    }

    private static void unmounted(Workload workload, Findings found) {
        Map<String, String> volumes = volumes(workload);
        if (volumes.isEmpty()) {
            return;
        }
        Set<String> used = new HashSet<>();
        for (PodContainer container : workload.containers()) {
            use(container.container().getVolumeMounts(), used);
            for (VolumeDevice device : Given.items(container.container().getVolumeDevices())) {
                used.add(Given.text(device.getName()));
            }
        }
        for (EphemeralContainer container : Given.items(workload.spec().getEphemeralContainers())) {
            use(container.getVolumeMounts(), used);
        }
        Set<String> without = new HashSet<>(used);
        without.removeAll(volumes.keySet());
        for (Map.Entry<String, String> each : volumes.entrySet()) {
            String name = each.getKey();
            if (!used.contains(name)) {
                found.add(
                        workload.object(),
                        each.getValue(),
                        "no container mounts the volume '" + name + "'.",
                        Closest.to(name, without)
                                .map(near -> "A mount names '" + near + "', which is no volume: is this the one?")
                                .orElse("Mount it, or leave it out."));
            }
        }
    }

    /** The names of the volumes that a pod gets, with the path of each. */
    private static Map<String, String> volumes(Workload workload) {
        Map<String, String> paths = new LinkedHashMap<>();
        List<Volume> volumes = workload.spec().getVolumes();
        for (int i = 0; volumes != null && i < volumes.size(); i++) {
            if (volumes.get(i) != null && volumes.get(i).getName() != null) {
                paths.put(volumes.get(i).getName(), workload.at("volumes[" + i + "]"));
            }
        }
        List<PersistentVolumeClaim> claims =
                workload.object() instanceof StatefulSet it ? it.getSpec().getVolumeClaimTemplates() : null;
        for (int i = 0; claims != null && i < claims.size(); i++) {
            if (claims.get(i) != null
                    && claims.get(i).getMetadata() != null
                    && claims.get(i).getMetadata().getName() != null) {
                paths.put(claims.get(i).getMetadata().getName(), "spec.volumeClaimTemplates[" + i + "]");
            }
        }
        return paths;
    }

    private static void use(@Nullable List<VolumeMount> mounts, Set<String> used) {
        for (VolumeMount mount : Given.items(mounts)) {
            used.add(Given.text(mount.getName()));
        }
    }

    private static void drift(ObjectSet set, Findings found) {
        for (Workload workload : set.workloads()) {
            if (workload.kind().equals("Pod") || workload.object().getMetadata() == null) {
                continue;
            }
            Map<String, String> wanted = new HashMap<>();
            LabelSelector selector = selector(workload);
            if (selector != null) {
                wanted.putAll(Given.entries(selector.getMatchLabels()));
            }
            wanted.putAll(workload.labels());
            for (Map.Entry<String, String> each :
                    Given.entries(workload.object().getMetadata().getLabels()).entrySet()) {
                String other = wanted.get(each.getKey());
                if (other != null && !other.equals(each.getValue())) {
                    found.add(
                            workload.object(),
                            "metadata.labels[" + each.getKey() + "]",
                            "it is '" + Given.text(each.getValue()) + "', but the pods have '" + other + "'.",
                            "Write '" + other + "' in both, or another key.");
                }
            }
        }
    }

    private static @Nullable LabelSelector selector(Workload workload) {
        if (workload.object() instanceof Deployment it) {
            return it.getSpec().getSelector();
        } else if (workload.object() instanceof StatefulSet it) {
            return it.getSpec().getSelector();
        } else if (workload.object() instanceof DaemonSet it) {
            return it.getSpec().getSelector();
        } else if (workload.object() instanceof ReplicaSet it) {
            return it.getSpec().getSelector();
        }
        return null;
    }
}
