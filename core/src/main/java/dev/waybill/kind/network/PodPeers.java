package dev.waybill.kind.network;

import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.kind.selector.Selectable;
import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;

/** Pods as peers: of the policy's own namespace, of others, or all pods of some namespaces. */
@CheckReturnValue
public final class PodPeers extends ModelValue<NetworkPolicyPeer> implements PolicyPeer {
    // The API server gives every namespace this label: LabelMetadataName of k8s.io/api/core/v1.
    private static final String NAME_LABEL = "kubernetes.io/metadata.name";

    private PodPeers(Recipe<NetworkPolicyPeer> recipe) {
        super(recipe);
    }

    /** Means these pods in the policy's own namespace: {@code podSelector}. */
    public static PodPeers of(Selectable pods) {
        return new PodPeers(Recipe.of("peer", NetworkPolicyPeer::new, peer -> {})
                .and("pods", pods.podSelector(), NetworkPolicyPeer::setPodSelector));
    }

    /** Means every pod of the namespaces with these labels: {@code namespaceSelector}. */
    public static PodPeers ofNamespaces(LabelSelector namespaces) {
        return new PodPeers(Recipe.of("peer", NetworkPolicyPeer::new, peer -> {})
                .and("namespaces", namespaces, NetworkPolicyPeer::setNamespaceSelector));
    }

    /** Means every pod of this namespace, by the label {@code kubernetes.io/metadata.name}. */
    public static PodPeers ofNamespace(String name) {
        return ofNamespaces(named(name));
    }

    /** Sets {@code namespaceSelector}: the pods of these namespaces instead of the policy's own. A repeat replaces. */
    public PodPeers inNamespaces(LabelSelector namespaces) {
        return new PodPeers(recipe().and("inNamespaces", namespaces, NetworkPolicyPeer::setNamespaceSelector));
    }

    /** Sets {@code namespaceSelector} to the namespace of this name. As {@link #inNamespaces}. */
    public PodPeers inNamespace(String name) {
        return inNamespaces(named(name));
    }

    private static LabelSelector named(String namespace) {
        NameSyntax.DNS_LABEL.check("peer namespace", namespace);
        return LabelSelector.of(NAME_LABEL, namespace);
    }
}
