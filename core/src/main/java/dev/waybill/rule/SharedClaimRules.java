package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Optional;

/** Rules about workloads and the storage that one node has at a time. */
final class SharedClaimRules implements Check {
    private SharedClaimRules() {}

    static List<Rule> rules() {
        return List.of(Rule.warning(
                        "rwo-volume-with-rolling-update",
                        "Pods of a Deployment that run side by side do not share a ReadWriteOnce claim.",
                        new SharedClaimRules())
                .in(RuleGroup.REFERENCE)
                .because(
                        "The volume is attached to one node. A pod on another waits for it (Multi-Attach error), and a rolling"
                                + " update waits for that pod."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        Scalers scalers = set.derived().scalers();
        for (Deployment deployment : set.objects(Deployment.class)) {
            Workload workload = set.workload(deployment).orElse(null);
            List<Volume> volumes = workload == null ? null : workload.spec().getVolumes();
            for (int i = 0; workload != null && volumes != null && i < volumes.size(); i++) {
                Volume volume = volumes.get(i);
                if (volume != null
                        && volume.getPersistentVolumeClaim() != null
                        && volume.getPersistentVolumeClaim().getClaimName() != null) {
                    String claim = volume.getPersistentVolumeClaim().getClaimName();
                    Optional<PersistentVolumeClaim> used =
                            set.find(PersistentVolumeClaim.class, workload.namespace(), claim);
                    String mode = used.isPresent() ? mode(used.get()) : "";
                    if (!mode.isEmpty()) {
                        claim(workload, deployment, "volumes[" + i + "]", claim + "' is " + mode, scalers, found);
                    }
                }
            }
        }
    }

    /** The mode of a claim that only one node or pod can use; empty for others. */
    private static String mode(PersistentVolumeClaim claim) {
        List<String> modes = claim.getSpec() == null
                ? List.of()
                : Given.items(claim.getSpec().getAccessModes());
        for (String mode : modes) {
            if (!mode.equals("ReadWriteOnce") && !mode.equals("ReadWriteOncePod")) {
                return "";
            }
        }
        return modes.isEmpty() ? "" : modes.get(0);
    }

    private static void claim(
            Workload workload, Deployment deployment, String field, String claim, Scalers scalers, Findings found) {
        Scaler scaler = scalers.first(workload);
        int replicas = scaler == null ? Rollout.replicas(workload, scalers) : scaler.max();
        if (replicas > 1) {
            found.add(
                    deployment,
                    workload.at(field),
                    "claim '" + claim + ", but up to " + replicas + " pods want it at once.",
                    "Run one pod, make it a StatefulSet with a claim for each pod, or use a ReadWriteMany class.");
        } else if (replicas == 1 && Rollout.surge(deployment, 1) > 0) {
            found.add(
                    deployment,
                    workload.at(field),
                    "claim '" + claim + ", but a rolling update starts the new pod before the old one is gone.",
                    "Set strategy.type to Recreate.");
        }
    }
}
