package dev.waybill.rule;

import dev.waybill.value.Closest;
import dev.waybill.value.Slip;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Rules about the parameters of a StorageClass, which only its driver understands. */
final class StorageParameterRules implements Check {
    private StorageParameterRules() {}

    static List<Rule> rules() {
        return List.of(Rule.warning(
                        "storage-class-parameters",
                        "A StorageClass has the parameters that its driver takes.",
                        new StorageParameterRules())
                .because(
                        "Kubernetes passes any parameter on. The driver refuses it, or takes no notice, and the disk is"
                                + " not what was asked for."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        for (StorageClass storageClass : set.objects(StorageClass.class)) {
            check(storageClass, found);
        }
    }

    private static void check(StorageClass storageClass, Findings found) {
        String provisioner = Given.text(storageClass.getProvisioner());
        // Their parameters are translated for the CSI driver, and another rule says that they are gone.
        if (DriverTraits.isInTree(provisioner)) {
            return;
        }
        Optional<StorageParameters> known = StorageParameters.of(provisioner);
        Map<String, String> written = new TreeMap<>(Given.entries(storageClass.getParameters()));
        written.forEach((key, value) -> {
            String path = "parameters[" + key + "]";
            if (key.startsWith(StorageParameters.PREFIX)) {
                prefixed(storageClass, path, key, found);
            } else if (known.isPresent()) {
                String name = known.get().name(key);
                if (name.isEmpty()) {
                    unknown(storageClass, path, key, known.get(), found);
                } else {
                    value(storageClass, path, name, Given.text(value), known.get(), found);
                }
            }
        });
        known.ifPresent(it -> whole(storageClass, it, written, found));
    }

    private static void prefixed(StorageClass storageClass, String path, String key, Findings found) {
        String name = key.substring(StorageParameters.PREFIX.length());
        if (!StorageParameters.PREFIXED.contains(name)) {
            found.add(
                    storageClass,
                    path,
                    "no parameter '" + key + "' is known, and the provisioner refuses it: the prefix is its own.",
                    meant(name, StorageParameters.PREFIXED, StorageParameters.PREFIX));
        }
    }

    private static void unknown(
            StorageClass storageClass, String path, String key, StorageParameters known, Findings found) {
        String provisioner = storageClass.getProvisioner();
        if (key.startsWith("tagSpecification") && provisioner.equals("ebs.csi.aws.com")) {
            return;
        }
        if (known.closed()) {
            found.add(
                    storageClass,
                    path,
                    "'" + provisioner + "' has no parameter '" + key + "' and refuses it.",
                    meant(key, known.names(), ""));
        } else {
            // A driver that takes no notice of what it does not know may have learnt it since; a slip is a slip.
            String slip = Slip.from(key, known.names());
            if (!slip.isEmpty()) {
                found.add(
                        storageClass,
                        path,
                        "'" + provisioner + "' has no parameter '" + key + "'.",
                        "Did you mean '" + slip + "'?");
            }
        }
    }

    private static String meant(String name, Collection<String> names, String prefix) {
        return Closest.to(name, names)
                .map(near -> "Did you mean '" + prefix + near + "'?")
                .orElse("Known are " + prefix + String.join(", " + prefix, names) + ".");
    }

    private static void value(
            StorageClass storageClass,
            String path,
            String name,
            String value,
            StorageParameters known,
            Findings found) {
        List<String> allowed = known.values().get(name);
        if (allowed == null || value.isEmpty()) {
            return;
        }
        for (String each : allowed) {
            if (each.equalsIgnoreCase(value)) {
                return;
            }
        }
        found.add(
                storageClass,
                path,
                "'" + value + "' is no " + name + " of '" + storageClass.getProvisioner() + "'; it has "
                        + String.join(", ", allowed) + ".",
                Closest.to(value, allowed)
                        .map(near -> "Did you mean '" + near + "'?")
                        .orElse("Write one of them."));
    }

    private static void whole(
            StorageClass storageClass, StorageParameters known, Map<String, String> written, Findings found) {
        Map<String, String> named = new TreeMap<>();
        written.forEach((key, value) -> named.put(known.name(key), Given.text(value)));
        for (String each : known.required()) {
            if (!named.containsKey(each)) {
                found.add(
                        storageClass,
                        "parameters",
                        "'" + storageClass.getProvisioner() + "' makes no volume without the parameter '" + each + "'.",
                        "Add it.");
            }
        }
        if (!storageClass.getProvisioner().equals("ebs.csi.aws.com")) {
            return;
        }
        if (named.containsKey("iops") && named.containsKey("iopsPerGB")) {
            found.add(
                    storageClass,
                    "parameters",
                    "it has both iops and iopsPerGB, which the driver refuses.",
                    "Keep one of them.");
        }
        String type = named.getOrDefault("type", "gp3");
        if (named.containsKey("throughput") && !type.equalsIgnoreCase("gp3") && !type.isEmpty()) {
            found.add(
                    storageClass,
                    "parameters[throughput]",
                    "a volume of type " + type + " has no throughput of its own; gp3 has.",
                    "Write type: gp3, or leave throughput out.");
        }
    }
}
