package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.autoscaling.v2.HPAScalingPolicy;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HPAScalingRules;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How fast an autoscaler goes up or down. No policies are what the defaults stand for. */
final class AutoscalerBehavior {
    private static final List<String> SELECTIONS = List.of("Disabled", "Max", "Min");
    private static final List<String> TYPES = List.of("Percent", "Pods");
    /** {@code MaxStabilizationWindowSeconds}. */
    private static final int MAX_WINDOW = 3600;
    /** {@code MaxPeriodSeconds}. */
    private static final int MAX_PERIOD = 1800;

    private AutoscalerBehavior() {}

    static void check(@Nullable HPAScalingRules rules, At at, Causes causes) {
        if (rules == null) {
            return;
        }
        Integer window = rules.getStabilizationWindowSeconds();
        if (window != null && (window < 0 || window > MAX_WINDOW)) {
            causes.invalid(
                    at.child("stabilizationWindowSeconds"), window, "it is from 0 to " + MAX_WINDOW + " seconds");
        }
        String selection = rules.getSelectPolicy();
        if (selection != null && !SELECTIONS.contains(selection)) {
            causes.unsupported(at.child("selectPolicy"), selection, SELECTIONS);
        }
        List<HPAScalingPolicy> policies = Present.items(rules.getPolicies());
        for (int i = 0; i < policies.size(); i++) {
            HPAScalingPolicy policy = policies.get(i);
            checkPolicy(
                    policy == null ? new HPAScalingPolicy() : policy,
                    at.child("policies").index(i),
                    causes);
        }
        BigDecimal tolerance = Quantities.amount(rules.getTolerance());
        if (tolerance != null && tolerance.signum() < 0) {
            causes.invalid(at.child("tolerance"), String.valueOf(rules.getTolerance()), "it is not negative");
        }
    }

    private static void checkPolicy(HPAScalingPolicy policy, At at, Causes causes) {
        if (policy.getType() == null || !TYPES.contains(policy.getType())) {
            causes.unsupported(at.child("type"), policy.getType(), TYPES);
        }
        int value = Present.number(policy.getValue());
        if (value < 1) {
            causes.invalid(at.child("value"), value, "it is at least 1");
        }
        int period = Present.number(policy.getPeriodSeconds());
        if (period < 1 || period > MAX_PERIOD) {
            causes.invalid(at.child("periodSeconds"), period, "it is from 1 to " + MAX_PERIOD + " seconds");
        }
    }
}
