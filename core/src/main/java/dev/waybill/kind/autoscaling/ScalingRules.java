package dev.waybill.kind.autoscaling;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Percent;
import dev.waybill.value.Quantity;
import dev.waybill.value.Seconds;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HPAScalingPolicy;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HPAScalingRules;
import java.time.Duration;

/**
 * How fast an autoscaler may act in one direction: {@code behavior.scaleUp} or {@code behavior.scaleDown}. What is not
 * set keeps Kubernetes' default: up by 4 pods or 100% in 15 s, whichever is more, and down by 100% in 15 s.
 */
@CheckReturnValue
public final class ScalingRules extends ModelValue<HPAScalingRules> {
    // MaxPeriodSeconds and MaxStabilizationWindowSeconds of k8s.io/kubernetes/pkg/apis/autoscaling/validation.
    private static final int LONGEST_PERIOD = 1800;
    private static final int LONGEST_WINDOW = 3600;

    private ScalingRules(Recipe<HPAScalingRules> recipe) {
        super(recipe);
    }

    /** Starts with Kubernetes' defaults. */
    public static ScalingRules of() {
        return new ScalingRules(Recipe.of("scalingRules", HPAScalingRules::new, rules -> {}));
    }

    /**
     * Adds to {@code policies}, {@code type: Pods}: at most {@code pods} more or fewer in each period of 1 to 1800
     * seconds. The first policy takes the place of Kubernetes' own.
     */
    public ScalingRules pods(int pods, Duration period) {
        return policy("pods", "Pods", pods, Integer.toString(pods), period);
    }

    /**
     * Adds to {@code policies}, {@code type: Percent}: at most this share of the replicas more or fewer in each period of
     * 1 to 1800 seconds. The first policy takes the place of Kubernetes' own.
     */
    public ScalingRules percent(Percent share, Duration period) {
        return policy("percent", "Percent", share.value(), share.toString(), period);
    }

    private ScalingRules policy(String wither, String type, int value, String text, Duration period) {
        String subject = "scalingRules " + wither;
        if (value < 1) {
            throw new IllegalArgumentException(
                    subject + " " + text + ": at least 1 is allowed. To forbid scaling, use select(DISABLED).");
        }
        int seconds =
                atMost(LONGEST_PERIOD, subject + " period", period, Seconds.positive(subject + " period", period));
        return new ScalingRules(
                recipe().and(wither, rules -> rules.getPolicies().add(new HPAScalingPolicy(seconds, type, value))));
    }

    /**
     * Sets {@code stabilizationWindowSeconds}, 0 to 3600: looks back so long, and takes the calmest of the counts that it
     * would have wanted. Default: 0 for up, 300 for down. A repeat replaces.
     */
    public ScalingRules stabilizationWindow(Duration time) {
        String subject = "scalingRules stabilizationWindow";
        int seconds = atMost(LONGEST_WINDOW, subject, time, Seconds.whole(subject, time));
        return new ScalingRules(
                recipe().and("stabilizationWindow", rules -> rules.setStabilizationWindowSeconds(seconds)));
    }

    private static int atMost(int most, String subject, Duration time, int seconds) {
        if (seconds > most) {
            throw new IllegalArgumentException(subject + " " + time + ": at most " + most
                    + " seconds are allowed. Write Duration.ofSeconds(" + most + ").");
        }
        return seconds;
    }

    /** Sets {@code selectPolicy}: which policy counts. Default: {@link PolicySelection#MAX}. A repeat replaces. */
    public ScalingRules select(PolicySelection selection) {
        return new ScalingRules(recipe().and("select", rules -> rules.setSelectPolicy(selection.text())));
    }

    /**
     * Sets {@code tolerance}: a deviation from the target up to this ratio changes nothing, as in {@code 0.05} for 5%.
     * Default: the cluster's, 0.1. Refuses a negative ratio. A repeat replaces.
     */
    public ScalingRules tolerance(Quantity ratio) {
        if (ratio.amount().signum() < 0) {
            throw new IllegalArgumentException(
                    "scalingRules tolerance " + ratio + ": 0 or more is allowed, as in 0.05 for 5%.");
        }
        return new ScalingRules(recipe().and(
                        "tolerance",
                        rules -> rules.setTolerance(new io.fabric8.kubernetes.api.model.Quantity(ratio.text()))));
    }
}
