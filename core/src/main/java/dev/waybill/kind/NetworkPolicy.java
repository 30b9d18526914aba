package dev.waybill.kind;

import dev.waybill.kind.network.EgressRule;
import dev.waybill.kind.network.IngressRule;
import dev.waybill.kind.network.PolicyPeer;
import dev.waybill.kind.selector.Selectable;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A Kubernetes NetworkPolicy: isolates pods, and lets in or out what its rules name. {@code policyTypes} is always
 * written: it says which directions are isolated, also where there is no rule. Policies for the same pods add up.
 */
@CheckReturnValue
public final class NetworkPolicy
        extends NamespacedKind<NetworkPolicy, io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy> {
    private static final String INGRESS = "Ingress";
    private static final String EGRESS = "Egress";

    private NetworkPolicy(String name, Recipe<io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy> recipe) {
        super(name, recipe);
    }

    /**
     * Makes a policy that lets nothing in to these pods until a rule does: {@code policyTypes: [Ingress]}. The empty
     * selector means every pod of the namespace. The name is a DNS subdomain.
     */
    public static NetworkPolicy of(String name, Selectable pods) {
        return of("networkPolicy", name, pods, INGRESS);
    }

    /**
     * Makes a policy that lets nothing out of these pods until a rule does, and leaves alone what comes in: {@code
     * policyTypes: [Egress]}. DNS is shut out as well. Otherwise as {@link #of}.
     */
    public static NetworkPolicy ofEgress(String name, Selectable pods) {
        return of("egressPolicy", name, pods, EGRESS);
    }

    private static NetworkPolicy of(String factory, String name, Selectable pods, String type) {
        NameSyntax.DNS_SUBDOMAIN.check("NetworkPolicy name", name);
        return new NetworkPolicy(
                name,
                recipe(factory, name, NetworkPolicy::blank, m -> isolate(m.getSpec(), type))
                        .and(
                                factory,
                                pods.podSelector(),
                                (m, made) -> m.getSpec().setPodSelector(made)));
    }

    private static io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy blank() {
        var policy = new io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy();
        policy.setSpec(new NetworkPolicySpec());
        return policy;
    }

    // In Kubernetes' own order, whichever comes first in Java.
    private static void isolate(NetworkPolicySpec spec, String type) {
        List<String> types = new ArrayList<>(spec.getPolicyTypes());
        if (!types.contains(type)) {
            types.add(type.equals(INGRESS) ? 0 : types.size(), type);
            spec.setPolicyTypes(types);
        }
    }

    /** Adds to {@code spec.policyTypes}: lets nothing in until a rule does. Every policy of {@link #of} does so already. */
    public NetworkPolicy isolateIngress() {
        return with("isolateIngress", m -> isolate(m.getSpec(), INGRESS));
    }

    /** Adds to {@code spec.policyTypes}: lets nothing out until a rule does, not even to the cluster's DNS. */
    public NetworkPolicy isolateEgress() {
        return with("isolateEgress", m -> isolate(m.getSpec(), EGRESS));
    }

    /** Adds to {@code spec.ingress} what may come in, and {@code Ingress} to {@code policyTypes}. */
    public NetworkPolicy ingress(IngressRule rule) {
        return with("ingress", rule, (m, made) -> {
            isolate(m.getSpec(), INGRESS);
            m.getSpec().getIngress().add(made);
        });
    }

    /** Adds to {@code spec.ingress}: these peers may come in on every port. */
    public NetworkPolicy allowFrom(PolicyPeer first, PolicyPeer... more) {
        return ingress(IngressRule.from(first, more));
    }

    /** Adds to {@code spec.ingress}: these pods of the policy's own namespace may come in on every port. */
    public NetworkPolicy allowFrom(Selectable pods) {
        return ingress(IngressRule.from(pods));
    }

    /** Adds the rule that lets everyone in on every port to {@code spec.ingress}: <code>- {}</code>. */
    public NetworkPolicy allowFromAnywhere() {
        return ingress(IngressRule.fromAnywhere());
    }

    /** Adds to {@code spec.egress} what may go out, and {@code Egress} to {@code policyTypes}. */
    public NetworkPolicy egress(EgressRule rule) {
        return with("egress", rule, (m, made) -> {
            isolate(m.getSpec(), EGRESS);
            m.getSpec().getEgress().add(made);
        });
    }

    /** Adds to {@code spec.egress}: the pods may reach these peers on every port. */
    public NetworkPolicy allowTo(PolicyPeer first, PolicyPeer... more) {
        return egress(EgressRule.to(first, more));
    }

    /** Adds to {@code spec.egress}: the pods may reach these pods of their own namespace on every port. */
    public NetworkPolicy allowTo(Selectable pods) {
        return egress(EgressRule.to(pods));
    }

    /** Adds the rule that lets the pods reach everyone on every port to {@code spec.egress}: <code>- {}</code>. */
    public NetworkPolicy allowToAnywhere() {
        return egress(EgressRule.toAnywhere());
    }

    /** Edits the object through fabric8's builder: the way to a field that has no wither. */
    public NetworkPolicy customize(UnaryOperator<NetworkPolicyBuilder> change) {
        return rebuilt(m -> change.apply(new NetworkPolicyBuilder(m)).build());
    }

    @Override
    NetworkPolicy with(Recipe<io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy> next) {
        return new NetworkPolicy(name(), next);
    }
}
