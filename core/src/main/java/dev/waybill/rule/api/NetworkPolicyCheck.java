package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the API server asks of a {@code NetworkPolicy}. */
final class NetworkPolicyCheck {
    private static final List<String> TYPES = List.of("Ingress", "Egress");

    private NetworkPolicyCheck() {}

    static void check(NetworkPolicy object, Causes causes) {
        Metadata.check(object.getMetadata(), true, NameSyntax.DNS_SUBDOMAIN, At.of("metadata"), causes);
        NetworkPolicySpec spec = object.getSpec() == null ? new NetworkPolicySpec() : object.getSpec();
        At at = At.of("spec");
        Labels.selector(spec.getPodSelector(), at.child("podSelector"), causes);
        List<NetworkPolicyIngressRule> ingress = Present.items(spec.getIngress());
        for (int i = 0; i < ingress.size(); i++) {
            NetworkPolicyIngressRule rule = ingress.get(i);
            if (rule != null) {
                At in = at.child("ingress").index(i);
                checkPorts(rule.getPorts(), in.child("ports"), causes);
                checkPeers(rule.getFrom(), in.child("from"), causes);
            }
        }
        List<NetworkPolicyEgressRule> egress = Present.items(spec.getEgress());
        for (int i = 0; i < egress.size(); i++) {
            NetworkPolicyEgressRule rule = egress.get(i);
            if (rule != null) {
                At out = at.child("egress").index(i);
                checkPorts(rule.getPorts(), out.child("ports"), causes);
                checkPeers(rule.getTo(), out.child("to"), causes);
            }
        }
        checkTypes(Present.items(spec.getPolicyTypes()), at.child("policyTypes"), causes);
    }

    private static void checkTypes(List<String> types, At at, Causes causes) {
        if (types.size() > TYPES.size()) {
            causes.invalid(at, types, "there are only two: Ingress and Egress");
            return;
        }
        for (int i = 0; i < types.size(); i++) {
            if (types.get(i) == null || !TYPES.contains(types.get(i))) {
                causes.unsupported(at.index(i), types.get(i), TYPES);
            }
        }
    }

    private static void checkPorts(@Nullable List<NetworkPolicyPort> ports, At at, Causes causes) {
        List<NetworkPolicyPort> all = Present.items(ports);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i) != null) {
                checkPort(all.get(i), at.index(i), causes);
            }
        }
    }

    private static void checkPort(NetworkPolicyPort port, At at, Causes causes) {
        String protocol = port.getProtocol();
        if (protocol != null && !ServicePorts.PROTOCOLS.contains(protocol)) {
            causes.unsupported(at.child("protocol"), protocol, ServicePorts.PROTOCOLS);
        }
        if (port.getPort() != null) {
            PortChecks.numberOrName(port.getPort(), at.child("port"), causes);
        }
        Integer end = port.getEndPort();
        if (end != null) {
            checkEnd(port, end, at.child("endPort"), causes);
        }
    }

    private static void checkEnd(NetworkPolicyPort port, int end, At at, Causes causes) {
        if (port.getPort() == null || port.getPort().getStrVal() != null) {
            causes.invalid(at, end, "a range needs a port with a number to start at");
            return;
        }
        int start = Present.number(port.getPort().getIntVal());
        if (end < start) {
            causes.invalid(at, end, "the range starts at port " + start + " and can't end before");
        }
        PortChecks.number(end, at, causes);
    }

    private static void checkPeers(@Nullable List<NetworkPolicyPeer> peers, At at, Causes causes) {
        List<NetworkPolicyPeer> all = Present.items(peers);
        for (int i = 0; i < all.size(); i++) {
            NetworkPolicyPeer peer = all.get(i);
            NetworkPolicyPeers.check(peer == null ? new NetworkPolicyPeer() : peer, at.index(i), causes);
        }
    }
}
