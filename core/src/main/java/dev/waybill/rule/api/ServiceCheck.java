package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import java.util.List;
import java.util.Map;

/** What the API server asks of a {@code Service}. */
final class ServiceCheck {
    static final String CLUSTER_IP = "ClusterIP";
    static final String EXTERNAL_NAME = "ExternalName";
    static final String LOAD_BALANCER = "LoadBalancer";
    static final String NODE_PORT = "NodePort";

    private static final List<String> TYPES = List.of(CLUSTER_IP, EXTERNAL_NAME, LOAD_BALANCER, NODE_PORT);
    private static final String TOPOLOGY_MODE = "service.kubernetes.io/topology-mode";
    private static final String TOPOLOGY_HINTS = "service.kubernetes.io/topology-aware-hints";

    private ServiceCheck() {}

    static void check(Service object, Causes causes) {
        ServiceSpec spec = object.getSpec() == null ? new ServiceSpec() : object.getSpec();
        String type = Present.isBlank(spec.getType()) ? CLUSTER_IP : spec.getType();
        List<ServicePort> ports = ServicePorts.of(spec.getPorts());
        At at = At.of("spec");
        int[] nodePorts = ServicePorts.requested(ports);

        // Addresses and node ports are allocated before anything is validated, and what fails there is all one hears.
        int before = causes.size();
        if (!type.equals(EXTERNAL_NAME)) {
            ServiceAddresses.check(spec, at, causes);
        }
        if (causes.size() == before && onNodes(type)) {
            boolean all = type.equals(NODE_PORT) || !Boolean.FALSE.equals(spec.getAllocateLoadBalancerNodePorts());
            int[] allocated = ServicePorts.allocate(ports, all, at.child("ports"), causes);
            nodePorts = allocated == null ? nodePorts : allocated;
        }
        if (causes.size() > before) {
            return;
        }

        // Since the gate RelaxedServiceNameValidation is on, a Service may be called '1st'.
        Metadata.check(object.getMetadata(), true, NameSyntax.DNS_LABEL, At.of("metadata"), causes);
        Map<String, String> annotations = annotations(object.getMetadata());
        checkTopology(annotations, causes);
        checkType(spec, type, ports, at, causes);
        ServicePorts.check(ports, at.child("ports"), causes);
        Labels.check(spec.getSelector(), at.child("selector"), causes);
        ServiceTraffic.checkAffinity(spec, at, causes);
        List<String> externalIps = Present.items(spec.getExternalIPs());
        for (int i = 0; i < externalIps.size(); i++) {
            Addresses.checkOrdinary(at.child("externalIPs").index(i), Present.text(externalIps.get(i)), causes);
        }
        if (!TYPES.contains(type)) {
            causes.unsupported(at.child("type"), type, TYPES);
        }
        checkNodePorts(type, ports, nodePorts, at.child("ports"), causes);
        if (ports.size() > 1) {
            ServicePorts.checkUnique(ports, at.child("ports"), causes);
        }
        ServiceLoadBalancer.check(spec, type, annotations, at, causes);
        ServiceTraffic.checkPolicies(spec, type, at, causes);
    }

    static boolean onNodes(String type) {
        return type.equals(NODE_PORT) || type.equals(LOAD_BALANCER);
    }

    private static Map<String, String> annotations(ObjectMeta metadata) {
        return metadata == null ? Map.of() : Present.entries(metadata.getAnnotations());
    }

    private static void checkTopology(Map<String, String> annotations, Causes causes) {
        if (annotations.containsKey(TOPOLOGY_MODE) && annotations.containsKey(TOPOLOGY_HINTS)) {
            String mode = Present.text(annotations.get(TOPOLOGY_MODE));
            String hints = Present.text(annotations.get(TOPOLOGY_HINTS));
            if (!mode.equals(hints)) {
                causes.invalid(
                        At.of("metadata").child("annotations").key(TOPOLOGY_MODE),
                        mode,
                        "the annotation " + TOPOLOGY_HINTS + " says '" + hints + "'",
                        "Leave that one out.");
            }
        }
    }

    private static void checkType(ServiceSpec spec, String type, List<ServicePort> ports, At at, Causes causes) {
        List<String> addresses = ServiceAddresses.of(spec);
        boolean headless = ServiceAddresses.headless(addresses);
        if (type.equals(EXTERNAL_NAME)) {
            checkExternalName(spec, addresses, at, causes);
        } else if (ports.isEmpty() && !headless) {
            causes.required(at.child("ports"), "List the ports that the Service listens on.");
        }
        if (headless && onNodes(type)) {
            causes.as(ApiRules.SERVICE_TYPE)
                    .invalid(
                            at.child("clusterIPs").index(0),
                            ServiceAddresses.NONE,
                            "a Service of type " + type + " has an address in the cluster",
                            "Leave clusterIP out, or make the type ClusterIP.");
        }
    }

    private static void checkExternalName(ServiceSpec spec, List<String> addresses, At at, Causes causes) {
        Causes conflict = causes.as(ApiRules.SERVICE_TYPE);
        String why = "a Service of type ExternalName is an alias in DNS and has no address";
        if (!addresses.isEmpty()) {
            conflict.forbidden(at.child("clusterIPs"), why);
        }
        if (!Present.items(spec.getIpFamilies()).isEmpty()) {
            conflict.forbidden(at.child("ipFamilies"), why);
        }
        if (spec.getIpFamilyPolicy() != null) {
            conflict.forbidden(at.child("ipFamilyPolicy"), why);
        }
        String name = Present.text(spec.getExternalName());
        // A dot at the end marks a DNS name as complete.
        String plain = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        if (plain.isEmpty()) {
            causes.required(at.child("externalName"), "Give the DNS name that the Service stands for.");
        } else {
            causes.as(ApiRules.NAME).name(at.child("externalName"), plain, NameSyntax.DNS_SUBDOMAIN);
        }
    }

    private static void checkNodePorts(String type, List<ServicePort> ports, int[] nodePorts, At at, Causes causes) {
        if (type.equals(CLUSTER_IP)) {
            for (int i = 0; i < nodePorts.length; i++) {
                if (nodePorts[i] != 0) {
                    causes.as(ApiRules.SERVICE_TYPE)
                            .forbidden(
                                    at.index(i).child("nodePort"),
                                    "a Service of type ClusterIP has no port on the nodes");
                }
            }
        }
        ServicePorts.checkNodePortsUnique(ports, nodePorts, at, causes);
    }
}
