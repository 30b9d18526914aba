package dev.waybill.kind;

import dev.waybill.kind.selector.Selectable;
import dev.waybill.kind.workload.Disruption;
import dev.waybill.kind.workload.UnhealthyPodEvictionPolicy;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetBuilder;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetSpec;
import java.util.function.UnaryOperator;

/** A Kubernetes PodDisruptionBudget: how many pods of an app a drain of nodes may take at a time. */
@CheckReturnValue
public final class PodDisruptionBudget
        extends NamespacedKind<PodDisruptionBudget, io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget> {

    private PodDisruptionBudget(
            String name, Recipe<io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget> recipe) {
        super(name, recipe);
    }

    /**
     * Makes a budget for these pods: {@code spec.selector}, and {@code minAvailable} or {@code maxUnavailable}. The empty
     * selector means every pod of the namespace. The name is a DNS subdomain.
     */
    public static PodDisruptionBudget of(String name, Selectable pods, Disruption disruption) {
        NameSyntax.DNS_SUBDOMAIN.check("PodDisruptionBudget name", name);
        Recipe<io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget> recipe = recipe(
                        "disruptionBudget", name, PodDisruptionBudget::blank, m -> {})
                .and("disruptionBudget", m -> disrupt(m.getSpec(), disruption))
                .and(
                        "disruptionBudget",
                        pods.podSelector(),
                        (m, made) -> m.getSpec().setSelector(made));
        return new PodDisruptionBudget(name, recipe);
    }

    private static io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget blank() {
        var budget = new io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget();
        budget.setSpec(new PodDisruptionBudgetSpec());
        return budget;
    }

    // Kubernetes takes one of the two, so the other goes.
    private static void disrupt(PodDisruptionBudgetSpec spec, Disruption disruption) {
        PodDisruptionBudgetSpec made = disruption.toModel();
        spec.setMinAvailable(made.getMinAvailable());
        spec.setMaxUnavailable(made.getMaxUnavailable());
    }

    /**
     * Sets {@code spec.minAvailable} or {@code spec.maxUnavailable}, as for another environment. A repeat replaces, and the
     * other of the two goes.
     */
    public PodDisruptionBudget disruption(Disruption disruption) {
        return with("disruption", m -> disrupt(m.getSpec(), disruption));
    }

    /**
     * Sets {@code spec.unhealthyPodEvictionPolicy}. Default: {@link UnhealthyPodEvictionPolicy#IF_HEALTHY_BUDGET}. A repeat
     * replaces.
     */
    public PodDisruptionBudget unhealthyPodEvictionPolicy(UnhealthyPodEvictionPolicy policy) {
        return with("unhealthyPodEvictionPolicy", m -> m.getSpec().setUnhealthyPodEvictionPolicy(policy.text()));
    }

    /** Edits the object through fabric8's builder: the way to a field that has no wither. */
    public PodDisruptionBudget customize(UnaryOperator<PodDisruptionBudgetBuilder> change) {
        return rebuilt(m -> change.apply(new PodDisruptionBudgetBuilder(m)).build());
    }

    @Override
    PodDisruptionBudget with(Recipe<io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget> next) {
        return new PodDisruptionBudget(name(), next);
    }
}
