package dev.waybill.rule;

import dev.waybill.value.Slip;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Namespaced;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Rules about the set as a whole: whose names and namespaces fit together. */
final class SetRules implements Check {
    /** What a cluster has from its first start. */
    private static final Set<String> GIVEN = Set.of("default", "kube-system", "kube-public", "kube-node-lease");

    /** As many as a message names. */
    private static final int FEW = 3;

    private SetRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error("duplicate-object", "An object stands in the set once.", new SetRules())
                        .because("The second one overwrites what the first one said, field by field.")
                        .in(RuleGroup.REFERENCE),
                Rule.error(
                                "namespace-consistency",
                                "An object refers to others of its namespace, and the namespace is there.",
                                new SetRules())
                        .because("A pod sees the ConfigMaps, Secrets, claims and accounts of its own namespace only.")
                        .in(RuleGroup.REFERENCE));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        switch (found.rule()) {
            case "duplicate-object" -> duplicates(set, found);
            case "namespace-consistency" -> namespaces(set, found);
            default -> throw found.unknownRule();
        }
    }

    private static void duplicates(ObjectSet set, Findings found) {
        Map<String, Set<ObjectName>> byGroup = new HashMap<>();
        for (HasMetadata object : set.objects()) {
            ObjectName name = ObjectName.of(object);
            String version = Given.text(object.getApiVersion());
            String group = version.substring(0, Math.max(0, version.indexOf('/')));
            Set<ObjectName> known = byGroup.get(group);
            if (known == null) {
                known = new HashSet<>();
                byGroup.put(group, known);
            }
            if (!name.name().isEmpty() && !known.add(name)) {
                found.add(
                        object,
                        "metadata.name",
                        "another " + name + " stands before this one.",
                        "Leave one out, or give it a name of its own.");
            }
        }
    }

    private static void namespaces(ObjectSet set, Findings found) {
        Targets targets = new Targets(set);
        ConfigReferences configs = set.derived().configs();
        List<Reference> references = new ArrayList<>(configs.references());
        references.addAll(ConfigReferences.pullSecrets(set));
        references.addAll(ReferenceRules.accounts(set));
        references.addAll(StorageReferences.mounted(set));
        for (Reference each : references) {
            elsewhere(set, targets, each, found);
        }
        existing(set, found);
        for (HasMetadata object : set.objects()) {
            if (!(object instanceof Namespaced)
                    && !(object instanceof GenericKubernetesResource)
                    && !ObjectSet.namespace(object).isEmpty()) {
                found.warn(
                        object,
                        "metadata.namespace",
                        "a " + object.getKind() + " lives in no namespace: the API server takes no notice of '"
                                + ObjectSet.namespace(object) + "'.",
                        "Leave it out.");
            }
        }
    }

    private static void elsewhere(ObjectSet set, Targets targets, Reference reference, Findings found) {
        Set<String> in = targets.namespaces(reference);
        String own = ObjectSet.namespace(reference.from());
        if (in.isEmpty()
                || in.contains(own)
                || reference.optional()
                || reference.name().equals("default")
                || set.exists(reference.kind(), reference.name())) {
            return;
        }
        if (own.isEmpty() || in.contains("")) {
            // kubectl -n may bring the two together.
            found.warn(
                    reference.from(),
                    reference.path(),
                    own.isEmpty()
                            ? reference.target() + " is in namespace '" + String.join("', '", in)
                                    + "', and this object names none."
                            : reference.target() + " names no namespace, and this object is in '" + own + "'.",
                    "Name the namespace on both, or on neither.");
        } else {
            found.add(
                    reference.from(),
                    reference.path(),
                    reference.target() + " is in namespace '" + String.join("', '", in) + "', not in '" + own + "'.",
                    "Put both into one namespace.");
        }
    }

    private static void existing(ObjectSet set, Findings found) {
        Set<String> known = new TreeSet<>();
        for (Namespace namespace : set.objects(Namespace.class)) {
            known.add(ObjectName.of(namespace).name());
        }
        if (known.isEmpty()) {
            return;
        }
        for (HasMetadata object : set.objects()) {
            String namespace = ObjectSet.namespace(object);
            if (namespace.isEmpty()
                    || !(object instanceof Namespaced)
                    || known.contains(namespace)
                    || GIVEN.contains(namespace)
                    || set.exists("Namespace", namespace)) {
                continue;
            }
            String near = Slip.from(namespace, known);
            if (near.isEmpty()) {
                found.warn(
                        object,
                        "metadata.namespace",
                        "the set makes "
                                + (known.size() > FEW
                                        ? known.size() + " namespaces"
                                        : "namespace '" + String.join("', '", known) + "'")
                                + ", but not '" + namespace + "'.",
                        "Add it, unless it is in the cluster already.");
            } else {
                found.add(
                        object,
                        "metadata.namespace",
                        "no namespace '" + namespace + "' is in the set.",
                        "Did you mean '" + near + "'?");
            }
        }
    }
}
