package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricTarget;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The value at which an autoscaler holds a metric. Which of its fields are needed depends on the source, not on its type. */
final class AutoscalerTarget {
    private static final List<String> TYPES = List.of("AverageValue", "Utilization", "Value");

    private final MetricTarget target;
    private final At at;
    private final Causes causes;

    private AutoscalerTarget(MetricTarget target, At at, Causes causes) {
        this.target = target;
        this.at = at;
        this.causes = causes;
    }

    static AutoscalerTarget check(@Nullable MetricTarget target, At at, Causes causes) {
        AutoscalerTarget checked = new AutoscalerTarget(target == null ? new MetricTarget() : target, at, causes);
        checked.checkFields();
        return checked;
    }

    private void checkFields() {
        String type = target.getType();
        if (Present.isBlank(type)) {
            causes.required(at.child("type"), "It is one of " + String.join(", ", TYPES) + ".");
        } else if (!TYPES.contains(type)) {
            causes.unsupported(at.child("type"), type, TYPES);
        }
        checkPositive(target.getValue(), at.child("value"));
        checkPositive(target.getAverageValue(), at.child("averageValue"));
        Integer utilization = target.getAverageUtilization();
        if (utilization != null && utilization < 1) {
            causes.invalid(at.child("averageUtilization"), utilization, "it is at least 1 percent");
        }
    }

    private void checkPositive(@Nullable Quantity quantity, At field) {
        BigDecimal amount = Quantities.amount(quantity);
        if (amount != null && amount.signum() <= 0) {
            causes.invalid(field, String.valueOf(quantity), "it is more than 0");
        }
    }

    void requireValue() {
        if (target.getValue() == null) {
            requireAverage("Give a value, or an averageValue for each pod.");
        }
    }

    void forbidBothValues() {
        if (target.getValue() != null && target.getAverageValue() != null) {
            causes.as(ApiRules.ONE_OF).forbidden(at.child("value"), "there is an averageValue as well");
        }
    }

    void requireAverageValue() {
        requireAverage("Give the averageValue for each pod.");
    }

    void requireUtilizationOrValue() {
        boolean utilization = target.getAverageUtilization() != null;
        boolean value = target.getAverageValue() != null;
        if (!utilization && !value) {
            causes.as(ApiRules.ONE_OF)
                    .required(at.child("averageUtilization"), "Give the percentage, or an averageValue.");
        } else if (utilization && value) {
            causes.as(ApiRules.ONE_OF).forbidden(at.child("averageValue"), "there is an averageUtilization as well");
        }
    }

    private void requireAverage(String fix) {
        if (target.getAverageValue() == null) {
            causes.as(ApiRules.ONE_OF).required(at.child("averageValue"), fix);
        }
    }
}
