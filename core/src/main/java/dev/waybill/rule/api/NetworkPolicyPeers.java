package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.util.List;

/** Whom a NetworkPolicy lets through: pods and namespaces by their labels, or a block of addresses. */
final class NetworkPolicyPeers {
    private NetworkPolicyPeers() {}

    static void check(NetworkPolicyPeer peer, At at, Causes causes) {
        boolean selects = false;
        if (peer.getPodSelector() != null) {
            Labels.selector(peer.getPodSelector(), at.child("podSelector"), causes);
            selects = true;
        }
        if (peer.getNamespaceSelector() != null) {
            Labels.selector(peer.getNamespaceSelector(), at.child("namespaceSelector"), causes);
            selects = true;
        }
        if (peer.getIpBlock() != null) {
            checkBlock(peer.getIpBlock(), at.child("ipBlock"), causes);
            if (selects) {
                causes.as(ApiRules.ONE_OF).forbidden(at, "an ipBlock stands alone, without a selector");
            }
        } else if (!selects) {
            causes.as(ApiRules.ONE_OF).required(at, "Give a podSelector, a namespaceSelector or an ipBlock.");
        }
    }

    private static void checkBlock(IPBlock block, At at, Causes causes) {
        String cidr = Present.text(block.getCidr());
        if (cidr.isEmpty()) {
            causes.required(at.child("cidr"), "Write a block like '10.9.8.0/24'.");
            return;
        }
        AddressBlock outer = AddressBlock.check(at.child("cidr"), cidr, causes);
        if (outer == null) {
            return;
        }
        List<String> excepts = Present.items(block.getExcept());
        for (int i = 0; i < excepts.size(); i++) {
            String except = Present.text(excepts.get(i));
            At in = at.child("except").index(i);
            AddressBlock inner = AddressBlock.check(in, except, causes);
            if (inner != null && !inner.isInside(outer)) {
                causes.invalid(in, except, "it is no part of the block " + cidr);
            }
        }
    }
}
