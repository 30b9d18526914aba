package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.ServicePort;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules about which pods a Service stands for. */
final class ServiceRules implements Check {
    private ServiceRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error("service-selects-pods", "A Service selects pods of its namespace.", new ServiceRules())
                        .in(RuleGroup.REFERENCE)
                        .because("A Service that selects nothing has no endpoints: every connection to it fails."),
                Rule.warning(
                                "service-selector-too-wide",
                                "A Service selects the pods of one program.",
                                new ServiceRules())
                        .in(RuleGroup.REFERENCE)
                        .because("It sends each request to any of the pods it selects, whatever runs in them."),
                Rule.warning(
                                "headless-needs-reason",
                                "A Service without an address of its own has a reason for it.",
                                new ServiceRules())
                        .in(RuleGroup.REFERENCE)
                        .because(
                                "DNS then gives the pods' addresses, so nothing balances, and a client keeps the pod it asked first."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        switch (found.rule()) {
            case "service-selects-pods" -> selects(set, found);
            case "service-selector-too-wide" -> tooWide(set, found);
            case "headless-needs-reason" -> headless(set, found);
            default -> throw found.unknownRule();
        }
    }

    private static void selects(ObjectSet set, Findings found) {
        Services services = set.derived().services();
        NearestPods pods = null;
        OtherPods others = null;
        for (ServiceView service : services.all()) {
            Map<String, String> selector = RunTimeLabels.without(service.selector());
            if (!selector.isEmpty()
                    && set.selected(service.namespace(), selector).isEmpty()
                    && !isOperators(service)) {
                pods = pods == null ? new NearestPods(set) : pods;
                others = others == null ? OtherPods.of(set) : others;
                if (!others.have(selector)) {
                    selectsNothing(service, selector, services, pods, set, found);
                }
            }
        }
    }

    private static boolean isOperators(ServiceView service) {
        return OperatorLabels.isAmong(service.selector())
                || (service.object().getMetadata() != null
                        && OperatorLabels.isAmong(
                                Given.entries(service.object().getMetadata().getLabels())));
    }

    private static void selectsNothing(
            ServiceView service,
            Map<String, String> selector,
            Services services,
            NearestPods pods,
            ObjectSet set,
            Findings found) {
        String wanted = NearestPods.text(selector);
        Optional<Workload> elsewhere = pods.elsewhere(service.namespace(), selector);
        if (elsewhere.isPresent()) {
            otherNamespace(service, wanted, elsewhere.get(), found);
            return;
        }
        if (!set.isClosed() && !pods.isIn(service.namespace())) {
            return;
        }
        Optional<Workload> near = pods.near(service.namespace(), selector);
        String problem = "no pod of the set has " + wanted
                + near.map(it -> ": those of " + ObjectName.of(it.object()) + " have "
                                + NearestPods.difference(it, selector))
                        .orElse("")
                + ".";
        boolean soft = services.besideCustomResources()
                || near.filter(it -> lacksRoles(it, selector)).isPresent();
        if (soft) {
            found.warn(
                    service.object(),
                    "spec.selector",
                    problem,
                    "Select labels that the pods have, unless they get these while they run.");
        } else {
            found.add(
                    service.object(),
                    "spec.selector",
                    problem,
                    near.isPresent()
                            ? "Give the selector the pods' labels, or the pods the selector's."
                            : "Add the workload, or select labels that its pods have.");
        }
    }

    private static void otherNamespace(ServiceView service, String wanted, Workload workload, Findings found) {
        String who = ObjectName.of(workload.object()).toString();
        String fix = "Put both into one namespace.";
        if (service.namespace().isEmpty() || workload.namespace().isEmpty()) {
            // kubectl -n may bring the two together.
            found.warn(
                    service.object(),
                    "metadata.namespace",
                    "the pods with " + wanted + " are those of " + who + ", and "
                            + (service.namespace().isEmpty() ? "the Service" : "that") + " names no namespace.",
                    fix);
        } else {
            found.add(
                    service.object(),
                    "metadata.namespace",
                    "the pods with " + wanted + " are those of " + who
                            + ", and a Service selects in its own namespace, '" + service.namespace() + "'.",
                    fix);
        }
    }

    /** Whether all that a workload lacks are labels by which its pods may say who leads. */
    private static boolean lacksRoles(Workload workload, Map<String, String> selector) {
        for (Map.Entry<String, String> each : selector.entrySet()) {
            String value = workload.labels().get(each.getKey());
            if (value == null
                    ? !RunTimeLabels.isRole(each.getKey(), each.getValue())
                    : !value.equals(each.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static void tooWide(ObjectSet set, Findings found) {
        for (ServiceView service : set.derived().services().all()) {
            List<Workload> pods = set.selected(service.namespace(), service.selector());
            Workload other = pods.size() < 2 ? null : Programs.other(pods);
            if (other != null) {
                Workload first = pods.get(0) == other ? pods.get(1) : pods.get(0);
                found.add(
                        service.object(),
                        "spec.selector",
                        NearestPods.text(service.selector()) + " matches the pods of " + ObjectName.of(first.object())
                                + " and of " + ObjectName.of(other.object()) + ".",
                        "Select a label that only the pods have which serve these requests.");
            }
        }
    }

    private static void headless(ObjectSet set, Findings found) {
        Services services = set.derived().services();
        Set<Workload> withAddress = new HashSet<>();
        List<ServiceView> headless = new ArrayList<>();
        for (ServiceView service : services.all()) {
            if (service.isHeadless()) {
                headless.add(service);
            } else {
                withAddress.addAll(set.selected(service.namespace(), service.selector()));
            }
        }
        if (headless.isEmpty()) {
            return;
        }
        IngressRoutes routes = IngressRoutes.of(set);
        ServiceMonitors monitors = ServiceMonitors.of(set);
        for (ServiceView service : headless) {
            Workload pods = balanced(set.selected(service.namespace(), service.selector()), withAddress);
            boolean eachByItself = Given.isTrue(service.spec().getPublishNotReadyAddresses())
                    || isGrpc(service)
                    || monitors.select(service);
            if (routes.leadTo(service)) {
                found.add(
                        service.object(),
                        "spec.clusterIP",
                        "an Ingress leads here, and with None there is no address for it to send to.",
                        "Leave clusterIP out, or waive the rule where the controller sends to the pods themselves.");
            } else if (pods != null && !eachByItself) {
                found.add(
                        service.object(),
                        "spec.clusterIP",
                        "None leaves " + ObjectName.of(pods.object())
                                + " without a virtual IP: DNS gives the pods' addresses, and nothing balances between them.",
                        "Leave clusterIP out, or waive the rule where clients balance themselves.");
            }
        }
    }

    /** A workload whose pods are all alike and have no other Service to balance them. */
    private static @Nullable Workload balanced(List<Workload> pods, Set<Workload> withAddress) {
        for (Workload each : pods) {
            boolean alike = each.kind().equals("Deployment") || each.kind().equals("ReplicaSet");
            if (alike && !withAddress.contains(each)) {
                return each;
            }
        }
        return null;
    }

    /** Clients of gRPC balance themselves and need the pods' addresses for it. */
    private static boolean isGrpc(ServiceView service) {
        for (ServicePort port : service.ports()) {
            if (port != null
                    && (Given.text(port.getName()).startsWith("grpc")
                            || Given.text(port.getAppProtocol()).contains("grpc")
                            || Given.text(port.getAppProtocol()).contains("h2c"))) {
                return true;
            }
        }
        return false;
    }
}
