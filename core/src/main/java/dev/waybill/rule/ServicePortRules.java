package dev.waybill.rule;

import dev.waybill.value.Closest;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ServicePort;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Rules about the ports of the pods to which a Service sends. */
final class ServicePortRules implements Check {
    private ServicePortRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error(
                                "service-named-target-port",
                                "A targetPort that is a name is a port of the pods.",
                                new ServicePortRules())
                        .in(RuleGroup.REFERENCE)
                        .because(
                                "A pod without a port of that name is left out of the endpoints, so nobody reaches it there."),
                Rule.warning(
                                "service-target-port-declared",
                                "A targetPort that is a number is a port that the pods declare.",
                                new ServicePortRules())
                        .in(RuleGroup.REFERENCE)
                        .because("Where nobody listens, every connection is refused."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        switch (found.rule()) {
            case "service-named-target-port" -> names(set, found);
            case "service-target-port-declared" -> numbers(set, found);
            default -> throw found.unknownRule();
        }
    }

    private static void names(ObjectSet set, Findings found) {
        for (ServiceView service : set.derived().services().all()) {
            List<Workload> pods = set.selected(service.namespace(), service.selector());
            for (int i = 0; !pods.isEmpty() && i < service.ports().size(); i++) {
                ServicePort port = service.ports().get(i);
                String name = port == null || port.getTargetPort() == null
                        ? ""
                        : Given.text(port.getTargetPort().getStrVal());
                // A number in quotes is none of a port's names; the API server says so.
                if (port != null && !name.isEmpty() && !isNumber(name)) {
                    name(service, "spec.ports[" + i + "].targetPort", name, protocol(port.getProtocol()), pods, found);
                }
            }
        }
    }

    private static void name(
            ServiceView service, String path, String name, String protocol, List<Workload> pods, Findings found) {
        List<Workload> without = new ArrayList<>();
        Set<String> names = new TreeSet<>();
        String otherProtocol = "";
        for (Workload workload : pods) {
            boolean has = false;
            for (ContainerPort each : PodPorts.of(workload)) {
                String own = Given.text(each.getName());
                boolean same = protocol(each.getProtocol()).equals(protocol);
                has |= own.equals(name) && same;
                if (own.equals(name) && !same) {
                    otherProtocol = protocol(each.getProtocol());
                }
                if (!own.isEmpty() && same) {
                    names.add(own);
                }
            }
            if (!has) {
                without.add(workload);
            }
        }
        if (without.isEmpty()) {
            return;
        }
        String who = "the pods of " + ObjectName.of(without.get(0).object());
        if (without.size() < pods.size()) {
            found.warn(
                    service.object(),
                    path,
                    who + ", which it selects too, have no port '" + name + "', so they get nothing.",
                    "Name the port there as well, or select fewer pods.");
        } else if (!otherProtocol.isEmpty()) {
            found.add(
                    service.object(),
                    path,
                    "port '" + name + "' of " + ObjectName.of(without.get(0).object()) + " is " + otherProtocol
                            + ", and this one is " + protocol + ".",
                    "Write the same protocol on both.");
        } else {
            found.add(
                    service.object(),
                    path,
                    who + " have no port '" + name + "'"
                            + (names.isEmpty()
                                    ? ", nor any with a name."
                                    : ": they have " + String.join(", ", names) + "."),
                    Closest.question(name, names, " Name the container's port '" + name + "', or write its number.")
                            .strip());
        }
    }

    private static String protocol(@Nullable String protocol) {
        return protocol == null ? "TCP" : protocol;
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** To declare ports is optional, so it says something only where the pods declare some. */
    private static void numbers(ObjectSet set, Findings found) {
        for (ServiceView service : set.derived().services().all()) {
            List<Workload> pods = set.selected(service.namespace(), service.selector());
            Set<Integer> declared = new LinkedHashSet<>();
            for (Workload workload : pods) {
                Set<Integer> own = PodPorts.numbers(workload);
                if (own.isEmpty()) {
                    declared.clear();
                    break;
                }
                declared.addAll(own);
            }
            for (int i = 0; !declared.isEmpty() && i < service.ports().size(); i++) {
                ServicePort port = service.ports().get(i);
                Integer target = port == null ? null : target(port);
                if (port != null && target != null && !declared.contains(target)) {
                    number(service, i, port, target, ObjectName.of(pods.get(0).object()), declared, found);
                }
            }
        }
    }

    /** The number to which a port sends; null for a name. */
    private static @Nullable Integer target(ServicePort port) {
        IntOrString target = port.getTargetPort();
        if (target == null
                || (target.getIntVal() == null && Given.text(target.getStrVal()).isEmpty())) {
            return port.getPort();
        }
        return target.getIntVal();
    }

    private static void number(
            ServiceView service,
            int index,
            ServicePort port,
            int target,
            ObjectName pods,
            Set<Integer> declared,
            Findings found) {
        List<String> numbers = new ArrayList<>();
        declared.forEach(each -> numbers.add(each.toString()));
        boolean given = port.getTargetPort() != null;
        found.add(
                service.object(),
                "spec.ports[" + index + "]." + (given ? "targetPort" : "port"),
                (given ? "" : "without a targetPort it sends to ") + target + (given ? " is no port of " : ", and ")
                        + (given ? pods + ", which declares " : pods + " declares ") + String.join(", ", numbers) + ".",
                declared.size() == 1
                        ? "Write targetPort: " + numbers.get(0) + ", or declare " + target + " as well."
                        : "Write one of them as targetPort, or declare " + target + " as well.");
    }
}
