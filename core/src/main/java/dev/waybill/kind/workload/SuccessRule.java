package dev.waybill.kind.workload;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import java.util.OptionalInt;

/**
 * When an indexed Job has succeeded although some indexes have not ended well: an item of {@code successPolicy.rules}.
 * The pods that still run are then stopped.
 */
@CheckReturnValue
public final class SuccessRule extends ModelValue<io.fabric8.kubernetes.api.model.batch.v1.SuccessPolicyRule> {
    private final Indexes indexes;

    private SuccessRule(Recipe<io.fabric8.kubernetes.api.model.batch.v1.SuccessPolicyRule> recipe, Indexes indexes) {
        super(recipe);
        this.indexes = indexes;
    }

    /** Asks for this many indexes, whichever they are: {@code succeededCount}, at least 1. */
    public static SuccessRule count(int count) {
        return new SuccessRule(
                        Recipe.of(
                                "succeededCount",
                                io.fabric8.kubernetes.api.model.batch.v1.SuccessPolicyRule::new,
                                rule -> {}),
                        Indexes.ANY)
                .succeededCount(count);
    }

    /**
     * Asks for all of these indexes: {@code succeededIndexes}, numbers and ranges in ascending order, as in {@code
     * "0,2-4"}.
     */
    public static SuccessRule indexes(String indexes) {
        return new SuccessRule(
                Recipe.of(
                        "succeededIndexes",
                        io.fabric8.kubernetes.api.model.batch.v1.SuccessPolicyRule::new,
                        rule -> rule.setSucceededIndexes(indexes)),
                Indexes.of(indexes));
    }

    /** Sets {@code succeededCount}: so many of the indexes suffice, at least 1. Default: all of them. A repeat replaces. */
    public SuccessRule succeededCount(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("success rule succeededCount " + count + ": at least 1 is allowed.");
        }
        if (count > indexes.size()) {
            throw new IllegalArgumentException("success rule succeededCount " + count + ": the rule names "
                    + indexes.size() + " indexes (" + indexes.text() + "), so it could never hold. At most "
                    + indexes.size() + " is allowed.");
        }
        return new SuccessRule(recipe().and("succeededCount", rule -> rule.setSucceededCount(count)), indexes);
    }

    /** Returns the highest index that is named; empty when any index counts. */
    public OptionalInt highestIndex() {
        return indexes.equals(Indexes.ANY) ? OptionalInt.empty() : OptionalInt.of(indexes.last());
    }

    /** Returns {@code succeededCount}; empty when all of the indexes have to succeed. */
    public OptionalInt count() {
        Integer count = toModel().getSucceededCount();
        return count == null ? OptionalInt.empty() : OptionalInt.of(count);
    }
}
