package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.NodeAffinity;
import io.fabric8.kubernetes.api.model.NodeSelectorTerm;
import io.fabric8.kubernetes.api.model.PodAffinityTerm;
import io.fabric8.kubernetes.api.model.PreferredSchedulingTerm;
import io.fabric8.kubernetes.api.model.WeightedPodAffinityTerm;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which nodes a pod is drawn to, and which other pods. */
final class Affinities {
    private static final String REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
    private static final String PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";
    private static final int MAX_WEIGHT = 100;

    private Affinities() {}

    /** Checks the affinity. {@code labels} are those of the Pod; none for a template. */
    static void check(@Nullable Affinity affinity, Map<String, String> labels, At at, Causes causes) {
        if (affinity == null) {
            return;
        }
        if (affinity.getNodeAffinity() != null) {
            node(affinity.getNodeAffinity(), at.child("nodeAffinity"), causes);
        }
        if (affinity.getPodAffinity() != null) {
            At place = at.child("podAffinity");
            terms(affinity.getPodAffinity().getRequiredDuringSchedulingIgnoredDuringExecution(), labels, place, causes);
            weighted(
                    affinity.getPodAffinity().getPreferredDuringSchedulingIgnoredDuringExecution(),
                    labels,
                    place,
                    causes);
        }
        if (affinity.getPodAntiAffinity() != null) {
            At place = at.child("podAntiAffinity");
            terms(
                    affinity.getPodAntiAffinity().getRequiredDuringSchedulingIgnoredDuringExecution(),
                    labels,
                    place,
                    causes);
            weighted(
                    affinity.getPodAntiAffinity().getPreferredDuringSchedulingIgnoredDuringExecution(),
                    labels,
                    place,
                    causes);
        }
    }

    private static void node(NodeAffinity affinity, At at, Causes causes) {
        if (affinity.getRequiredDuringSchedulingIgnoredDuringExecution() != null) {
            NodeSelectors.check(
                    affinity.getRequiredDuringSchedulingIgnoredDuringExecution(), at.child(REQUIRED), causes);
        }
        int index = 0;
        for (PreferredSchedulingTerm item :
                Present.items(affinity.getPreferredDuringSchedulingIgnoredDuringExecution())) {
            At place = at.child(PREFERRED).index(index++);
            PreferredSchedulingTerm term = item == null ? new PreferredSchedulingTerm() : item;
            weight(term.getWeight(), place, causes);
            NodeSelectorTerm preference = term.getPreference();
            NodeSelectors.term(
                    preference == null ? new NodeSelectorTerm() : preference, false, place.child("preference"), causes);
        }
    }

    private static void terms(
            @Nullable List<PodAffinityTerm> terms, Map<String, String> labels, At at, Causes causes) {
        int index = 0;
        for (PodAffinityTerm term : Present.items(terms)) {
            pod(term == null ? new PodAffinityTerm() : term, labels, at.child(REQUIRED).index(index++), causes);
        }
    }

    private static void weighted(
            @Nullable List<WeightedPodAffinityTerm> terms, Map<String, String> labels, At at, Causes causes) {
        int index = 0;
        for (WeightedPodAffinityTerm item : Present.items(terms)) {
            At place = at.child(PREFERRED).index(index++);
            WeightedPodAffinityTerm weighted = item == null ? new WeightedPodAffinityTerm() : item;
            weight(weighted.getWeight(), place, causes);
            PodAffinityTerm term = weighted.getPodAffinityTerm();
            pod(term == null ? new PodAffinityTerm() : term, labels, place.child("podAffinityTerm"), causes);
        }
    }

    private static void weight(@Nullable Integer weight, At at, Causes causes) {
        if (weight == null || weight < 1 || weight > MAX_WEIGHT) {
            causes.invalid(at.child("weight"), weight == null ? 0 : weight, "a weight is between 1 and " + MAX_WEIGHT);
        }
    }

    private static void pod(PodAffinityTerm term, Map<String, String> labels, At at, Causes causes) {
        Labels.selector(term.getLabelSelector(), at.child("labelSelector"), causes);
        Labels.selector(term.getNamespaceSelector(), at.child("namespaceSelector"), causes);
        for (String namespace : Present.items(term.getNamespaces())) {
            // The server names neither the list nor the item.
            causes.as(ApiRules.NAME).name(at.child("namespace"), Present.text(namespace), NameSyntax.DNS_LABEL);
        }
        LabelKeys.ofAffinity(term, labels, at, causes);
        String key = Present.text(term.getTopologyKey());
        if (key.isEmpty()) {
            causes.required(at.child("topologyKey"), "Write a label of nodes, like 'kubernetes.io/hostname'.");
        }
        causes.as(ApiRules.LABEL_SYNTAX).name(at.child("topologyKey"), key, NameSyntax.QUALIFIED_NAME);
    }
}
