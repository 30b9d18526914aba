package dev.waybill.kind;

import dev.waybill.kind.scheduling.NodeMatch;
import dev.waybill.kind.scheduling.PodNeighbours;
import dev.waybill.kind.scheduling.PriorityClassRef;
import dev.waybill.kind.scheduling.Toleration;
import dev.waybill.kind.scheduling.Topology;
import dev.waybill.kind.scheduling.TopologySpread;
import dev.waybill.kind.selector.Selectable;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.EvictionResponder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NodeSelector;
import io.fabric8.kubernetes.api.model.NodeSelectorTerm;
import io.fabric8.kubernetes.api.model.PodAffinityTerm;
import io.fabric8.kubernetes.api.model.PodSchedulingGate;
import io.fabric8.kubernetes.api.model.PodSchedulingGroup;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PreferredSchedulingTerm;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.WeightedPodAffinityTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Where the pods run, and who goes first. */
@CheckReturnValue
abstract class Scheduled<K extends Scheduled<K, M>, M extends HasMetadata> extends PodKind<K, M> implements Selectable {
    // The scheduler's range of weights: validation.ValidatePreferredSchedulingTerms.
    private static final int LEAST_WEIGHT = 1;
    private static final int MOST_WEIGHT = 100;

    Scheduled(String name, Recipe<M> recipe) {
        super(name, recipe);
    }

    /** Adds to {@code nodeSelector}: only nodes with this label. The same key replaces. */
    public K nodeSelector(String key, String value) {
        NameSyntax.QUALIFIED_NAME.check(subject() + " nodeSelector", key);
        NameSyntax.LABEL_VALUE.check(subject() + " nodeSelector '" + key + "'", value);
        return pod("nodeSelector", spec -> spec.getNodeSelector().put(key, value));
    }

    /**
     * Requires nodes that fit one of {@code anyOf}: {@code affinity.nodeAffinity.
     * requiredDuringSchedulingIgnoredDuringExecution}. A second call narrows further: both must hold.
     */
    public K requireNodes(NodeMatch first, NodeMatch... anyOf) {
        List<NodeMatch> matches = new ArrayList<>(List.of(anyOf));
        matches.add(0, first);
        return pod("requireNodes", spec -> {
            NodeSelector required = Affinities.node(spec).getRequiredDuringSchedulingIgnoredDuringExecution();
            List<NodeSelectorTerm> terms = new ArrayList<>();
            for (NodeMatch match : matches) {
                if (required == null) {
                    terms.add(match.toModel());
                } else {
                    for (NodeSelectorTerm known : required.getNodeSelectorTerms()) {
                        terms.add(Affinities.both(known, match.toModel()));
                    }
                }
            }
            Affinities.node(spec).setRequiredDuringSchedulingIgnoredDuringExecution(new NodeSelector(terms));
        });
    }

    /**
     * Prefers nodes that fit: adds to {@code affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution}.
     *
     * @param weight 1 to 100: what a fit is worth beside other preferences
     */
    public K preferNodes(int weight, NodeMatch match) {
        checkWeight("preferNodes", weight);
        return pod(
                "preferNodes",
                match,
                (spec, term) -> Affinities.node(spec)
                        .getPreferredDuringSchedulingIgnoredDuringExecution()
                        .add(new PreferredSchedulingTerm(term, weight)));
    }

    /** Requires pods nearby: adds to {@code affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution}. */
    public K requireNear(PodNeighbours neighbours) {
        return pod(
                "requireNear",
                neighbours,
                (spec, term) -> Affinities.near(spec)
                        .getRequiredDuringSchedulingIgnoredDuringExecution()
                        .add(term));
    }

    /** Prefers pods nearby: adds to {@code affinity.podAffinity.preferred..}; {@code weight} is 1 to 100. */
    public K preferNear(int weight, PodNeighbours neighbours) {
        checkWeight("preferNear", weight);
        return pod(
                "preferNear",
                neighbours,
                (spec, term) -> Affinities.near(spec)
                        .getPreferredDuringSchedulingIgnoredDuringExecution()
                        .add(weighted(term, weight)));
    }

    /** Requires that these pods are not nearby: adds to {@code affinity.podAntiAffinity.required..}. */
    public K requireAwayFrom(PodNeighbours neighbours) {
        return pod(
                "requireAwayFrom",
                neighbours,
                (spec, term) -> Affinities.away(spec)
                        .getRequiredDuringSchedulingIgnoredDuringExecution()
                        .add(term));
    }

    /** Prefers that these pods are not nearby: adds to {@code affinity.podAntiAffinity.preferred..}, weight 1 to 100. */
    public K preferAwayFrom(int weight, PodNeighbours neighbours) {
        checkWeight("preferAwayFrom", weight);
        return pod(
                "preferAwayFrom",
                neighbours,
                (spec, term) -> Affinities.away(spec)
                        .getPreferredDuringSchedulingIgnoredDuringExecution()
                        .add(weighted(term, weight)));
    }

    private static WeightedPodAffinityTerm weighted(PodAffinityTerm term, int weight) {
        return new WeightedPodAffinityTerm(term, weight);
    }

    private void checkWeight(String wither, int weight) {
        if (weight < LEAST_WEIGHT || weight > MOST_WEIGHT) {
            throw new IllegalArgumentException(subject() + " " + wither + " weight " + weight + ": " + LEAST_WEIGHT
                    + " to " + MOST_WEIGHT + " is allowed.");
        }
    }

    /** Adds to {@code tolerations}. */
    public K tolerate(Toleration toleration) {
        return pod("tolerate", toleration, (spec, made) -> spec.getTolerations().add(made));
    }

    /** Spreads the pods evenly over each of {@code topologies}, as far as that can be had. */
    public K spreadAcross(Topology... topologies) {
        K result = self();
        for (Topology topology : topologies) {
            result = result.spread(TopologySpread.of(topology));
        }
        return result;
    }

    /**
     * Adds to {@code topologySpreadConstraints}; counts the pods of this workload where it names no others. The same
     * topology with the same {@code whenUnsatisfiable} twice is refused.
     */
    public K spread(TopologySpread spread) {
        TopologySpreadConstraint next = spread.toModel();
        for (TopologySpreadConstraint known : podSpec(toModel()).getTopologySpreadConstraints()) {
            if (Objects.equals(known.getTopologyKey(), next.getTopologyKey())
                    && Objects.equals(known.getWhenUnsatisfiable(), next.getWhenUnsatisfiable())) {
                throw new IllegalArgumentException(subject() + " spread over '" + next.getTopologyKey() + "', "
                        + next.getWhenUnsatisfiable()
                        + ": it is there already. Once each is allowed. Say all of it in one"
                        + " spread(..).");
            }
        }
        return with(recipe().and(
                        "spread",
                        spread,
                        (m, made) -> podSpec(m).getTopologySpreadConstraints().add(made),
                        (m, part) -> {
                            List<TopologySpreadConstraint> all = podSpec(m).getTopologySpreadConstraints();
                            TopologySpreadConstraint added = all.get(all.size() - 1);
                            if (added.getLabelSelector() == null) {
                                added.setLabelSelector(podSelector().toModel());
                            }
                        }));
    }

    /** Sets {@code priorityClassName}: who goes first when room is short. Default: the cluster's. A repeat replaces. */
    public K priority(PriorityClassRef priority) {
        return pod("priority", spec -> spec.setPriorityClassName(priority.name()))
                .refersTo(priority);
    }

    /** Sets {@code schedulerName}. Default: {@code default-scheduler}. A repeat replaces. */
    public K schedulerName(String scheduler) {
        return pod("schedulerName", spec -> spec.setSchedulerName(scheduler));
    }

    /** Sets {@code runtimeClassName}: the container runtime, such as a sandbox. A repeat replaces. */
    public K runtimeClassName(String runtimeClass) {
        NameSyntax.DNS_SUBDOMAIN.check(subject() + " runtimeClassName", runtimeClass);
        return pod("runtimeClassName", spec -> spec.setRuntimeClassName(runtimeClass));
    }

    /** Sets {@code nodeName}: goes past the scheduler to this very node. A repeat replaces. */
    public K nodeName(String node) {
        NameSyntax.DNS_SUBDOMAIN.check(subject() + " nodeName", node);
        return pod("nodeName", spec -> spec.setNodeName(node));
    }

    /**
     * Adds to {@code schedulingGates}: the pod waits until a controller has taken the gate away. The same gate twice is
     * refused.
     */
    public K schedulingGate(String gate) {
        NameSyntax.QUALIFIED_NAME.check(subject() + " schedulingGate", gate);
        if (podSpec(toModel()).getSchedulingGates().contains(new PodSchedulingGate(gate))) {
            throw new IllegalArgumentException(
                    subject() + " schedulingGate '" + gate + "': it is there already. Name each gate once.");
        }
        return pod("schedulingGate", spec -> spec.getSchedulingGates().add(new PodSchedulingGate(gate)));
    }

    /** Sets {@code schedulingGroup.podGroupName}: scheduled together with the other pods of that PodGroup. */
    public K schedulingGroup(String podGroup) {
        NameSyntax.DNS_SUBDOMAIN.check(subject() + " schedulingGroup", podGroup);
        return pod("schedulingGroup", spec -> {
            PodSchedulingGroup group = new PodSchedulingGroup();
            group.setPodGroupName(podGroup);
            spec.setSchedulingGroup(group);
        });
    }

    /** Adds to {@code evictionResponders}: who answers an eviction request; the highest priority is asked first. */
    public K evictionResponder(String responder, int priority) {
        NameSyntax.QUALIFIED_NAME.check(subject() + " evictionResponder", responder);
        return pod(
                "evictionResponder",
                (PodSpec spec) -> spec.getEvictionResponders().add(new EvictionResponder(responder, priority)));
    }
}
