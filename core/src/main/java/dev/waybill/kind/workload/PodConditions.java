package dev.waybill.kind.workload;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.batch.v1.PodFailurePolicyOnPodConditionsPattern;
import io.fabric8.kubernetes.api.model.batch.v1.PodFailurePolicyRule;

/**
 * Pods that have one of some conditions: {@code podFailurePolicy.rules[].onPodConditions}. {@code DisruptionTarget} means
 * that the cluster took the pod away: a drain, a preemption, an eviction.
 */
@CheckReturnValue
public final class PodConditions extends ModelValue<PodFailurePolicyRule> implements FailureCause {
    // As many as the API server takes: maxPodFailurePolicyOnPodConditionsPatterns in pkg/apis/batch/validation.
    private static final int MOST_CONDITIONS = 20;

    private PodConditions(Recipe<PodFailurePolicyRule> recipe) {
        super(recipe);
    }

    /** Means pods whose condition {@code type} is true. */
    public static PodConditions of(String type) {
        return of(type, ConditionStatus.TRUE);
    }

    /** Means pods whose condition {@code type} has this status. */
    public static PodConditions of(String type, ConditionStatus status) {
        return new PodConditions(Recipe.of("podCondition", PodFailurePolicyRule::new, rule -> {}))
                .orCondition(type, status);
    }

    /** Adds to {@code onPodConditions}: or the condition {@code type} is true. At most 20 in all. */
    public PodConditions orCondition(String type) {
        return orCondition(type, ConditionStatus.TRUE);
    }

    /** Adds to {@code onPodConditions}: or the condition {@code type} has this status. At most 20 in all. */
    public PodConditions orCondition(String type, ConditionStatus status) {
        NameSyntax.QUALIFIED_NAME.check("podCondition", type);
        if (toModel().getOnPodConditions().size() == MOST_CONDITIONS) {
            throw new IllegalArgumentException("podCondition '" + type + "': there are " + MOST_CONDITIONS
                    + " conditions already, and no more are allowed. Write a second rule.");
        }
        return new PodConditions(recipe().and(
                        "orCondition",
                        rule -> rule.getOnPodConditions()
                                .add(new PodFailurePolicyOnPodConditionsPattern(status.text(), type))));
    }
}
