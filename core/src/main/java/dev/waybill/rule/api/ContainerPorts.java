package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.ContainerPort;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ports of one container. */
final class ContainerPorts {
    private static final List<String> PROTOCOLS = List.of("SCTP", "TCP", "UDP");

    private ContainerPorts() {}

    static void check(@Nullable List<ContainerPort> ports, At at, Causes causes) {
        Set<String> names = new HashSet<>();
        List<ContainerPort> items = Present.items(ports);
        for (int i = 0; i < items.size(); i++) {
            At place = at.index(i);
            ContainerPort port = items.get(i);
            if (port == null) {
                port = new ContainerPort();
            }
            String name = Present.text(port.getName());
            if (!name.isEmpty() && PortChecks.name(name, place.child("name"), causes) && !names.add(name)) {
                causes.duplicate(place.child("name"), name);
            }
            if (isZero(port.getContainerPort())) {
                causes.required(place.child("containerPort"), "Write the number of the port.");
            } else {
                PortChecks.number(port.getContainerPort(), place.child("containerPort"), causes);
            }
            if (!isZero(port.getHostPort())) {
                PortChecks.number(port.getHostPort(), place.child("hostPort"), causes);
            }
            if (!Present.isBlank(port.getProtocol()) && !PROTOCOLS.contains(port.getProtocol())) {
                causes.unsupported(place.child("protocol"), port.getProtocol(), PROTOCOLS);
            }
        }
    }

    private static boolean isZero(@Nullable Integer port) {
        return port == null || port == 0;
    }
}
