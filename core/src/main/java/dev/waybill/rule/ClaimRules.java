package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.PersistentVolume;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules about claims: what mounts them, and what they ask for. */
final class ClaimRules implements Check {
    private ClaimRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error("pvc-ref-exists", "A claim that a pod mounts is there.", new ClaimRules())
                        .because("A pod whose claim is missing is never scheduled.")
                        .in(RuleGroup.REFERENCE),
                Rule.error("storage-class-exists", "A claim's StorageClass is there.", new ClaimRules())
                        .because("A claim of a class that nobody has stays pending, and its pod with it.")
                        .in(RuleGroup.REFERENCE),
                Rule.error(
                                "access-mode-fits-provisioner",
                                "A claim asks for an access that its driver can give.",
                                new ClaimRules())
                        .because(
                                "A disk can be attached to one node at a time: a claim for many writers is never bound.")
                        .in(RuleGroup.REFERENCE));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        switch (found.rule()) {
            case "pvc-ref-exists" -> mounted(set, found);
            case "storage-class-exists" -> classes(set, found);
            case "access-mode-fits-provisioner" -> modes(set, found);
            default -> throw found.unknownRule();
        }
    }

    private static void mounted(ObjectSet set, Findings found) {
        Targets targets = new Targets(set);
        for (Reference each : StorageReferences.mounted(set)) {
            targets.report(each, found, ", so the pod is never scheduled", "existingClaim");
        }
    }

    private static void classes(ObjectSet set, Findings found) {
        Targets targets = new Targets(set);
        Set<String> ofVolumes = new HashSet<>();
        for (PersistentVolume volume : set.objects(PersistentVolume.class)) {
            if (volume.getSpec() != null) {
                ofVolumes.add(Given.text(volume.getSpec().getStorageClassName()));
            }
        }
        for (StorageReferences.Claim claim : StorageReferences.claims(set)) {
            Reference reference = claim.className();
            // A volume made by hand and its claim may share a class that nobody wrote down.
            if (ofVolumes.contains(reference.name())) {
                continue;
            }
            Severity severity = targets.severity(reference).orElse(null);
            if (severity != null && !set.isClosed() && DriverTraits.isGivenClass(reference.name())) {
                severity = severity == Severity.ERROR ? Severity.WARNING : null;
            }
            if (severity != null) {
                targets.report(reference, severity, found, ", so the claim stays pending", "existingStorageClass");
            }
        }
    }

    private static void modes(ObjectSet set, Findings found) {
        for (StorageReferences.Claim claim : StorageReferences.claims(set)) {
            List<String> modes = claim.spec().getAccessModes();
            int many = modes == null ? -1 : modes.indexOf("ReadWriteMany");
            if (many < 0 || "Block".equals(claim.spec().getVolumeMode())) {
                continue;
            }
            String name = claim.className().name();
            Optional<StorageClass> storageClass = set.find(StorageClass.class, "", name);
            String driver = storageClass
                    .map(it -> DriverTraits.driver(Given.text(it.getProvisioner())))
                    .orElseGet(() -> DriverTraits.driverOfGivenClass(name));
            if (!DriverTraits.isBlock(driver)) {
                continue;
            }
            String path = claim.path() + ".accessModes[" + many + "]";
            String problem = "ReadWriteMany is asked for, but the driver of StorageClass '" + name + "', " + driver
                    + ", makes disks that one node at a time can write to.";
            String fix =
                    "Ask for ReadWriteOnce, or choose a class of a shared file system (EFS, Filestore, Azure Files,"
                            + " CephFS, NFS).";
            if (storageClass.isPresent()) {
                found.add(claim.object(), path, problem, fix);
            } else {
                found.warn(claim.object(), path, problem, fix);
            }
        }
    }
}
