package dev.waybill.kind.quota;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Memory;
import io.fabric8.kubernetes.api.model.LimitRangeItem;
import io.fabric8.kubernetes.api.model.Quantity;

/** The sizes that a claim may have: a LimitRange item of type PersistentVolumeClaim. Kubernetes asks for a bound. */
@CheckReturnValue
public final class ClaimLimits extends ModelValue<LimitRangeItem> implements Limits {
    private static final String TYPE = "PersistentVolumeClaim";
    private static final String STORAGE = "storage";

    private ClaimLimits(Recipe<LimitRangeItem> recipe) {
        super(recipe);
    }

    /** Sets {@code min.storage} and {@code max.storage}. Refuses a min that is more than max. */
    public static ClaimLimits between(Memory min, Memory max) {
        ClaimLimits limits =
                new ClaimLimits(start().and("min", item -> item.getMin().put(STORAGE, new Quantity(min.text())))
                        .and("max", item -> item.getMax().put(STORAGE, new Quantity(max.text()))));
        Bounds.check(limits.toModel(), STORAGE);
        return limits;
    }

    /** Sets {@code min.storage}: no claim may be smaller. */
    public static ClaimLimits atLeast(Memory min) {
        return new ClaimLimits(start().and("min", item -> item.getMin().put(STORAGE, new Quantity(min.text()))));
    }

    /** Sets {@code max.storage}: no claim may be larger. */
    public static ClaimLimits atMost(Memory max) {
        return new ClaimLimits(start().and("max", item -> item.getMax().put(STORAGE, new Quantity(max.text()))));
    }

    private static Recipe<LimitRangeItem> start() {
        return Recipe.of("claimLimits", LimitRangeItem::new, item -> item.setType(TYPE));
    }

    @Override
    public String type() {
        return TYPE;
    }
}
