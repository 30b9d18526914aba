package dev.waybill.diff;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What keeps a number of pods running. */
final class WorkloadVerdicts {
    /** ValidateStatefulSetUpdate of {@code pkg/apis/apps/validation}: all else is refused. */
    private static final List<String> MUTABLE_IN_STATEFUL_SET = List.of(
            "spec.replicas",
            "spec.ordinals",
            "spec.template",
            "spec.updateStrategy",
            "spec.revisionHistoryLimit",
            "spec.minReadySeconds",
            "spec.persistentVolumeClaimRetentionPolicy");

    private WorkloadVerdicts() {}

    static Verdict of(Pair pair, At at, @Nullable Object before, @Nullable Object after) {
        String kind = pair.after().id().kind();
        if (at.in("spec.template")) {
            return template(kind, pair.after().tree());
        }
        if (at.in("spec.replicas")) {
            return replicas(pair, before, after);
        }
        if (at.in("spec.paused")) {
            return Verdict.live("The Deployment stops rolling out, or goes on with what changed meanwhile.");
        }
        if (kind.equals("StatefulSet")) {
            return statefulSet(at, after);
        }
        return Verdict.live("It holds from the next rollout on.");
    }

    private static Verdict template(String kind, Map<String, Object> tree) {
        boolean onDelete = Tree.text(tree, "spec", "updateStrategy", "type").equals("OnDelete");
        if (onDelete) {
            return Verdict.live("The update strategy is OnDelete: each pod takes it when somebody deletes that pod.");
        }
        switch (kind) {
            case "ReplicaSet", "ReplicationController" -> {
                return Verdict.live("A " + kind + " uses it for the pods that it makes from now on.");
            }
            case "StatefulSet" -> {
                String partition = Tree.text(tree, "spec", "updateStrategy", "rollingUpdate", "partition");
                return Verdict.restart(
                        partition.isEmpty() || partition.equals("0")
                                ? "The pod template changes, so the pods are replaced one by one, the last first."
                                : "The pod template changes, so the pods from number " + partition
                                        + " on are replaced one by one, the last first.");
            }
            case "DaemonSet" -> {
                return Verdict.restart("The pod template changes, so the pods are replaced node by node.");
            }
            default -> {
                if (Tree.isTrue(tree, "spec", "paused")) {
                    return Verdict.live("The Deployment is paused: its pods are replaced when it goes on.");
                }
                return Verdict.restart(
                        Tree.text(tree, "spec", "strategy", "type").equals("Recreate")
                                ? "The pod template changes and the strategy is Recreate: all pods stop before new ones"
                                        + " start."
                                : "The pod template changes, so the pods are replaced step by step.");
            }
        }
    }

    private static Verdict replicas(Pair pair, @Nullable Object before, @Nullable Object after) {
        boolean less = Amounts.shrinks(before == null ? 1 : before, after == null ? 1 : after);
        Object scaled = Tree.get(pair.after().tree(), "spec", "persistentVolumeClaimRetentionPolicy", "whenScaled");
        if (less && "Delete".equals(scaled)) {
            return Verdict.data("The claims of the pods that stop are deleted: whenScaled is Delete.");
        }
        if (after == null) {
            return Verdict.live("Without the field the API server takes 1, until an autoscaler sets it.");
        }
        if (after.toString().equals("0")) {
            return Verdict.live("All of its pods stop.");
        }
        return Verdict.live(less ? "Some pods stop; the others go on." : "Pods are added; the others go on.");
    }

    private static Verdict statefulSet(At at, @Nullable Object after) {
        if (at.in("spec.persistentVolumeClaimRetentionPolicy")) {
            return Tree.shown(after == null ? "" : after).contains("Delete")
                    ? Verdict.data("Claims are deleted with the StatefulSet or with the pods that it scales down.")
                    : Verdict.live("Claims stay from now on.");
        }
        if (at.in("spec.volumeClaimTemplates")) {
            return Verdict.data(
                    "The API server refuses it; the StatefulSet has to be made anew, and its claims stay as they"
                            + " are or are left behind for new, empty ones.");
        }
        for (String field : MUTABLE_IN_STATEFUL_SET) {
            if (at.in(field)) {
                return Verdict.live("It holds from the next rollout on.");
            }
        }
        return ImmutableFields.refused("apps/StatefulSet", at.text());
    }
}
