package dev.waybill.kind.scheduling;

import dev.waybill.kind.selector.Selectable;
import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import java.util.List;
import java.util.function.Consumer;

/**
 * How evenly pods are spread over zones or nodes: an item of {@code topologySpreadConstraints}. Unless {@link #of(Topology,
 * Selectable)} says otherwise, the pods counted are the workload's own.
 */
@CheckReturnValue
public final class TopologySpread extends ModelValue<TopologySpreadConstraint> {

    private TopologySpread(Recipe<TopologySpreadConstraint> recipe) {
        super(recipe);
    }

    /**
     * Spreads over the groups of {@code topology}, by at most 1 pod apart, and schedules all the same where that can't be
     * had: {@code maxSkew: 1}, {@code whenUnsatisfiable: ScheduleAnyway}.
     */
    public static TopologySpread of(Topology topology) {
        return new TopologySpread(Recipe.of("spread", TopologySpreadConstraint::new, s -> {
            s.setMaxSkew(1);
            s.setTopologyKey(topology.key());
            s.setWhenUnsatisfiable("ScheduleAnyway");
        }));
    }

    /** Spreads as {@link #of(Topology)}, and counts {@code pods} instead of the workload's own. */
    public static TopologySpread of(Topology topology, Selectable pods) {
        TopologySpread spread = of(topology);
        return new TopologySpread(
                spread.recipe().and("pods", pods.podSelector(), TopologySpreadConstraint::setLabelSelector));
    }

    /** Sets {@code maxSkew}, at least 1: by how many pods two groups may differ. Default: 1. A repeat replaces. */
    public TopologySpread maxSkew(int skew) {
        if (skew < 1) {
            throw new IllegalArgumentException("spread maxSkew " + skew + ": at least 1 is allowed.");
        }
        return with("maxSkew", s -> s.setMaxSkew(skew));
    }

    /** Sets {@code whenUnsatisfiable: DoNotSchedule}: a pod that would break the rule waits. */
    public TopologySpread orDoNotSchedule() {
        return with("orDoNotSchedule", s -> s.setWhenUnsatisfiable("DoNotSchedule"));
    }

    /** Sets {@code minDomains}, at least 1, and with it {@code whenUnsatisfiable: DoNotSchedule}, which it needs. */
    public TopologySpread minDomains(int domains) {
        if (domains < 1) {
            throw new IllegalArgumentException("spread minDomains " + domains + ": at least 1 is allowed.");
        }
        return with("minDomains", s -> {
            s.setMinDomains(domains);
            s.setWhenUnsatisfiable("DoNotSchedule");
        });
    }

    /** Adds to {@code matchLabelKeys}, as in {@code pod-template-hash}: each value of the label is spread for itself. */
    public TopologySpread matchLabelKeys(String... keys) {
        List<String> all = List.of(keys);
        all.forEach(each -> NameSyntax.QUALIFIED_NAME.check("spread matchLabelKeys", each));
        return with("matchLabelKeys", s -> s.getMatchLabelKeys().addAll(all));
    }

    /** Sets {@code nodeAffinityPolicy}: whether nodes that the pod can't go to count. Default: they don't. */
    public TopologySpread nodeAffinityPolicy(NodeInclusion policy) {
        return with("nodeAffinityPolicy", s -> s.setNodeAffinityPolicy(policy.text()));
    }

    /** Sets {@code nodeTaintsPolicy}: whether nodes whose taints the pod does not tolerate count. Default: they do. */
    public TopologySpread nodeTaintsPolicy(NodeInclusion policy) {
        return with("nodeTaintsPolicy", s -> s.setNodeTaintsPolicy(policy.text()));
    }

    private TopologySpread with(String step, Consumer<TopologySpreadConstraint> edit) {
        return new TopologySpread(recipe().and(step, edit));
    }
}
