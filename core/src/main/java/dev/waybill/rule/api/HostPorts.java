package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ports that containers take on their node. */
final class HostPorts {
    private HostPorts() {}

    /** Two containers that run at the same time can't take the same port. */
    static void checkConflicts(List<Container> containers, ContainerScope scope, At at, Causes causes) {
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < containers.size(); i++) {
            checkConflicts(containers.get(i), scope, taken, at.index(i), causes);
        }
    }

    /** As for many, for a container that runs alone. */
    static void checkConflicts(Container container, ContainerScope scope, At at, Causes causes) {
        checkConflicts(container, scope, new HashSet<>(), at, causes);
    }

    private static void checkConflicts(
            Container container, ContainerScope scope, Set<String> taken, At at, Causes causes) {
        List<ContainerPort> ports = Present.items(container.getPorts());
        for (int i = 0; i < ports.size(); i++) {
            ContainerPort port = ports.get(i);
            int number = hostPort(port, scope);
            if (number == 0 || port == null) {
                continue;
            }
            String protocol = Present.isBlank(port.getProtocol()) ? "TCP" : port.getProtocol();
            String host = Present.text(port.getHostIP());
            if (!taken.add(protocol + "/" + host + "/" + number)) {
                causes.duplicate(
                        at.child("ports").index(i).child("hostPort"),
                        number + "/" + protocol + (host.isEmpty() ? "" : " of " + host));
            }
        }
    }

    /** On the host's network a port has one number only. */
    static void checkOnHostNetwork(List<Container> containers, ContainerScope scope, At at, Causes causes) {
        if (!scope.onHostNetwork()) {
            return;
        }
        for (int i = 0; i < containers.size(); i++) {
            List<ContainerPort> ports = Present.items(containers.get(i).getPorts());
            for (int j = 0; j < ports.size(); j++) {
                int number = hostPort(ports.get(j), scope);
                int inside = ports.get(j) == null ? 0 : number(ports.get(j).getContainerPort());
                if (number != 0 && number != inside) {
                    causes.invalid(
                            at.index(i).child("ports").index(j).child("hostPort"),
                            number,
                            "with hostNetwork it is the container's own port, " + inside,
                            "Leave hostPort out.");
                }
            }
        }
    }

    /** In a Pod on the host's network, each port of a container is one of the host's by default. */
    private static int hostPort(@Nullable ContainerPort port, ContainerScope scope) {
        if (port == null) {
            return 0;
        }
        int number = number(port.getHostPort());
        return number == 0 && scope.isPod() && scope.onHostNetwork() ? number(port.getContainerPort()) : number;
    }

    private static int number(@Nullable Integer port) {
        return port == null ? 0 : port;
    }
}
