package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How pods are spread over zones, nodes and the like. */
final class TopologySpreads {
    private static final List<String> ACTIONS = List.of("DoNotSchedule", "ScheduleAnyway");
    private static final List<String> POLICIES = List.of("Honor", "Ignore");

    private TopologySpreads() {}

    /** Checks the constraints. {@code labels} are those of the Pod; none for a template. */
    static void check(List<TopologySpreadConstraint> all, Map<String, String> labels, At at, Causes causes) {
        for (int i = 0; i < all.size(); i++) {
            TopologySpreadConstraint constraint = all.get(i) == null ? new TopologySpreadConstraint() : all.get(i);
            check(constraint, labels, at.index(i), causes);
            if (isRepeated(constraint, all.subList(i + 1, all.size()))) {
                // The server's own name of the place.
                causes.duplicate(
                        at.index(i).child("{topologyKey, whenUnsatisfiable}"),
                        Present.text(constraint.getTopologyKey()) + ", "
                                + Present.text(constraint.getWhenUnsatisfiable()));
            }
        }
    }

    private static void check(TopologySpreadConstraint constraint, Map<String, String> labels, At at, Causes causes) {
        int skew = constraint.getMaxSkew() == null ? 0 : constraint.getMaxSkew();
        if (skew <= 0) {
            causes.invalid(at.child("maxSkew"), skew, "the skew is at least 1");
        }
        if (Present.isBlank(constraint.getTopologyKey())) {
            causes.required(at.child("topologyKey"), "Write a label of nodes, like 'topology.kubernetes.io/zone'.");
        }
        String action = Present.text(constraint.getWhenUnsatisfiable());
        if (!ACTIONS.contains(action)) {
            causes.unsupported(at.child("whenUnsatisfiable"), action, ACTIONS);
        }
        Integer domains = constraint.getMinDomains();
        if (domains != null && domains <= 0) {
            causes.invalid(at.child("minDomains"), domains, "at least one domain is asked for");
        }
        if (domains != null && !action.equals("DoNotSchedule")) {
            causes.invalid(
                    at.child("minDomains"), domains, "a least number of domains goes with DoNotSchedule alone", "");
        }
        policy(constraint.getNodeAffinityPolicy(), at.child("nodeAffinityPolicy"), causes);
        policy(constraint.getNodeTaintsPolicy(), at.child("nodeTaintsPolicy"), causes);
        LabelKeys.ofSpread(constraint, labels, at, causes);
        Labels.selector(constraint.getLabelSelector(), at.child("labelSelector"), causes);
    }

    private static void policy(@Nullable String policy, At at, Causes causes) {
        if (policy != null && !POLICIES.contains(policy)) {
            causes.unsupported(at, policy, POLICIES);
        }
    }

    private static boolean isRepeated(TopologySpreadConstraint constraint, List<TopologySpreadConstraint> others) {
        for (TopologySpreadConstraint item : others) {
            TopologySpreadConstraint other = item == null ? new TopologySpreadConstraint() : item;
            if (Present.text(constraint.getTopologyKey()).equals(Present.text(other.getTopologyKey()))
                    && Present.text(constraint.getWhenUnsatisfiable())
                            .equals(Present.text(other.getWhenUnsatisfiable()))) {
                return true;
            }
        }
        return false;
    }
}
