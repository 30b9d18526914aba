package dev.waybill.rule;

import dev.waybill.value.Closest;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Rules about the names by which pods refer to configuration, accounts and priorities. */
final class ReferenceRules implements Check {
    /** What the cluster puts into every namespace: kube-controller-manager's root CA, and OpenShift's. */
    private static final Set<String> GIVEN_MAPS = Set.of("kube-root-ca.crt", "openshift-service-ca.crt");

    /** What controllers fill in: k8s.io/api/core/v1, SecretTypeServiceAccountToken. */
    private static final String TOKEN = "kubernetes.io/service-account-token";

    private ReferenceRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error(
                                "configmap-secret-ref-exists",
                                "A ConfigMap or Secret that a pod reads is there.",
                                new ReferenceRules())
                        .because(
                                "Until it is there, the container does not start: CreateContainerConfigError, or a volume"
                                        + " that is never mounted.")
                        .in(RuleGroup.REFERENCE),
                Rule.error(
                                "configmap-secret-key-exists",
                                "A ConfigMap or Secret has the keys that pods ask for.",
                                new ReferenceRules())
                        .because("Without the key the container does not start, though the object is there.")
                        .in(RuleGroup.REFERENCE),
                Rule.error(
                                "service-account-exists",
                                "A pod's ServiceAccount and pull Secrets are there.",
                                new ReferenceRules())
                        .because(
                                "The API server refuses each pod of an unknown account, so the workload stays at 0 pods;"
                                        + " without its pull Secret it ends in ImagePullBackOff.")
                        .in(RuleGroup.REFERENCE),
                Rule.error("priority-class-exists", "A pod's PriorityClass is there.", new ReferenceRules())
                        .because(
                                "The API server refuses each pod of an unknown class, so the workload stays at 0 pods.")
                        .in(RuleGroup.REFERENCE));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        switch (found.rule()) {
            case "configmap-secret-ref-exists" -> configs(set, found);
            case "configmap-secret-key-exists" -> keys(set, found);
            case "service-account-exists" -> accounts(set, found);
            case "priority-class-exists" -> priorities(set, found);
            default -> throw found.unknownRule();
        }
    }

    private static void configs(ObjectSet set, Findings found) {
        Targets targets = new Targets(set);
        for (Reference each : set.derived().configs().references()) {
            if (each.type() == ConfigMap.class && GIVEN_MAPS.contains(each.name())) {
                continue;
            }
            boolean secret = each.type() == Secret.class;
            Optional<Severity> severity = targets.severity(each);
            if (severity.isPresent() && !set.isClosed() && mayBeMade(set, secret ? "secrets" : "configmaps")) {
                severity = Optional.of(Severity.WARNING);
            }
            if (severity.isPresent()) {
                String factory = secret ? "existingSecret" : "existingConfigMap";
                targets.report(each, severity.get(), found, ", so the pod does not start", factory);
            }
        }
    }

    /** Whether something in the set may make such objects: then one that is missing may come from it. */
    private static boolean mayBeMade(ObjectSet set, String resource) {
        for (Role role : set.objects(Role.class)) {
            if (makes(role.getRules(), resource)) {
                return true;
            }
        }
        for (ClusterRole role : set.objects(ClusterRole.class)) {
            if (makes(role.getRules(), resource)) {
                return true;
            }
        }
        return false;
    }

    private static boolean makes(@Nullable List<PolicyRule> rules, String resource) {
        for (PolicyRule rule : Given.items(rules)) {
            if ((Given.items(rule.getVerbs()).contains("create")
                            || Given.items(rule.getVerbs()).contains("*"))
                    && (Given.items(rule.getResources()).contains(resource)
                            || Given.items(rule.getResources()).contains("*"))) {
                return true;
            }
        }
        return false;
    }

    private static void keys(ObjectSet set, Findings found) {
        Targets targets = new Targets(set);
        for (KeyReference each : set.derived().configs().keys()) {
            Optional<? extends HasMetadata> target = targets.find(each.reference());
            List<MadeSecret> made = targets.made(each.reference());
            if ((target.isEmpty() && made.isEmpty())
                    || each.reference().optional()
                    || (target.isPresent() && has(target.get(), each.key()))) {
                continue;
            }
            Set<String> has = target.isPresent() ? keysOf(target.get()) : new TreeSet<>();
            boolean open = target.isPresent() && isFilledByOthers(target.get(), has);
            for (MadeSecret secret : made) {
                has.addAll(secret.keys());
                open |= secret.open();
            }
            if (!open && !has.isEmpty() && !has.contains(each.key())) {
                found.add(
                        each.from(),
                        each.path(),
                        each.reference().target() + makers(made) + " has no key '" + each.key() + "'; it has "
                                + String.join(", ", has) + ".",
                        Closest.to(each.key(), has)
                                .map(near -> "Did you mean '" + near + "'?")
                                .orElse("Add the key, or ask for one that is there."));
            }
        }
    }

    private static String makers(List<MadeSecret> made) {
        return made.isEmpty()
                ? ""
                : ", which " + made.get(0).maker().getKind() + " '"
                        + ObjectName.of(made.get(0).maker()).name() + "' makes,";
    }

    private static boolean has(HasMetadata object, String key) {
        if (object instanceof ConfigMap map) {
            return Given.entries(map.getData()).containsKey(key);
        }
        return object instanceof Secret secret
                && (Given.entries(secret.getData()).containsKey(key)
                        || Given.entries(secret.getStringData()).containsKey(key));
    }

    private static Set<String> keysOf(HasMetadata object) {
        Set<String> keys = new TreeSet<>();
        if (object instanceof ConfigMap map) {
            keys.addAll(Given.entries(map.getData()).keySet());
            keys.addAll(Given.entries(map.getBinaryData()).keySet());
        } else if (object instanceof Secret secret) {
            keys.addAll(Given.entries(secret.getData()).keySet());
            keys.addAll(Given.entries(secret.getStringData()).keySet());
        }
        return keys;
    }

    /** Whether somebody else fills the object in: it comes empty, or it is the token of an account. */
    private static boolean isFilledByOthers(HasMetadata object, Set<String> keys) {
        return keys.isEmpty() || (object instanceof Secret secret && TOKEN.equals(secret.getType()));
    }

    private static void accounts(ObjectSet set, Findings found) {
        Targets targets = new Targets(set);
        for (Reference each : accounts(set)) {
            if (!each.name().equals("default")) {
                targets.report(each, found, ", so no pod is made", "existingServiceAccount");
            }
        }
        for (Reference each : ConfigReferences.pullSecrets(set)) {
            targets.report(each, found, ", so the image can't be pulled", "existingSecret");
        }
    }

    static List<Reference> accounts(ObjectSet set) {
        List<Reference> accounts = new ArrayList<>();
        for (Workload workload : set.workloads()) {
            String name = Given.text(workload.spec().getServiceAccountName());
            String field = "serviceAccountName";
            if (name.isEmpty()) {
                name = Given.text(workload.spec().getServiceAccount());
                field = "serviceAccount";
            }
            accounts.add(new Reference(workload.object(), workload.at(field), ServiceAccount.class, name, false));
        }
        return accounts;
    }

    private static void priorities(ObjectSet set, Findings found) {
        Targets targets = new Targets(set);
        for (Workload workload : set.workloads()) {
            String name = Given.text(workload.spec().getPriorityClassName());
            if (!name.startsWith("system-")) {
                Reference reference = new Reference(
                        workload.object(), workload.at("priorityClassName"), PriorityClass.class, name, false);
                targets.report(reference, found, ", so no pod is made", "existingPriorityClass");
            }
        }
    }
}
