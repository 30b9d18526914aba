package dev.waybill.kind.network;

import dev.waybill.value.Port;
import dev.waybill.value.Protocol;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The ports of a network rule, which ingress and egress have alike. The suppliers give fresh objects. */
final class PolicyPorts {
    private PolicyPorts() {}

    // The number, not the name: not every network plugin resolves names, and an address block has none.
    static Supplier<List<NetworkPolicyPort>> numbers(Port first, Port... more) {
        List<Port> ports = list(first, more);
        return () -> ports.stream()
                .map(port -> port(port.protocol(), new IntOrString(port.number())))
                .toList();
    }

    static Supplier<List<NetworkPolicyPort>> names(String subject, Port first, Port... more) {
        List<Port> ports = list(first, more);
        for (Port port : ports) {
            if (port.name().isEmpty()) {
                throw new IllegalArgumentException(subject + " " + port
                        + ": the port has no name. Use on(..), or make it with port(name, number).");
            }
        }
        return () -> ports.stream()
                .map(port -> port(port.protocol(), new IntOrString(port.name().orElseThrow())))
                .toList();
    }

    static Supplier<List<NetworkPolicyPort>> range(String subject, Port first, int last) {
        Port end = Port.of(last);
        if (end.number() < first.number()) {
            throw new IllegalArgumentException(subject + " " + first + " to " + last + ": the last port is at least the"
                    + " first. Write the smaller number first.");
        }
        return () -> {
            NetworkPolicyPort port = port(first.protocol(), new IntOrString(first.number()));
            port.setEndPort(last);
            return List.of(port);
        };
    }

    static Supplier<List<NetworkPolicyPort>> every(Protocol protocol) {
        return () -> {
            NetworkPolicyPort port = new NetworkPolicyPort();
            port.setProtocol(protocol.name());
            return List.of(port);
        };
    }

    private static List<Port> list(Port first, Port... more) {
        List<Port> ports = new ArrayList<>();
        ports.add(first);
        ports.addAll(List.of(more));
        return ports;
    }

    private static NetworkPolicyPort port(Protocol protocol, IntOrString reference) {
        NetworkPolicyPort port = new NetworkPolicyPort();
        port.setProtocol(protocol.name());
        port.setPort(reference);
        return port;
    }
}
