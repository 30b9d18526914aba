package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.PodAntiAffinity;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules about how many pods there are, where they run, and how far back one can go. */
final class ReplicaRules implements Check {
    private static final int MANY_REVISIONS = 20;

    private ReplicaRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.warning("single-replica", "A Deployment runs two pods or more.", new ReplicaRules())
                        .because("The only pod is gone while its node is drained, and until it runs elsewhere."),
                Rule.warning(
                                "spread-replicas",
                                "Replicas are spread over nodes or zones, by a rule that counts them.",
                                new ReplicaRules())
                        .because(
                                "The scheduler may put all replicas on one node, where they fail together. A spread constraint whose"
                                        + " selector misses the pod counts other pods, or none."),
                Rule.warning(
                                "revision-history",
                                "A workload keeps some old revisions, but not heaps of them.",
                                new ReplicaRules())
                        .because("With none there is nothing to roll back to; each one kept is an object in etcd."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        switch (found.rule()) {
            case "single-replica" -> single(set, found);
            case "spread-replicas" -> spread(set, found);
            case "revision-history" -> {
                for (Workload workload : set.workloads()) {
                    history(workload, found);
                }
            }
            default -> throw found.unknownRule();
        }
    }

    private static void single(ObjectSet set, Findings found) {
        Scalers scalers = set.derived().scalers();
        for (Workload workload : set.workloads()) {
            Integer replicas = Rollout.fixedReplicas(workload);
            // Who recreates wants one pod at a time, and who says 0 wants none.
            if (workload.object() instanceof Deployment deployment
                    && Rollout.isRolling(deployment)
                    && (replicas == null || replicas == 1)
                    && scalers.first(workload) == null) {
                found.add(
                        deployment,
                        "spec.replicas",
                        replicas == null ? "it is not set, which means one pod." : "there is one pod.",
                        "Run 2 or more, or add a HorizontalPodAutoscaler; an app that must be alone takes the strategy Recreate.");
            }
        }
    }

    private static void spread(ObjectSet set, Findings found) {
        Scalers scalers = set.derived().scalers();
        for (Workload workload : set.workloads()) {
            constraints(workload, found);
            if (!isReplicated(workload) || Rollout.replicas(workload, scalers) < 2) {
                continue;
            }
            if (Given.items(workload.spec().getTopologySpreadConstraints()).isEmpty() && !hasAntiAffinity(workload)) {
                found.add(
                        workload.object(),
                        workload.at("topologySpreadConstraints"),
                        "nothing keeps the " + Rollout.replicas(workload, scalers) + " pods from running on one node.",
                        "Add a constraint with topologyKey kubernetes.io/hostname and the pods' labels.");
            }
        }
    }

    static boolean isReplicated(Workload workload) {
        return workload.object() instanceof Deployment || workload.object() instanceof StatefulSet;
    }

    private static void constraints(Workload workload, Findings found) {
        List<TopologySpreadConstraint> constraints = workload.spec().getTopologySpreadConstraints();
        for (int i = 0; constraints != null && i < constraints.size(); i++) {
            TopologySpreadConstraint constraint = constraints.get(i);
            if (constraint != null && !LabelIndex.picks(constraint.getLabelSelector(), workload)) {
                found.add(
                        workload.object(),
                        workload.at("topologySpreadConstraints[" + i + "].labelSelector"),
                        constraint.getLabelSelector() == null
                                ? "without a selector it counts no pods."
                                : "it does not match the pods' own labels, so it does not count them.",
                        "Write the pods' labels, as in spec.selector.");
            }
        }
    }

    private static boolean hasAntiAffinity(Workload workload) {
        Affinity affinity = workload.spec().getAffinity();
        PodAntiAffinity anti = affinity == null ? null : affinity.getPodAntiAffinity();
        return anti != null
                && (!Given.items(anti.getPreferredDuringSchedulingIgnoredDuringExecution())
                                .isEmpty()
                        || !Given.items(anti.getRequiredDuringSchedulingIgnoredDuringExecution())
                                .isEmpty());
    }

    private static void history(Workload workload, Findings found) {
        Integer limit = revisions(workload);
        if (limit == null) {
            return;
        }
        if (limit == 0) {
            found.add(
                    workload.object(),
                    "spec.revisionHistoryLimit",
                    "with 0 no old revision is kept, so there is nothing to roll back to.",
                    "Keep some, as the default of 10 does.");
        } else if (limit > MANY_REVISIONS) {
            found.add(
                    workload.object(),
                    "spec.revisionHistoryLimit",
                    limit + " old revisions are kept; more than " + MANY_REVISIONS + " help nobody.",
                    "Keep fewer, as the default of 10 does.");
        }
    }

    private static @Nullable Integer revisions(Workload workload) {
        if (workload.object() instanceof Deployment it) {
            return it.getSpec().getRevisionHistoryLimit();
        } else if (workload.object() instanceof StatefulSet it) {
            return it.getSpec().getRevisionHistoryLimit();
        } else if (workload.object() instanceof DaemonSet it) {
            return it.getSpec().getRevisionHistoryLimit();
        }
        return null;
    }
}
