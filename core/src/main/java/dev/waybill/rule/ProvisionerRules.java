package dev.waybill.rule;

import dev.waybill.value.Closest;
import dev.waybill.value.Slip;
import dev.waybill.value.StorageDrivers;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.util.List;

/** Rules about what makes the volumes of a StorageClass. */
final class ProvisionerRules implements Check {
    private ProvisionerRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error(
                                "storage-provisioner-known",
                                "A StorageClass names a driver that there is.",
                                new ProvisionerRules())
                        .because(
                                "Kubernetes takes any name and waits for a driver of that name: every claim stays pending,"
                                        + " without an error."),
                Rule.warning(
                                "intree-provisioner-removed",
                                "A StorageClass does not name a driver that was part of Kubernetes.",
                                new ProvisionerRules())
                        .because("They were taken out: what still works is passed on to a CSI driver, which has to be"
                                + " installed, and what has none makes no volume any more."),
                Rule.warning(
                                "storage-binding-zone",
                                "A volume of one zone or node is made where its pod runs.",
                                new ProvisionerRules())
                        .because(
                                "Bound at once, the volume may come up in a zone where the pod can't run; then the pod is"
                                        + " never scheduled."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        switch (found.rule()) {
            case "storage-provisioner-known" -> known(set, found);
            case "intree-provisioner-removed" -> {
                for (StorageClass storageClass : set.objects(StorageClass.class)) {
                    removed(storageClass, found);
                }
            }
            case "storage-binding-zone" -> {
                for (StorageClass storageClass : set.objects(StorageClass.class)) {
                    zone(storageClass, found);
                }
            }
            default -> throw found.unknownRule();
        }
    }

    private static void known(ObjectSet set, Findings found) {
        for (StorageClass storageClass : set.objects(StorageClass.class)) {
            String name = Given.text(storageClass.getProvisioner());
            // The DSL asks for customProvisioner(..) where a name is close to a known one.
            if (name.isEmpty() || !set.isOpen(storageClass) || isKnown(name)) {
                continue;
            }
            String near = StorageDrivers.near(name);
            if (near.isEmpty()) {
                near = Slip.from(name, DriverTraits.inTree());
            }
            if (near.isEmpty()) {
                found.warn(
                        storageClass,
                        "provisioner",
                        "no driver '" + name + "' is known.",
                        Closest.to(name, StorageDrivers.COMMON)
                                .map(close ->
                                        "Did you mean '" + close + "'? If it is a driver of your own, waive this.")
                                .orElse("If it is a driver of your own, waive this."));
            } else {
                found.add(
                        storageClass,
                        "provisioner",
                        "no driver '" + name + "' is known, so every claim of the class stays pending.",
                        "Did you mean '" + near + "'? If it is a driver of your own, waive this.");
            }
        }
    }

    private static boolean isKnown(String name) {
        return StorageDrivers.isKnown(name)
                || DriverTraits.isInTree(name)
                || StorageDrivers.isKnown(DriverTraits.driver(name))
                || name.startsWith("org.democratic-csi.")
                || name.endsWith(".ember-csi.io");
    }

    private static void removed(StorageClass storageClass, Findings found) {
        String name = Given.text(storageClass.getProvisioner());
        if (!DriverTraits.isInTree(name)) {
            return;
        }
        String driver = DriverTraits.driver(name);
        found.add(
                storageClass,
                "provisioner",
                driver.isEmpty()
                        ? "'" + name + "' is no longer part of Kubernetes, and nothing took its place."
                        : "'" + name + "' is no longer part of Kubernetes; '" + driver + "' does its work.",
                driver.isEmpty() ? "Choose a CSI driver." : "Write '" + driver + "', with the parameters it has.");
    }

    private static void zone(StorageClass storageClass, Findings found) {
        String mode = storageClass.getVolumeBindingMode();
        String driver = DriverTraits.driver(Given.text(storageClass.getProvisioner()));
        boolean local = DriverTraits.isLocal(driver);
        if ((mode != null && !mode.equals("Immediate"))
                || !(local || DriverTraits.isZonal(driver))
                || !Given.items(storageClass.getAllowedTopologies()).isEmpty()
                || isOfManyZones(storageClass)) {
            return;
        }
        found.add(
                storageClass,
                "volumeBindingMode",
                (mode == null ? "it is not set, which means Immediate" : "it is Immediate") + ", but a volume of '"
                        + storageClass.getProvisioner() + "' belongs to one " + (local ? "node" : "zone")
                        + ", chosen before anybody knows where its pod can run.",
                "Write WaitForFirstConsumer.");
    }

    /** Google's regional disks and Azure's zone-redundant ones. */
    private static boolean isOfManyZones(StorageClass storageClass) {
        for (String value : Given.entries(storageClass.getParameters()).values()) {
            if (value != null && (value.startsWith("regional") || value.endsWith("_ZRS"))) {
                return true;
            }
        }
        return false;
    }
}
