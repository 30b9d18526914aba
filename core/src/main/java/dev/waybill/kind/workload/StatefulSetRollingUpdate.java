package dev.waybill.kind.workload;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.IntOrPercent;
import dev.waybill.value.Percent;
import io.fabric8.kubernetes.api.model.apps.RollingUpdateStatefulSetStrategy;
import io.fabric8.kubernetes.api.model.apps.StatefulSetUpdateStrategy;

/** Replaces the pods of a StatefulSet one by one, from the highest ordinal to the lowest. */
@CheckReturnValue
public final class StatefulSetRollingUpdate extends ModelValue<StatefulSetUpdateStrategy> {

    private StatefulSetRollingUpdate(Recipe<StatefulSetUpdateStrategy> recipe) {
        super(recipe);
    }

    /** Makes the strategy with Kubernetes' defaults: {@code type: RollingUpdate}, all pods, one at a time. */
    public static StatefulSetRollingUpdate of() {
        return new StatefulSetRollingUpdate(
                Recipe.of("statefulSetRollingUpdate", StatefulSetUpdateStrategy::new, s -> s.setType("RollingUpdate")));
    }

    /**
     * Sets {@code rollingUpdate.partition}: only pods with this ordinal or a higher one are updated, as in a canary.
     * Default: 0, all pods. A repeat replaces.
     */
    public StatefulSetRollingUpdate partition(int ordinal) {
        if (ordinal < 0) {
            throw new IllegalArgumentException("rolling update partition " + ordinal + ": 0 or more is allowed.");
        }
        return new StatefulSetRollingUpdate(
                recipe().and("partition", s -> details(s).setPartition(ordinal)));
    }

    /**
     * Sets {@code rollingUpdate.maxUnavailable}: how many pods may be down at a time, at least 1. Default: 1. Clusters
     * before 1.35 ignore it unless the feature gate MaxUnavailableStatefulSet is on. A repeat replaces.
     */
    public StatefulSetRollingUpdate unavailable(int pods) {
        return unavailable(IntOrPercent.of(pods));
    }

    /** Sets {@code rollingUpdate.maxUnavailable} as a share of the replicas, 1 to 100%, rounded up. A repeat replaces. */
    public StatefulSetRollingUpdate unavailable(Percent share) {
        return unavailable(IntOrPercent.of(share));
    }

    private StatefulSetRollingUpdate unavailable(IntOrPercent amount) {
        IntOrPercent checked = Shares.checked("rolling update unavailable", amount);
        return new StatefulSetRollingUpdate(
                recipe().and("unavailable", s -> details(s).setMaxUnavailable(Shares.model(checked))));
    }

    private static RollingUpdateStatefulSetStrategy details(StatefulSetUpdateStrategy strategy) {
        if (strategy.getRollingUpdate() == null) {
            strategy.setRollingUpdate(new RollingUpdateStatefulSetStrategy());
        }
        return strategy.getRollingUpdate();
    }
}
