package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NodeAffinity;
import io.fabric8.kubernetes.api.model.NodeSelector;
import io.fabric8.kubernetes.api.model.NodeSelectorRequirement;
import io.fabric8.kubernetes.api.model.NodeSelectorTerm;
import io.fabric8.kubernetes.api.model.PodAffinityTerm;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PreferredSchedulingTerm;
import io.fabric8.kubernetes.api.model.TopologySelectorLabelRequirement;
import io.fabric8.kubernetes.api.model.TopologySelectorTerm;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.WeightedPodAffinityTerm;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Labels of nodes that others have replaced (the API server's pkg/api/node warns of them). */
final class NodeLabels {
    private NodeLabels() {}

    private static String replacement(String label) {
        return switch (label) {
            case "beta.kubernetes.io/arch" -> "kubernetes.io/arch";
            case "beta.kubernetes.io/os" -> "kubernetes.io/os";
            case "beta.kubernetes.io/instance-type" -> "node.kubernetes.io/instance-type";
            case "failure-domain.beta.kubernetes.io/region" -> "topology.kubernetes.io/region";
            case "failure-domain.beta.kubernetes.io/zone" -> "topology.kubernetes.io/zone";
            case "node-role.kubernetes.io/master" -> "node-role.kubernetes.io/control-plane";
            default -> "";
        };
    }

    private static void label(@Nullable String label, HasMetadata object, String at, Findings found) {
        String replacement = label == null ? "" : replacement(label);
        if (!replacement.isEmpty()) {
            found.add(
                    object,
                    at,
                    "the node label '" + label + "' is deprecated, and not every node has it.",
                    "Write '" + replacement + "'.");
        }
    }

    static void pods(Workload workload, Findings found) {
        HasMetadata object = workload.object();
        PodSpec spec = workload.spec();
        for (String label : Given.entries(spec.getNodeSelector()).keySet()) {
            label(label, object, workload.at("nodeSelector[" + label + "]"), found);
        }
        List<TopologySpreadConstraint> spread = list(spec.getTopologySpreadConstraints());
        for (int i = 0; i < spread.size(); i++) {
            if (spread.get(i) != null) {
                label(
                        spread.get(i).getTopologyKey(),
                        object,
                        workload.at("topologySpreadConstraints[" + i + "].topologyKey"),
                        found);
            }
        }
        Affinity affinity = spec.getAffinity();
        if (affinity == null) {
            return;
        }
        if (affinity.getNodeAffinity() != null) {
            nodes(affinity.getNodeAffinity(), workload, found);
        }
        if (affinity.getPodAffinity() != null) {
            neighbours(
                    affinity.getPodAffinity().getRequiredDuringSchedulingIgnoredDuringExecution(),
                    affinity.getPodAffinity().getPreferredDuringSchedulingIgnoredDuringExecution(),
                    workload,
                    "affinity.podAffinity",
                    found);
        }
        if (affinity.getPodAntiAffinity() != null) {
            neighbours(
                    affinity.getPodAntiAffinity().getRequiredDuringSchedulingIgnoredDuringExecution(),
                    affinity.getPodAntiAffinity().getPreferredDuringSchedulingIgnoredDuringExecution(),
                    workload,
                    "affinity.podAntiAffinity",
                    found);
        }
    }

    private static void nodes(NodeAffinity affinity, Workload workload, Findings found) {
        selector(
                affinity.getRequiredDuringSchedulingIgnoredDuringExecution(),
                workload.object(),
                workload.at("affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution"),
                found);
        List<PreferredSchedulingTerm> terms = list(affinity.getPreferredDuringSchedulingIgnoredDuringExecution());
        String at = workload.at("affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[");
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i) != null && terms.get(i).getPreference() != null) {
                term(terms.get(i).getPreference(), workload.object(), at + i + "].preference", found);
            }
        }
    }

    static void selector(@Nullable NodeSelector selector, HasMetadata object, String at, Findings found) {
        List<NodeSelectorTerm> terms = selector == null ? List.of() : list(selector.getNodeSelectorTerms());
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i) != null) {
                term(terms.get(i), object, at + ".nodeSelectorTerms[" + i + "]", found);
            }
        }
    }

    private static void term(NodeSelectorTerm term, HasMetadata object, String at, Findings found) {
        List<NodeSelectorRequirement> wanted = list(term.getMatchExpressions());
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i) != null) {
                label(wanted.get(i).getKey(), object, at + ".matchExpressions[" + i + "].key", found);
            }
        }
    }

    private static void neighbours(
            @Nullable List<PodAffinityTerm> required,
            @Nullable List<WeightedPodAffinityTerm> preferred,
            Workload workload,
            String at,
            Findings found) {
        for (int i = 0; i < list(required).size(); i++) {
            PodAffinityTerm term = list(required).get(i);
            String path = at + ".requiredDuringSchedulingIgnoredDuringExecution[" + i + "].topologyKey";
            if (term != null) {
                label(term.getTopologyKey(), workload.object(), workload.at(path), found);
            }
        }
        for (int i = 0; i < list(preferred).size(); i++) {
            WeightedPodAffinityTerm term = list(preferred).get(i);
            String path =
                    at + ".preferredDuringSchedulingIgnoredDuringExecution[" + i + "].podAffinityTerm.topologyKey";
            if (term != null && term.getPodAffinityTerm() != null) {
                label(term.getPodAffinityTerm().getTopologyKey(), workload.object(), workload.at(path), found);
            }
        }
    }

    static void topologies(StorageClass storage, Findings found) {
        List<TopologySelectorTerm> terms = list(storage.getAllowedTopologies());
        for (int i = 0; i < terms.size(); i++) {
            List<TopologySelectorLabelRequirement> wanted =
                    terms.get(i) == null ? List.of() : list(terms.get(i).getMatchLabelExpressions());
            for (int j = 0; j < wanted.size(); j++) {
                if (wanted.get(j) != null) {
                    label(
                            wanted.get(j).getKey(),
                            storage,
                            "allowedTopologies[" + i + "].matchLabelExpressions[" + j + "].key",
                            found);
                }
            }
        }
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
