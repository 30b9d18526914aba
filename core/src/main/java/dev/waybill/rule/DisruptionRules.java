package dev.waybill.rule;

import dev.waybill.value.Closest;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetSpec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** Rules about PodDisruptionBudgets: what a drain of a node may take away. */
final class DisruptionRules implements Check {
    private DisruptionRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error(
                                "pdb-selector-matches",
                                "A PodDisruptionBudget protects the pods of some workload.",
                                new DisruptionRules())
                        .in(RuleGroup.REFERENCE)
                        .because("A budget whose selector matches nothing protects nothing, and nothing says so."),
                Rule.error("pdb-allows-zero", "A PodDisruptionBudget lets at least one pod go.", new DisruptionRules())
                        .in(RuleGroup.REFERENCE)
                        .because(
                                "A drain waits for the budget; one that never allows an eviction stops every node upgrade."),
                Rule.warning("pdb-missing", "A replicated workload has a PodDisruptionBudget.", new DisruptionRules())
                        .in(RuleGroup.REFERENCE)
                        .because("Without one, a drain of several nodes may evict all replicas at once."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        switch (found.rule()) {
            case "pdb-selector-matches" -> selectors(set, found);
            case "pdb-allows-zero" -> zero(set, found);
            case "pdb-missing" -> missing(set, found);
            default -> throw found.unknownRule();
        }
    }

    private static void selectors(ObjectSet set, Findings found) {
        if (!set.holds(PodDisruptionBudget.class)) {
            return;
        }
        Labels labels = new Labels(set);
        for (PodDisruptionBudget budget : set.objects(PodDisruptionBudget.class)) {
            if (budget.getSpec() == null) {
                continue;
            }
            LabelSelector selector = budget.getSpec().getSelector();
            if (selector == null) {
                found.add(
                        budget,
                        "spec.selector",
                        "without a selector it protects no pod.",
                        "Write the pods' labels under matchLabels.");
            } else if (set.selected(ObjectSet.namespace(budget), selector).isEmpty()) {
                unmatched(budget, selector, set, labels, found);
            }
        }
    }

    private static void unmatched(
            PodDisruptionBudget budget, LabelSelector selector, ObjectSet set, Labels labels, Findings found) {
        String problem = "it matches the pods of no workload in the set.";
        String namespace = ObjectSet.namespace(budget);
        String fix = labels.hint(namespace, selector);
        boolean whole = set.dangling(budget, Deployment.class, "").orElse(Severity.WARNING) == Severity.ERROR;
        // An operator makes pods from its own custom resources, and a set without any workload is part of something.
        if (set.holds(GenericKubernetesResource.class)) {
            found.warn(budget, "spec.selector", problem, fix);
        } else if (whole || labels.hasWorkloads(namespace)) {
            found.add(budget, "spec.selector", problem, fix);
        }
    }

    /** The labels of the set's pods by namespace, for a hint. */
    private static final class Labels {
        private final Map<String, Map<String, Set<String>>> byNamespace = new HashMap<>();

        Labels(ObjectSet set) {
            for (Workload workload : set.workloads()) {
                Map<String, Set<String>> values =
                        byNamespace.computeIfAbsent(workload.namespace(), namespace -> new HashMap<>());
                workload.labels()
                        .forEach((key, value) -> values.computeIfAbsent(key, k -> new TreeSet<>())
                                .add(Given.text(value)));
            }
        }

        boolean hasWorkloads(String namespace) {
            return byNamespace.containsKey(namespace);
        }

        String hint(String namespace, LabelSelector selector) {
            Map<String, Set<String>> values = byNamespace.getOrDefault(namespace, Map.of());
            for (Map.Entry<String, String> each :
                    Given.entries(selector.getMatchLabels()).entrySet()) {
                Set<String> known = values.getOrDefault(each.getKey(), Set.of());
                String value = Given.text(each.getValue());
                if (!known.contains(value)) {
                    return Closest.to(value, known)
                            .map(near -> "Did you mean '" + each.getKey() + ": " + near + "'?")
                            .orElse("No pod has the label '" + each.getKey() + ": " + value + "'.");
                }
            }
            return "Write the labels of the workload's pods.";
        }
    }

    private static void zero(ObjectSet set, Findings found) {
        Scalers scalers = set.derived().scalers();
        for (PodDisruptionBudget budget : set.objects(PodDisruptionBudget.class)) {
            PodDisruptionBudgetSpec spec = budget.getSpec();
            if (spec == null) {
                continue;
            }
            IntOrString max = spec.getMaxUnavailable();
            IntOrString min = spec.getMinAvailable();
            if (max != null && Rollout.portion(max, 100, true).orElse(1) == 0) {
                found.add(
                        budget,
                        "spec.maxUnavailable",
                        "with " + text(max) + " no pod may ever be evicted, so a drain of its node never ends.",
                        "Allow 1 or more.");
            } else if (min != null && min.getIntVal() == null && "100%".equals(min.getStrVal())) {
                found.add(
                        budget,
                        "spec.minAvailable",
                        "with 100% no pod may ever be evicted, so a drain of its node never ends.",
                        "Write maxUnavailable: 1 in its place.");
            } else if (min != null) {
                available(budget, spec, min, set, scalers, found);
            }
        }
    }

    private static void available(
            PodDisruptionBudget budget,
            PodDisruptionBudgetSpec spec,
            IntOrString min,
            ObjectSet set,
            Scalers scalers,
            Findings found) {
        int total = 0;
        String who = "";
        for (Workload workload : set.selected(ObjectSet.namespace(budget), spec.getSelector())) {
            if (!Rollout.isScalable(workload)) {
                return;
            }
            int replicas = Rollout.replicas(workload, scalers);
            total += replicas;
            who += (who.isEmpty() ? "" : " and ") + ObjectName.of(workload.object()) + " runs " + replicas
                    + (scalers.first(workload) == null ? "" : " at the least");
        }
        OptionalLong wanted = Rollout.portion(min, total, true);
        if (total > 0 && wanted.isPresent() && wanted.getAsLong() >= total) {
            found.add(
                    budget,
                    "spec.minAvailable",
                    who + ", and " + text(min)
                            + " must stay available, so no pod may be evicted and a drain never ends.",
                    total == 1
                            ? "Run 2 pods or more, or write maxUnavailable: 1 in its place."
                            : "Lower it below " + total + ", or write maxUnavailable: 1 in its place.");
        }
    }

    private static String text(IntOrString value) {
        return value.getIntVal() != null ? value.getIntVal().toString() : Given.text(value.getStrVal());
    }

    private static void missing(ObjectSet set, Findings found) {
        Scalers scalers = set.derived().scalers();
        Set<Workload> covered = new HashSet<>();
        for (PodDisruptionBudget budget : set.objects(PodDisruptionBudget.class)) {
            if (budget.getSpec() != null) {
                covered.addAll(set.selected(
                        ObjectSet.namespace(budget), budget.getSpec().getSelector()));
            }
        }
        for (Workload workload : set.workloads()) {
            if (ReplicaRules.isReplicated(workload)
                    && Rollout.replicas(workload, scalers) > 1
                    && !covered.contains(workload)) {
                found.add(
                        workload.object(),
                        "",
                        "no PodDisruptionBudget protects its " + Rollout.replicas(workload, scalers) + " pods.",
                        "Add one with maxUnavailable: 1 and the pods' labels as its selector.");
            }
        }
    }
}
