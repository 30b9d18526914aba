package dev.waybill.kind.network;

import dev.waybill.kind.selector.Selectable;
import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Port;
import dev.waybill.value.Protocol;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.function.Supplier;

/** What a NetworkPolicy lets out: an item of {@code egress}. Without ports it is every port of every protocol. */
@CheckReturnValue
public final class EgressRule extends ModelValue<NetworkPolicyEgressRule> {

    private EgressRule(Recipe<NetworkPolicyEgressRule> recipe) {
        super(recipe);
    }

    /** Lets traffic out that goes to these peers: {@code to}. */
    public static EgressRule to(PolicyPeer first, PolicyPeer... more) {
        EgressRule rule = toAnywhere().peer(first);
        for (PolicyPeer peer : more) {
            rule = rule.peer(peer);
        }
        return rule;
    }

    /** Lets traffic out that goes to these pods of the policy's own namespace: {@code to}. */
    public static EgressRule to(Selectable pods) {
        return to(PodPeers.of(pods));
    }

    /** Lets traffic out that goes to anywhere, inside and outside of the cluster: no {@code to}. */
    public static EgressRule toAnywhere() {
        return new EgressRule(Recipe.of("to", NetworkPolicyEgressRule::new, rule -> {}));
    }

    private EgressRule peer(PolicyPeer peer) {
        return new EgressRule(
                recipe().and("to", peer, (rule, made) -> rule.getTo().add(made)));
    }

    /**
     * Adds to {@code ports}: these ports of the peer's pods, by number and protocol. Not those of a Service: a policy sees the
     * ports of pods.
     */
    public EgressRule on(Port first, Port... more) {
        return ports("on", PolicyPorts.numbers(first, more));
    }

    /**
     * Adds to {@code ports}: these ports of the peer's pods, by name, which may stand for another number in each pod. Refuses
     * a port without a name. Not every network plugin knows names.
     */
    public EgressRule onNamed(Port first, Port... more) {
        return ports("onNamed", PolicyPorts.names("to onNamed", first, more));
    }

    /** Adds to {@code ports}: every port from {@code first} to {@code last}, its {@code endPort}, both included. */
    public EgressRule onRange(Port first, int last) {
        return ports("onRange", PolicyPorts.range("to onRange", first, last));
    }

    /** Adds to {@code ports}: every port of a protocol. */
    public EgressRule onEvery(Protocol protocol) {
        return ports("onEvery", PolicyPorts.every(protocol));
    }

    private EgressRule ports(String wither, Supplier<List<NetworkPolicyPort>> ports) {
        return new EgressRule(recipe().and(wither, rule -> rule.getPorts().addAll(ports.get())));
    }
}
