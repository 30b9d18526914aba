package dev.waybill.kind.quota;

import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.LimitRangeItem;

/** The limits of all containers of a pod together: a LimitRange item of type Pod. Kubernetes has no defaults for pods. */
@CheckReturnValue
public final class PodLimits extends AmountLimits<PodLimits> implements Limits {
    private static final String TYPE = "Pod";

    private PodLimits(Recipe<LimitRangeItem> recipe) {
        super(recipe);
    }

    /** Starts without any bound. */
    public static PodLimits of() {
        return new PodLimits(recipe("podLimits", TYPE));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    PodLimits made(Recipe<LimitRangeItem> next) {
        return new PodLimits(next);
    }
}
