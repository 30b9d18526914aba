package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.Namespace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rules about the Pod Security Standards, and the namespaces that enforce them. */
final class PodSecurityRules implements Check {
    private static final String ENFORCE = "pod-security.kubernetes.io/enforce";
    private static final String WARN = "pod-security.kubernetes.io/warn";
    private static final String ENFORCE_VERSION = "pod-security.kubernetes.io/enforce-version";

    private PodSecurityRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error(
                                "pss-enforced",
                                "Pods keep to the Pod Security level that their namespace enforces.",
                                new PodSecurityRules())
                        .in(RuleGroup.REFERENCE)
                        .because(
                                "The API server takes the workload and refuses each of its pods, which shows in events only."),
                Rule.warning(
                                "pss-privileged",
                                "Pods leave the node alone: they pass the Pod Security level baseline.",
                                new PodSecurityRules())
                        .because(
                                "Who breaks out of such a container has the node, and with it all pods on it. It is a warning, for"
                                        + " agents and drivers of the node need just that: waive it there, or label their namespace"
                                        + " with pod-security.kubernetes.io/enforce: privileged, which says it once for all."));
    }

    static Rule restricted() {
        return Rule.warning("pss-restricted", "Pods pass the Pod Security level restricted.", new PodSecurityRules())
                .because("It leaves an attacker who gets into a container nothing to build on."
                        + " Most images need a change for it, so it is asked for on request only.");
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        switch (found.rule()) {
            case "pss-enforced" -> enforced(set, found);
            case "pss-privileged" -> baseline(set, found);
            case "pss-restricted" -> beyondBaseline(set, found);
            default -> throw found.unknownRule();
        }
    }

    private static void enforced(ObjectSet set, Findings found) {
        for (Workload workload : set.workloads()) {
            Optional<Namespace> namespace = set.find(Namespace.class, "", workload.namespace());
            Optional<PodSecurityLevel> level = enforcedBy(workload, set);
            if (namespace.isEmpty() || level.isEmpty()) {
                continue;
            }
            String who = ", and namespace '" + workload.namespace() + "' enforces the level " + level.get() + ".";
            for (Breaches.Breach breach : level.get()
                    .breaches(workload, version(namespace.get(), set))
                    .all()) {
                found.add(workload.object(), breach.path(), breach.problem() + who, breach.fix());
            }
        }
    }

    private static void baseline(ObjectSet set, Findings found) {
        for (Workload workload : set.workloads()) {
            if (isSettled(workload, set)) {
                continue;
            }
            for (Breaches.Breach breach : PodSecurityLevel.BASELINE
                    .breaches(workload, set.target().minor())
                    .all()) {
                found.add(
                        workload.object(),
                        breach.path(),
                        breach.problem() + ", which the Pod Security level baseline does not allow.",
                        breach.fix());
            }
        }
    }

    /** A namespace with a label has said what it means: privileged on purpose, and else the pods are refused already. */
    private static boolean isSettled(Workload workload, ObjectSet set) {
        Optional<Namespace> namespace = set.find(Namespace.class, "", workload.namespace());
        return namespace.isPresent()
                && (level(namespace.get(), ENFORCE).isPresent()
                        || level(namespace.get(), WARN).orElse(null) == PodSecurityLevel.PRIVILEGED);
    }

    private static void beyondBaseline(ObjectSet set, Findings found) {
        int minor = set.target().minor();
        for (Workload workload : set.workloads()) {
            PodSecurityLevel enforced = enforcedBy(workload, set).orElse(PodSecurityLevel.BASELINE);
            if (enforced != PodSecurityLevel.BASELINE) {
                continue;
            }
            Set<String> reported =
                    PodSecurityLevel.BASELINE.breaches(workload, minor).paths();
            for (Breaches.Breach breach :
                    PodSecurityLevel.RESTRICTED.breaches(workload, minor).all()) {
                if (!reported.contains(breach.path())) {
                    found.add(
                            workload.object(),
                            breach.path(),
                            breach.problem() + ", which the Pod Security level restricted does not allow.",
                            breach.fix());
                }
            }
        }
    }

    private static Optional<PodSecurityLevel> enforcedBy(Workload workload, ObjectSet set) {
        Optional<Namespace> namespace = set.find(Namespace.class, "", workload.namespace());
        return namespace.isPresent() ? level(namespace.get(), ENFORCE) : Optional.empty();
    }

    private static Optional<PodSecurityLevel> level(Namespace namespace, String label) {
        return PodSecurityLevel.of(Given.text(labels(namespace).get(label)));
    }

    private static Map<String, String> labels(Namespace namespace) {
        return namespace.getMetadata() == null
                ? Map.of()
                : Given.entries(namespace.getMetadata().getLabels());
    }

    /** {@code v1.31}: the version that the namespace holds on to; by default that of the cluster. */
    private static int version(Namespace namespace, ObjectSet set) {
        String version = Given.text(labels(namespace).get(ENFORCE_VERSION));
        try {
            return version.startsWith("v1.")
                    ? Integer.parseInt(version.substring(3))
                    : set.target().minor();
        } catch (NumberFormatException e) {
            return set.target().minor();
        }
    }
}
