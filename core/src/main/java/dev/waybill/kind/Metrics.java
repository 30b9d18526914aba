package dev.waybill.kind;

import dev.waybill.value.Percent;
import dev.waybill.value.Quantity;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricTarget;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What a HorizontalPodAutoscaler looks at: targets that Kubernetes takes, and the same metric only once. */
final class Metrics {
    static final String CPU = "cpu";
    static final String MEMORY = "memory";

    private Metrics() {}

    static MetricSpec of(String type) {
        MetricSpec metric = new MetricSpec();
        metric.setType(type);
        return metric;
    }

    // The targets are suppliers: checked in the line that writes them, and fresh for each model.

    static Supplier<MetricTarget> utilization(String subject, Percent percent) {
        if (percent.value() < 1) {
            throw new IllegalArgumentException(subject + " " + percent + ": at least 1% is allowed.");
        }
        return () -> new MetricTarget(percent.value(), null, "Utilization", null);
    }

    static Supplier<MetricTarget> average(String subject, String text) {
        checkPositive(subject, text);
        return () -> new MetricTarget(null, new io.fabric8.kubernetes.api.model.Quantity(text), "AverageValue", null);
    }

    static Supplier<MetricTarget> value(String subject, String text) {
        checkPositive(subject, text);
        return () -> new MetricTarget(null, null, "Value", new io.fabric8.kubernetes.api.model.Quantity(text));
    }

    private static void checkPositive(String subject, String text) {
        if (Quantity.of(text).amount().signum() <= 0) {
            throw new IllegalArgumentException(subject + " " + text + ": more than 0 is allowed.");
        }
    }

    /** Puts the metric where {@code same} finds the one that it replaces, or at the end. */
    static void put(List<MetricSpec> metrics, MetricSpec metric, Predicate<MetricSpec> same) {
        for (int i = 0; i < metrics.size(); i++) {
            if (same.test(metrics.get(i))) {
                metrics.set(i, metric);
                return;
            }
        }
        metrics.add(metric);
    }
}
