package dev.waybill.rule;

import dev.waybill.value.Closest;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Rules about NetworkPolicies: whom they speak of. */
final class NetworkPolicyRules implements Check {
    private NetworkPolicyRules() {}

    static List<Rule> rules() {
        return List.of(Rule.warning(
                        "networkpolicy-selects",
                        "A NetworkPolicy speaks of pods that are there.",
                        new NetworkPolicyRules())
                .in(RuleGroup.REFERENCE)
                .because("A selector that matches nothing protects nobody and lets nobody in, and nothing says so."));
    }

    static Rule missing() {
        return Rule.warning(
                        "networkpolicy-missing",
                        "A NetworkPolicy selects the pods of each workload.",
                        new NetworkPolicyRules())
                .in(RuleGroup.REFERENCE)
                .because("Pods that no policy selects may be reached from every pod of the cluster.");
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        switch (found.rule()) {
            case "networkpolicy-selects" -> selects(set, found);
            case "networkpolicy-missing" -> missing(set, found);
            default -> throw found.unknownRule();
        }
    }

    private static void selects(ObjectSet set, Findings found) {
        List<NetworkPolicy> policies = set.objects(NetworkPolicy.class);
        // The pods may be those that an operator makes.
        if (policies.isEmpty() || set.derived().services().besideCustomResources()) {
            return;
        }
        NearestPods pods = new NearestPods(set);
        for (NetworkPolicy policy : policies) {
            if (policy.getSpec() == null || !pods.isIn(ObjectSet.namespace(policy))) {
                continue;
            }
            selector(policy, "spec.podSelector", policy.getSpec().getPodSelector(), set, pods, found);
            List<NetworkPolicyIngressRule> ingress = policy.getSpec().getIngress();
            for (int i = 0; ingress != null && i < ingress.size(); i++) {
                if (ingress.get(i) != null) {
                    String path = "spec.ingress[" + i + "].";
                    peers(policy, path + "from", ingress.get(i).getFrom(), set, pods, found);
                    ports(policy, path + "ports", ingress.get(i).getPorts(), set, found);
                }
            }
            List<NetworkPolicyEgressRule> egress = policy.getSpec().getEgress();
            for (int i = 0; egress != null && i < egress.size(); i++) {
                if (egress.get(i) != null) {
                    peers(policy, "spec.egress[" + i + "].to", egress.get(i).getTo(), set, pods, found);
                }
            }
        }
    }

    private static void peers(
            NetworkPolicy policy,
            String path,
            @Nullable List<NetworkPolicyPeer> peers,
            ObjectSet set,
            NearestPods pods,
            Findings found) {
        for (int i = 0; peers != null && i < peers.size(); i++) {
            // In other namespaces there may be any pods.
            if (peers.get(i) != null && peers.get(i).getNamespaceSelector() == null) {
                selector(policy, path + "[" + i + "].podSelector", peers.get(i).getPodSelector(), set, pods, found);
            }
        }
    }

    private static void selector(
            NetworkPolicy policy,
            String path,
            @Nullable LabelSelector selector,
            ObjectSet set,
            NearestPods pods,
            Findings found) {
        String namespace = ObjectSet.namespace(policy);
        if (selector == null
                || isEmpty(selector)
                || !set.selected(namespace, selector).isEmpty()) {
            return;
        }
        Map<String, String> labels = RunTimeLabels.without(Given.entries(selector.getMatchLabels()));
        boolean more = !Given.items(selector.getMatchExpressions()).isEmpty();
        if (OperatorLabels.isAmong(labels) || (labels.isEmpty() && !more)) {
            return;
        }
        Workload near = more ? null : pods.near(namespace, labels).orElse(null);
        found.add(
                policy,
                path,
                (more
                                ? "it matches the pods of no workload in the set"
                                : "no pod of the set has " + NearestPods.text(labels))
                        + (near == null
                                ? ""
                                : ": those of " + ObjectName.of(near.object()) + " have "
                                        + NearestPods.difference(near, labels))
                        + ".",
                "Select labels that the pods have.");
    }

    private static boolean isEmpty(LabelSelector selector) {
        return Given.entries(selector.getMatchLabels()).isEmpty()
                && Given.items(selector.getMatchExpressions()).isEmpty();
    }

    /** A port that is a name is looked for on the pods that the policy selects. */
    private static void ports(
            NetworkPolicy policy, String path, @Nullable List<NetworkPolicyPort> ports, ObjectSet set, Findings found) {
        for (int i = 0; ports != null && i < ports.size(); i++) {
            String name = ports.get(i) == null || ports.get(i).getPort() == null
                    ? ""
                    : Given.text(ports.get(i).getPort().getStrVal());
            if (name.isEmpty()) {
                continue;
            }
            List<Workload> selected =
                    set.selected(ObjectSet.namespace(policy), policy.getSpec().getPodSelector());
            Set<String> names = new TreeSet<>();
            for (Workload workload : selected) {
                for (ContainerPort each : PodPorts.of(workload)) {
                    names.add(Given.text(each.getName()));
                }
            }
            names.remove("");
            if (!selected.isEmpty() && !names.contains(name)) {
                found.add(
                        policy,
                        path + "[" + i + "].port",
                        "none of the pods that it selects has a port '" + name + "'"
                                + (names.isEmpty() ? "" : ": they have " + String.join(", ", names)) + ".",
                        Closest.question(name, names, " Name the container's port so, or write its number.")
                                .strip());
            }
        }
    }

    private static void missing(ObjectSet set, Findings found) {
        if (hasOtherPolicies(set)) {
            return;
        }
        Set<String> wholeNamespaces = new HashSet<>();
        Set<Workload> selected = new HashSet<>();
        for (NetworkPolicy policy : set.objects(NetworkPolicy.class)) {
            LabelSelector selector =
                    policy.getSpec() == null ? null : policy.getSpec().getPodSelector();
            if (selector != null && isEmpty(selector)) {
                wholeNamespaces.add(ObjectSet.namespace(policy));
            } else {
                selected.addAll(set.selected(ObjectSet.namespace(policy), selector));
            }
        }
        for (Workload workload : set.workloads()) {
            if (!wholeNamespaces.contains(workload.namespace()) && !selected.contains(workload)) {
                found.add(
                        workload.object(),
                        "",
                        "no NetworkPolicy selects its pods.",
                        "Add one that says who may reach them, or one with podSelector: {} for the namespace.");
            }
        }
    }

    /** Calico's and Cilium's policies have selectors of their own. */
    private static boolean hasOtherPolicies(ObjectSet set) {
        for (GenericKubernetesResource each : set.objects(GenericKubernetesResource.class)) {
            if (Given.text(each.getKind()).endsWith("NetworkPolicy")) {
                return true;
            }
        }
        return false;
    }
}
