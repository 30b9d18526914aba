package dev.waybill.kind.network;

import dev.waybill.kind.selector.Selectable;
import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Port;
import dev.waybill.value.Protocol;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.function.Supplier;

/** What a NetworkPolicy lets in: an item of {@code ingress}. Without ports it is every port of every protocol. */
@CheckReturnValue
public final class IngressRule extends ModelValue<NetworkPolicyIngressRule> {

    private IngressRule(Recipe<NetworkPolicyIngressRule> recipe) {
        super(recipe);
    }

    /** Lets traffic in that comes from these peers: {@code from}. */
    public static IngressRule from(PolicyPeer first, PolicyPeer... more) {
        IngressRule rule = fromAnywhere().peer(first);
        for (PolicyPeer peer : more) {
            rule = rule.peer(peer);
        }
        return rule;
    }

    /** Lets traffic in that comes from these pods of the policy's own namespace: {@code from}. */
    public static IngressRule from(Selectable pods) {
        return from(PodPeers.of(pods));
    }

    /** Lets traffic in that comes from anywhere, inside and outside of the cluster: no {@code from}. */
    public static IngressRule fromAnywhere() {
        return new IngressRule(Recipe.of("from", NetworkPolicyIngressRule::new, rule -> {}));
    }

    private IngressRule peer(PolicyPeer peer) {
        return new IngressRule(
                recipe().and("from", peer, (rule, made) -> rule.getFrom().add(made)));
    }

    /**
     * Adds to {@code ports}: these ports of the policy's pods, by number and protocol. Not those of a Service: a policy sees the
     * ports of pods.
     */
    public IngressRule on(Port first, Port... more) {
        return ports("on", PolicyPorts.numbers(first, more));
    }

    /**
     * Adds to {@code ports}: these ports of the policy's pods, by name, which may stand for another number in each pod. Refuses
     * a port without a name. Not every network plugin knows names.
     */
    public IngressRule onNamed(Port first, Port... more) {
        return ports("onNamed", PolicyPorts.names("from onNamed", first, more));
    }

    /** Adds to {@code ports}: every port from {@code first} to {@code last}, its {@code endPort}, both included. */
    public IngressRule onRange(Port first, int last) {
        return ports("onRange", PolicyPorts.range("from onRange", first, last));
    }

    /** Adds to {@code ports}: every port of a protocol. */
    public IngressRule onEvery(Protocol protocol) {
        return ports("onEvery", PolicyPorts.every(protocol));
    }

    private IngressRule ports(String wither, Supplier<List<NetworkPolicyPort>> ports) {
        return new IngressRule(recipe().and(wither, rule -> rule.getPorts().addAll(ports.get())));
    }
}
