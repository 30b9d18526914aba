package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.ServicePort;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules about ports that every node of the cluster opens. */
final class NodePortRules implements Check {
    /** The API server's default for {@code --service-node-port-range}. */
    private static final int LOWEST = 30000;

    private static final int HIGHEST = 32767;

    private NodePortRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.warning(
                                "nodeport-used",
                                "A Service is reached through an Ingress or a load balancer, not through the nodes.",
                                new NodePortRules())
                        .because(
                                "A node port is open on every node, past TLS and routing, and clients have to know the nodes."),
                Rule.error("fixed-nodeport", "The cluster picks the node ports.", new NodePortRules())
                        .because(
                                "A node port is taken for the whole cluster: the second Service that asks for it is refused."),
                Rule.error("node-port-range", "A node port is one from 30000 to 32767.", new NodePortRules())
                        .because("The API server hands out ports of its range only, and refuses the others."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        switch (found.rule()) {
            case "nodeport-used" -> used(set, found);
            case "fixed-nodeport" -> fixed(set, found);
            case "node-port-range" -> range(set, found);
            default -> throw found.unknownRule();
        }
    }

    private static void used(ObjectSet set, Findings found) {
        IngressRoutes routes = null;
        for (ServiceView service : set.derived().services().all()) {
            if ("NodePort".equals(service.spec().getType())) {
                routes = routes == null ? IngressRoutes.of(set) : routes;
                // The load balancers of some clouds reach the pods through the nodes.
                if (!routes.leadTo(service)) {
                    found.add(
                            service.object(),
                            "spec.type",
                            "NodePort opens a port on every node of the cluster.",
                            "Leave the type out and add an Ingress, or write LoadBalancer.");
                }
            }
        }
    }

    private static void fixed(ObjectSet set, Findings found) {
        Map<Integer, ServiceView> taken = new HashMap<>();
        for (ServiceView service : set.derived().services().all()) {
            for (int i = 0; i < service.ports().size(); i++) {
                int number = number(service.ports().get(i));
                if (number == 0) {
                    continue;
                }
                ServiceView other = taken.putIfAbsent(number, service);
                String path = "spec.ports[" + i + "].nodePort";
                if (other != null && !isSame(other, service)) {
                    found.add(
                            service.object(),
                            path,
                            ObjectName.of(other.object()) + " asks for " + number
                                    + " as well, and only one can get it.",
                            "Leave nodePort out; the cluster picks one that is free.");
                } else {
                    found.warn(
                            service.object(),
                            path,
                            "only one Service of the whole cluster can have " + number + ".",
                            "Leave nodePort out; the cluster picks one that is free.");
                }
            }
        }
    }

    private static boolean isSame(ServiceView one, ServiceView other) {
        return one.name().equals(other.name()) && one.namespace().equals(other.namespace());
    }

    private static void range(ObjectSet set, Findings found) {
        for (ServiceView service : set.derived().services().all()) {
            for (int i = 0; i < service.ports().size(); i++) {
                int number = number(service.ports().get(i));
                if (number != 0 && (number < LOWEST || number > HIGHEST)) {
                    found.add(
                            service.object(),
                            "spec.ports[" + i + "].nodePort",
                            number + " is outside of " + LOWEST + " to " + HIGHEST + ".",
                            "Leave nodePort out; the cluster picks one that is free.");
                }
            }
        }
    }

    /** The node port that is asked for; 0 for none. */
    private static int number(@Nullable ServicePort port) {
        return port == null || port.getNodePort() == null ? 0 : port.getNodePort();
    }
}
