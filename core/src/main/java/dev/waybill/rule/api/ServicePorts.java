package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ServicePort;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ports of a Service. */
final class ServicePorts {
    static final List<String> PROTOCOLS = List.of("SCTP", "TCP", "UDP");

    private static final String TCP = "TCP";

    private ServicePorts() {}

    /** The ports, an empty one for each null. */
    static List<ServicePort> of(@Nullable List<ServicePort> ports) {
        List<ServicePort> all = new ArrayList<>();
        for (ServicePort port : Present.items(ports)) {
            all.add(port == null ? new ServicePort() : port);
        }
        return all;
    }

    static void check(List<ServicePort> ports, At at, Causes causes) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < ports.size(); i++) {
            checkOne(ports.get(i), ports.size() > 1, names, at.index(i), causes);
        }
    }

    private static void checkOne(ServicePort port, boolean named, Set<String> names, At at, Causes causes) {
        String name = Present.text(port.getName());
        if (!name.isEmpty()) {
            causes.as(ApiRules.NAME).name(at.child("name"), name, NameSyntax.DNS_LABEL);
            if (!names.add(name)) {
                causes.as(ApiRules.SERVICE_PORTS).duplicate(at.child("name"), name);
            }
        } else if (named) {
            causes.as(ApiRules.SERVICE_PORTS)
                    .required(at.child("name"), "Name each port, as the Service has more than one.");
        }
        int number = Present.number(port.getPort());
        PortChecks.number(number, at.child("port"), causes);
        if (!PROTOCOLS.contains(protocol(port))) {
            causes.unsupported(at.child("protocol"), port.getProtocol(), PROTOCOLS);
        }
        // Without a target it is the port itself, and then it is refused along with it.
        IntOrString target = port.getTargetPort();
        if (isZero(target)) {
            PortChecks.number(number, at.child("targetPort"), causes);
        } else {
            PortChecks.numberOrName(target, at.child("targetPort"), causes);
        }
        String appProtocol = port.getAppProtocol();
        if (appProtocol != null) {
            causes.name(at.child("appProtocol"), appProtocol, NameSyntax.QUALIFIED_NAME);
        }
    }

    /** The same number and protocol may stand only once. */
    static void checkUnique(List<ServicePort> ports, At at, Causes causes) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ports.size(); i++) {
            ServicePort port = ports.get(i);
            String key = Present.number(port.getPort()) + "/" + protocol(port);
            if (!seen.add(key)) {
                causes.as(ApiRules.SERVICE_PORTS).duplicate(at.index(i), key);
            }
        }
    }

    /** The same node port and protocol may stand only once; {@code nodePorts} in the order of the ports. */
    static void checkNodePortsUnique(List<ServicePort> ports, int[] nodePorts, At at, Causes causes) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < nodePorts.length; i++) {
            if (nodePorts[i] != 0 && !seen.add(nodePorts[i] + "/" + protocol(ports.get(i)))) {
                Integer asked = ports.get(i).getNodePort();
                causes.as(ApiRules.SERVICE_PORTS)
                        .duplicate(at.index(i).child("nodePort"), asked == null ? "the node port" : asked);
            }
        }
    }

    /**
     * The node ports after allocation, which goes before the validation: ports of one number share the first node port
     * that one of them asks for. What the cluster would choose is a negative number here.
     *
     * @param all whether each port gets one, and not only those that ask for it
     * @return null when a node port is asked for twice, which is reported
     */
    static int @Nullable [] allocate(List<ServicePort> ports, boolean all, At at, Causes causes) {
        int[] nodePorts = requested(ports);
        Map<Integer, Integer> byNumber = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < nodePorts.length; i++) {
            if (nodePorts[i] == 0 && !all) {
                continue;
            }
            int number = Present.number(ports.get(i).getPort());
            Integer shared = byNumber.get(number);
            boolean fresh = true;
            if (shared == null) {
                int first = firstRequested(ports, number);
                nodePorts[i] = first == 0 ? -1 - i : first;
                byNumber.put(number, nodePorts[i]);
                fresh = taken.add(nodePorts[i]);
            } else if (nodePorts[i] == 0) {
                nodePorts[i] = shared;
            } else if (nodePorts[i] != shared) {
                fresh = taken.add(nodePorts[i]);
            }
            if (!fresh) {
                causes.as(ApiRules.SERVICE_PORTS).duplicate(at.index(i).child("nodePort"), nodePorts[i]);
                return null;
            }
        }
        return nodePorts;
    }

    /** The node ports as they are written, 0 for none. */
    static int[] requested(List<ServicePort> ports) {
        int[] nodePorts = new int[ports.size()];
        for (int i = 0; i < nodePorts.length; i++) {
            nodePorts[i] = Present.number(ports.get(i).getNodePort());
        }
        return nodePorts;
    }

    /** Whether the port is not there, or is what the API server takes for that: 0 and the empty text. */
    private static boolean isZero(@Nullable IntOrString port) {
        if (port == null) {
            return true;
        }
        String name = port.getStrVal();
        return name == null ? Present.number(port.getIntVal()) == 0 : name.isEmpty();
    }

    private static int firstRequested(List<ServicePort> ports, int number) {
        for (ServicePort port : ports) {
            if (Present.number(port.getPort()) == number && Present.number(port.getNodePort()) != 0) {
                return Present.number(port.getNodePort());
            }
        }
        return 0;
    }

    private static String protocol(ServicePort port) {
        return Present.isBlank(port.getProtocol()) ? TCP : Present.text(port.getProtocol());
    }
}
