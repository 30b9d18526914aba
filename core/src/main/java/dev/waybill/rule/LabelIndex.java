package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Workloads by the labels of their pods, so that a selector does not look at every one. */
final class LabelIndex {
    private final Map<String, List<Workload>> byNamespace = new HashMap<>();
    private final Map<String, List<Workload>> byLabel = new HashMap<>();

    void add(Workload workload) {
        String namespace = workload.namespace();
        add(workload, namespace, byNamespace);
        for (Map.Entry<String, String> each : workload.labels().entrySet()) {
            add(workload, label(namespace, each.getKey(), each.getValue()), byLabel);
        }
    }

    private static void add(Workload workload, String key, Map<String, List<Workload>> index) {
        List<Workload> known = index.get(key);
        if (known == null) {
            known = new ArrayList<>();
            index.put(key, known);
        }
        known.add(workload);
    }

    private static String label(String namespace, String key, String value) {
        return namespace + "/" + key + "=" + value;
    }

    /** The workloads that have all these labels; none for no labels, as a Service has it. */
    List<Workload> selected(String namespace, Map<String, String> selector) {
        List<Workload> fewest = null;
        for (Map.Entry<String, String> each : selector.entrySet()) {
            List<Workload> having = byLabel.getOrDefault(label(namespace, each.getKey(), each.getValue()), List.of());
            if (fewest == null || having.size() < fewest.size()) {
                fewest = having;
            }
        }
        return fewest == null ? List.of() : having(fewest, selector, List.of());
    }

    /** The workloads that the selector picks; all of the namespace for an empty one, none for null. */
    List<Workload> selected(String namespace, @Nullable LabelSelector selector) {
        if (selector == null) {
            return List.of();
        }
        Map<String, String> labels = selector.getMatchLabels() == null ? Map.of() : selector.getMatchLabels();
        List<LabelSelectorRequirement> more =
                selector.getMatchExpressions() == null ? List.of() : selector.getMatchExpressions();
        List<Workload> candidates =
                labels.isEmpty() ? byNamespace.getOrDefault(namespace, List.of()) : selected(namespace, labels);
        return having(candidates, labels, more);
    }

    /** Whether the selector picks the pods of this one workload, wherever it is; not for null. */
    static boolean picks(@Nullable LabelSelector selector, Workload workload) {
        if (selector == null) {
            return false;
        }
        return workload.labels()
                        .entrySet()
                        .containsAll(Given.entries(selector.getMatchLabels()).entrySet())
                && meetsAll(workload, Given.items(selector.getMatchExpressions()));
    }

    private static List<Workload> having(
            List<Workload> candidates, Map<String, String> labels, List<LabelSelectorRequirement> more) {
        List<Workload> picked = new ArrayList<>();
        for (Workload candidate : candidates) {
            if (candidate.labels().entrySet().containsAll(labels.entrySet()) && meetsAll(candidate, more)) {
                picked.add(candidate);
            }
        }
        return picked;
    }

    private static boolean meetsAll(Workload workload, List<LabelSelectorRequirement> more) {
        for (LabelSelectorRequirement each : more) {
            if (each == null || !meets(workload.labels().get(each.getKey()), each)) {
                return false;
            }
        }
        return true;
    }

    private static boolean meets(@Nullable String value, LabelSelectorRequirement requirement) {
        List<String> values = requirement.getValues() == null ? List.of() : requirement.getValues();
        return switch (String.valueOf(requirement.getOperator())) {
            case "In" -> value != null && values.contains(value);
            case "NotIn" -> value == null || !values.contains(value);
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            default -> false;
        };
    }
}
