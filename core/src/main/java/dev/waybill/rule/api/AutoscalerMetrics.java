package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.autoscaling.v2.ContainerResourceMetricSource;
import io.fabric8.kubernetes.api.model.autoscaling.v2.CrossVersionObjectReference;
import io.fabric8.kubernetes.api.model.autoscaling.v2.ExternalMetricSource;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricIdentifier;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.ObjectMetricSource;
import io.fabric8.kubernetes.api.model.autoscaling.v2.PodsMetricSource;
import io.fabric8.kubernetes.api.model.autoscaling.v2.ResourceMetricSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an autoscaler watches. The selector of a metric goes to the metrics server as it is, and is not judged. */
final class AutoscalerMetrics {
    /** The types of metrics; each has its own field, which is called the same. */
    private static final List<String> TYPES = List.of("ContainerResource", "External", "Object", "Pods", "Resource");

    private static final List<String> FIELDS = List.of("containerResource", "external", "object", "pods", "resource");

    private AutoscalerMetrics() {}

    static void check(MetricSpec metric, At at, Causes causes) {
        String type = Present.text(metric.getType());
        int known = TYPES.indexOf(type);
        String expected = known < 0 ? "" : FIELDS.get(known);
        if (type.isEmpty()) {
            causes.required(at.child("type"), "It is one of " + String.join(", ", TYPES) + ".");
        } else if (known < 0) {
            causes.unsupported(at.child("type"), type, TYPES);
        }
        List<String> present = present(metric);
        if (!present.isEmpty()) {
            checkSource(present.get(0), metric, at, causes);
        }
        if (known >= 0 && !present.contains(expected)) {
            causes.as(ApiRules.ONE_OF)
                    .required(at.child(expected), "A metric of type " + type + " has this field.");
        }
        // A single source of another type is not reported twice.
        if (present.size() > 1) {
            for (String source : present) {
                if (!source.equals(expected)) {
                    causes.as(ApiRules.ONE_OF)
                            .forbidden(at.child(source), "a metric has one source, the one of its type");
                }
            }
        }
    }

    /** The sources that are there, in the order in which the API server looks at them. */
    private static List<String> present(MetricSpec metric) {
        List<String> present = new ArrayList<>(1);
        if (metric.getObject() != null) {
            present.add("object");
        }
        if (metric.getExternal() != null) {
            present.add("external");
        }
        if (metric.getPods() != null) {
            present.add("pods");
        }
        if (metric.getResource() != null) {
            present.add("resource");
        }
        if (metric.getContainerResource() != null) {
            present.add("containerResource");
        }
        return present;
    }

    private static void checkSource(String source, MetricSpec metric, At at, Causes causes) {
        At in = at.child(source);
        switch (source) {
            case "object" -> object(metric.getObject(), in, causes);
            case "external" -> external(metric.getExternal(), in, causes);
            case "pods" -> pods(metric.getPods(), in, causes);
            case "resource" -> resource(metric.getResource(), in, causes);
            default -> containerResource(metric.getContainerResource(), in, causes);
        }
    }

    private static void object(ObjectMetricSource source, At at, Causes causes) {
        CrossVersionObjectReference described = source.getDescribedObject() == null
                ? new CrossVersionObjectReference()
                : source.getDescribedObject();
        ScaleTargets.describe(
                described.getApiVersion(),
                described.getKind(),
                described.getName(),
                at.child("describedObject"),
                causes);
        identifier(source.getMetric(), at.child("metric"), causes);
        AutoscalerTarget target = AutoscalerTarget.check(source.getTarget(), at.child("target"), causes);
        target.requireValue();
    }

    private static void external(ExternalMetricSource source, At at, Causes causes) {
        identifier(source.getMetric(), at.child("metric"), causes);
        AutoscalerTarget target = AutoscalerTarget.check(source.getTarget(), at.child("target"), causes);
        target.requireValue();
        target.forbidBothValues();
    }

    private static void pods(PodsMetricSource source, At at, Causes causes) {
        identifier(source.getMetric(), at.child("metric"), causes);
        AutoscalerTarget.check(source.getTarget(), at.child("target"), causes).requireAverageValue();
    }

    private static void resource(ResourceMetricSource source, At at, Causes causes) {
        if (Present.isBlank(source.getName())) {
            causes.required(at.child("name"), "Name the resource, as in 'cpu'.");
        }
        AutoscalerTarget.check(source.getTarget(), at.child("target"), causes).requireUtilizationOrValue();
    }

    private static void containerResource(ContainerResourceMetricSource source, At at, Causes causes) {
        String name = Present.text(source.getName());
        if (name.isEmpty()) {
            causes.required(at.child("name"), "Name the resource, as in 'cpu'.");
        } else {
            ResourceNames.ofContainer(name, at.child("name"), causes);
        }
        String container = Present.text(source.getContainer());
        if (container.isEmpty()) {
            causes.required(at.child("container"), "Name the container.");
        } else {
            causes.as(ApiRules.NAME).name(at.child("container"), container, NameSyntax.DNS_LABEL);
        }
        AutoscalerTarget.check(source.getTarget(), at.child("target"), causes).requireUtilizationOrValue();
    }

    private static void identifier(@Nullable MetricIdentifier metric, At at, Causes causes) {
        String name = metric == null ? null : metric.getName();
        ObjectNames.required(at.child("name"), name, "Name the metric.", causes);
    }
}
