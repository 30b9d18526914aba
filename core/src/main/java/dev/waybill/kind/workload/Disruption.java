package dev.waybill.kind.workload;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.IntOrPercent;
import dev.waybill.value.Percent;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetSpec;

/** How many pods a drain of nodes may take at a time: either {@code minAvailable} or {@code maxUnavailable}. */
@CheckReturnValue
public final class Disruption extends ModelValue<PodDisruptionBudgetSpec> {

    private Disruption(Recipe<PodDisruptionBudgetSpec> recipe) {
        super(recipe);
    }

    /** Sets {@code minAvailable}: so many pods stay, 0 or more. As many as there are replicas blocks every drain. */
    public static Disruption minAvailable(int pods) {
        return minAvailable(IntOrPercent.of(pods));
    }

    /** Sets {@code minAvailable} as a share of the pods, rounded up: at most 100%, which blocks every drain. */
    public static Disruption minAvailable(Percent share) {
        return minAvailable(IntOrPercent.of(share));
    }

    private static Disruption minAvailable(IntOrPercent amount) {
        Shares.checkNotMoreThanWhole("minAvailable", amount);
        return new Disruption(Recipe.of(
                "minAvailable", PodDisruptionBudgetSpec::new, spec -> spec.setMinAvailable(Shares.model(amount))));
    }

    /** Sets {@code maxUnavailable}: so many pods may be away, 0 or more. 0 blocks every drain. */
    public static Disruption maxUnavailable(int pods) {
        return maxUnavailable(IntOrPercent.of(pods));
    }

    /** Sets {@code maxUnavailable} as a share of the pods, rounded up: at most 100%; 0% blocks every drain. */
    public static Disruption maxUnavailable(Percent share) {
        return maxUnavailable(IntOrPercent.of(share));
    }

    private static Disruption maxUnavailable(IntOrPercent amount) {
        Shares.checkNotMoreThanWhole("maxUnavailable", amount);
        return new Disruption(Recipe.of(
                "maxUnavailable", PodDisruptionBudgetSpec::new, spec -> spec.setMaxUnavailable(Shares.model(amount))));
    }
}
