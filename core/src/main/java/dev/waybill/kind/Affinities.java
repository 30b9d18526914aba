package dev.waybill.kind;

import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.NodeAffinity;
import io.fabric8.kubernetes.api.model.NodeSelectorRequirement;
import io.fabric8.kubernetes.api.model.NodeSelectorTerm;
import io.fabric8.kubernetes.api.model.PodAffinity;
import io.fabric8.kubernetes.api.model.PodAntiAffinity;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The branches of a pod's affinity, grown when they are needed. */
final class Affinities {
    private Affinities() {}

    private static Affinity of(PodSpec spec) {
        if (spec.getAffinity() == null) {
            spec.setAffinity(new Affinity());
        }
        return spec.getAffinity();
    }

    static NodeAffinity node(PodSpec spec) {
        Affinity affinity = of(spec);
        if (affinity.getNodeAffinity() == null) {
            affinity.setNodeAffinity(new NodeAffinity());
        }
        return affinity.getNodeAffinity();
    }

    static PodAffinity near(PodSpec spec) {
        Affinity affinity = of(spec);
        if (affinity.getPodAffinity() == null) {
            affinity.setPodAffinity(new PodAffinity());
        }
        return affinity.getPodAffinity();
    }

    static PodAntiAffinity away(PodSpec spec) {
        Affinity affinity = of(spec);
        if (affinity.getPodAntiAffinity() == null) {
            affinity.setPodAntiAffinity(new PodAntiAffinity());
        }
        return affinity.getPodAntiAffinity();
    }

    /** Joins two terms into one that asks for both. */
    static NodeSelectorTerm both(NodeSelectorTerm one, NodeSelectorTerm other) {
        return new NodeSelectorTerm(
                joined(one.getMatchExpressions(), other.getMatchExpressions()),
                joined(one.getMatchFields(), other.getMatchFields()));
    }

    private static List<NodeSelectorRequirement> joined(
            List<NodeSelectorRequirement> one, List<NodeSelectorRequirement> other) {
        // Copies: a term meets several others, and an edit of one must not show in the rest.
        return Stream.concat(one.stream(), other.stream())
                .map(r -> new NodeSelectorRequirement(r.getKey(), r.getOperator(), new ArrayList<>(r.getValues())))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
