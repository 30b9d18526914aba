package dev.waybill.kind.workload;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.IntOrPercent;
import dev.waybill.value.Percent;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.apps.RollingUpdateDeployment;
import org.jspecify.annotations.Nullable;

/**
 * Replaces pods step by step. Kubernetes' defaults: 25% more and 25% fewer pods than asked for. Both 0 is refused: nothing
 * could ever move.
 */
@CheckReturnValue
public final class RollingUpdate extends ModelValue<io.fabric8.kubernetes.api.model.apps.DeploymentStrategy>
        implements DeploymentStrategy {
    private final @Nullable IntOrPercent surge;
    private final @Nullable IntOrPercent unavailable;

    private RollingUpdate(
            Recipe<io.fabric8.kubernetes.api.model.apps.DeploymentStrategy> recipe,
            @Nullable IntOrPercent surge,
            @Nullable IntOrPercent unavailable) {
        super(recipe);
        if (surge != null && unavailable != null && surge.value() == 0 && unavailable.value() == 0) {
            throw new IllegalArgumentException("rollingUpdate surge 0, unavailable 0: no pod could ever be replaced."
                    + " Allow at least 1 of either.");
        }
        this.surge = surge;
        this.unavailable = unavailable;
    }

    /** Makes the strategy with Kubernetes' defaults: {@code type: RollingUpdate}. */
    public static RollingUpdate of() {
        return new RollingUpdate(
                Recipe.of(
                        "rollingUpdate",
                        io.fabric8.kubernetes.api.model.apps.DeploymentStrategy::new,
                        s -> s.setType("RollingUpdate")),
                null,
                null);
    }

    /** Sets {@code maxSurge}: how many pods more than asked for. Default: 25%. A repeat replaces. */
    public RollingUpdate surge(int pods) {
        return surge(IntOrPercent.of(pods));
    }

    /** Sets {@code maxSurge} as a share of the replicas, rounded up. Default: 25%. A repeat replaces. */
    public RollingUpdate surge(Percent share) {
        return surge(IntOrPercent.of(share));
    }

    private RollingUpdate surge(IntOrPercent amount) {
        return new RollingUpdate(
                recipe().and("surge", s -> details(s).setMaxSurge(model(amount))), amount, unavailable);
    }

    /** Sets {@code maxUnavailable}: how many pods fewer than asked for. Default: 25%. A repeat replaces. */
    public RollingUpdate unavailable(int pods) {
        return unavailable(IntOrPercent.of(pods));
    }

    /** Sets {@code maxUnavailable} as a share of the replicas, at most 100%, rounded down. Default: 25%. A repeat replaces. */
    public RollingUpdate unavailable(Percent share) {
        return unavailable(IntOrPercent.of(share));
    }

    private RollingUpdate unavailable(IntOrPercent amount) {
        Shares.checkNotMoreThanWhole("rollingUpdate unavailable", amount);
        return new RollingUpdate(
                recipe().and("unavailable", s -> details(s).setMaxUnavailable(model(amount))), surge, amount);
    }

    private static RollingUpdateDeployment details(io.fabric8.kubernetes.api.model.apps.DeploymentStrategy strategy) {
        if (strategy.getRollingUpdate() == null) {
            strategy.setRollingUpdate(new RollingUpdateDeployment());
        }
        return strategy.getRollingUpdate();
    }

    private static IntOrString model(IntOrPercent amount) {
        return amount.isPercent() ? new IntOrString(amount.toString()) : new IntOrString(amount.value());
    }
}
