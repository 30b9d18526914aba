package dev.waybill.rule;

import dev.waybill.value.Closest;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LifecycleHandler;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.TCPSocketAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules about the ports of containers and about those who ask there. */
final class PortRules implements Check {
    private PortRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error("probe-port-exists", "A probe asks at a port that the container has.", new PortRules())
                        .because(
                                "A probe at a port that nobody listens on fails for ever: the pod never gets ready, or is killed."),
                Rule.error("duplicate-port-name", "A port's name stands for one port of the pod.", new PortRules())
                        .because("A Service or probe that names it gets the first one without a word."),
                Rule.error(
                                "duplicate-container-port",
                                "The containers of a pod listen on ports of their own.",
                                new PortRules())
                        .because("They share one network address, so the second one to start can't bind the port."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        switch (found.rule()) {
            case "probe-port-exists" -> {
                for (PodContainer container : set.containers()) {
                    probes(container, found);
                }
            }
            case "duplicate-port-name" -> {
                for (Workload workload : set.workloads()) {
                    names(workload, found);
                }
            }
            case "duplicate-container-port" -> {
                for (Workload workload : set.workloads()) {
                    numbers(workload, found);
                }
            }
            default -> throw found.unknownRule();
        }
    }

    private static void probes(PodContainer container, Findings found) {
        Container it = container.container();
        probe(container, "livenessProbe", it.getLivenessProbe(), found);
        probe(container, "readinessProbe", it.getReadinessProbe(), found);
        probe(container, "startupProbe", it.getStartupProbe(), found);
        if (it.getLifecycle() != null) {
            hook(container, "lifecycle.postStart", it.getLifecycle().getPostStart(), found);
            hook(container, "lifecycle.preStop", it.getLifecycle().getPreStop(), found);
        }
    }

    private static void probe(PodContainer container, String field, @Nullable Probe probe, Findings found) {
        if (probe != null) {
            http(container, field, probe.getHttpGet(), found);
            tcp(container, field, probe.getTcpSocket(), found);
            if (probe.getGrpc() != null && probe.getGrpc().getPort() != null) {
                number(
                        container,
                        container.at(field + ".grpc.port"),
                        probe.getGrpc().getPort(),
                        found);
            }
        }
    }

    private static void hook(PodContainer container, String field, @Nullable LifecycleHandler hook, Findings found) {
        if (hook != null) {
            http(container, field, hook.getHttpGet(), found);
            tcp(container, field, hook.getTcpSocket(), found);
        }
    }

    private static void http(PodContainer container, String field, @Nullable HTTPGetAction http, Findings found) {
        if (http != null) {
            port(container, container.at(field + ".httpGet.port"), http.getPort(), http.getHost(), found);
        }
    }

    private static void tcp(PodContainer container, String field, @Nullable TCPSocketAction tcp, Findings found) {
        if (tcp != null) {
            port(container, container.at(field + ".tcpSocket.port"), tcp.getPort(), tcp.getHost(), found);
        }
    }

    private static void port(
            PodContainer container, String path, @Nullable IntOrString port, @Nullable String host, Findings found) {
        if (port == null) {
            return;
        }
        if (port.getIntVal() != null) {
            // Another host has ports of its own.
            if (Given.text(host).isEmpty()) {
                number(container, path, port.getIntVal(), found);
            }
            return;
        }
        String name = Given.text(port.getStrVal());
        List<String> names = new ArrayList<>();
        for (ContainerPort each : Given.items(container.container().getPorts())) {
            if (each.getName() != null && !each.getName().isEmpty()) {
                names.add(each.getName());
            }
        }
        // A quoted number is none of a port's names; the API server says so.
        if (!name.isEmpty() && !isNumber(name) && !names.contains(name)) {
            String has = names.isEmpty() ? "which has no named ports" : "which has " + String.join(", ", names);
            found.add(
                    container.object(),
                    path,
                    "there is no port '" + name + "' in container '" + container.name() + "', " + has + ".",
                    Closest.question(name, names, " Give the number, or name the port under ports.")
                            .strip());
        }
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Ports need not be declared, so it is only odd where others are. */
    private static void number(PodContainer container, String path, int port, Findings found) {
        List<ContainerPort> own = Given.items(container.container().getPorts());
        if (own.isEmpty()) {
            return;
        }
        for (PodContainer other : container.workload().containers()) {
            for (ContainerPort each : Given.items(other.container().getPorts())) {
                if (each.getContainerPort() != null && each.getContainerPort() == port) {
                    return;
                }
            }
        }
        List<String> numbers = new ArrayList<>();
        for (ContainerPort each : own) {
            numbers.add(String.valueOf(each.getContainerPort()));
        }
        found.warn(
                container.object(),
                path,
                "container '" + container.name() + "' declares " + String.join(", ", numbers) + ", but not " + port
                        + ".",
                "Ask at a port that it declares, or declare this one.");
    }

    private static void names(Workload workload, Findings found) {
        Map<String, PodContainer> first = new HashMap<>();
        for (PodContainer container : workload.containers()) {
            List<ContainerPort> ports = container.container().getPorts();
            for (int i = 0; container.isLongRunning() && ports != null && i < ports.size(); i++) {
                String name =
                        ports.get(i) == null ? "" : Given.text(ports.get(i).getName());
                PodContainer other = name.isEmpty() ? null : first.putIfAbsent(name, container);
                // Within one container the API server refuses it.
                if (other != null && !other.path().equals(container.path())) {
                    found.add(
                            workload.object(),
                            container.at("ports[" + i + "].name"),
                            "'" + name + "' is a port of container '" + other.name()
                                    + "' already, which is the one that counts.",
                            "Give it a name of its own.");
                }
            }
        }
    }

    private static void numbers(Workload workload, Findings found) {
        Map<String, PodContainer> first = new HashMap<>();
        for (PodContainer container : workload.containers()) {
            List<ContainerPort> ports = container.container().getPorts();
            for (int i = 0; container.isLongRunning() && ports != null && i < ports.size(); i++) {
                ContainerPort port = ports.get(i);
                if (port == null || port.getContainerPort() == null) {
                    continue;
                }
                String protocol = port.getProtocol() == null ? "TCP" : port.getProtocol();
                String number = port.getContainerPort() + "/" + protocol;
                PodContainer other = first.putIfAbsent(number, container);
                String path = container.at("ports[" + i + "]");
                if (other != null && other.path().equals(container.path())) {
                    // One process listens there, whatever the port is called, but an apply may lose the second entry.
                    found.warn(
                            workload.object(),
                            path,
                            number + " stands twice in this container.",
                            "Keep one of the two.");
                } else if (other != null) {
                    found.add(
                            workload.object(),
                            path,
                            number + " is a port of container '" + other.name()
                                    + "' already, and both share the pod's address.",
                            "Let one of them listen on another port.");
                }
            }
        }
    }
}
