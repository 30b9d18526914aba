package dev.waybill.kind;

import dev.waybill.kind.autoscaling.ExistingObject;
import dev.waybill.kind.autoscaling.Metric;
import dev.waybill.kind.autoscaling.Scalable;
import dev.waybill.kind.autoscaling.ScalingRules;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Cpu;
import dev.waybill.value.Memory;
import dev.waybill.value.NameSyntax;
import dev.waybill.value.Percent;
import dev.waybill.value.Quantity;
import dev.waybill.value.Range;
import io.fabric8.kubernetes.api.model.autoscaling.v2.ContainerResourceMetricSource;
import io.fabric8.kubernetes.api.model.autoscaling.v2.CrossVersionObjectReference;
import io.fabric8.kubernetes.api.model.autoscaling.v2.ExternalMetricSource;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBehavior;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBuilder;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricIdentifier;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricTarget;
import io.fabric8.kubernetes.api.model.autoscaling.v2.ObjectMetricSource;
import io.fabric8.kubernetes.api.model.autoscaling.v2.PodsMetricSource;
import io.fabric8.kubernetes.api.model.autoscaling.v2.ResourceMetricSource;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A Kubernetes HorizontalPodAutoscaler: keeps as many replicas of a workload as its metrics ask for. Several metrics: the
 * largest count wins. None: Kubernetes takes 80% CPU. Leave {@code replicas} out of the workload, or every apply resets it.
 */
@CheckReturnValue
public final class HorizontalPodAutoscaler
        extends NamespacedKind<
                HorizontalPodAutoscaler, io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler> {

    private HorizontalPodAutoscaler(
            String name, Recipe<io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler> recipe) {
        super(name, recipe);
    }

    /** Makes an autoscaler with the name of its target. Otherwise as {@link #of(String, Scalable, Range)}. */
    public static HorizontalPodAutoscaler of(Scalable target, Range replicas) {
        return of(target.name(), target, replicas);
    }

    /**
     * Makes an autoscaler: {@code spec.scaleTargetRef}, {@code minReplicas} and {@code maxReplicas}. The name is a DNS
     * subdomain. A minimum of 0 needs an object or external metric, and the cluster's gate {@code HPAScaleToZero}.
     */
    public static HorizontalPodAutoscaler of(String name, Scalable target, Range replicas) {
        NameSyntax.DNS_SUBDOMAIN.check("HorizontalPodAutoscaler name", name);
        String apiVersion = target.apiVersion();
        String kind = target.kind();
        String targetName = target.name();
        return new HorizontalPodAutoscaler(
                name,
                recipe("autoscaler", name, HorizontalPodAutoscaler::blank, m -> {
                            m.getSpec()
                                    .setScaleTargetRef(new CrossVersionObjectReference(apiVersion, kind, targetName));
                            range(m.getSpec(), replicas);
                        })
                        .refersTo(target));
    }

    private static io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler blank() {
        var autoscaler = new io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler();
        autoscaler.setSpec(new HorizontalPodAutoscalerSpec());
        return autoscaler;
    }

    private static void range(HorizontalPodAutoscalerSpec spec, Range replicas) {
        spec.setMinReplicas(replicas.min());
        spec.setMaxReplicas(replicas.max());
    }

    /** Sets {@code spec.minReplicas} and {@code spec.maxReplicas}, as for another environment. A repeat replaces. */
    public HorizontalPodAutoscaler replicas(Range replicas) {
        return with("replicas", m -> range(m.getSpec(), replicas));
    }

    /**
     * Adds a metric: CPU use of the pods in % of what they request, on average; at least 1%. Every container of the
     * target needs a CPU request. A repeat replaces, whichever form it has.
     */
    public HorizontalPodAutoscaler onCpu(Percent ofRequest) {
        return resource("onCpu", Metrics.CPU, Metrics.utilization(subject() + " onCpu", ofRequest));
    }

    /** Adds a metric: CPU use of a pod, on average; more than 0. A repeat replaces. */
    public HorizontalPodAutoscaler onCpu(Cpu average) {
        return resource("onCpu", Metrics.CPU, Metrics.average(subject() + " onCpu", average.text()));
    }

    /** Adds a metric: memory use in % of what the pods request, on average; at least 1%. A repeat replaces. */
    public HorizontalPodAutoscaler onMemory(Percent ofRequest) {
        return resource("onMemory", Metrics.MEMORY, Metrics.utilization(subject() + " onMemory", ofRequest));
    }

    /** Adds a metric: memory use of a pod, on average; more than 0. A repeat replaces. */
    public HorizontalPodAutoscaler onMemory(Memory average) {
        return resource("onMemory", Metrics.MEMORY, Metrics.average(subject() + " onMemory", average.text()));
    }

    private HorizontalPodAutoscaler resource(String wither, String resource, Supplier<MetricTarget> target) {
        return with(wither, m -> {
            MetricSpec metric = Metrics.of("Resource");
            metric.setResource(new ResourceMetricSource(resource, target.get()));
            Metrics.put(
                    m.getSpec().getMetrics(),
                    metric,
                    old -> old.getResource() != null
                            && resource.equals(old.getResource().getName()));
        });
    }

    /** Adds a metric: CPU use of one container in % of what it requests; at least 1%. The same container replaces. */
    public HorizontalPodAutoscaler onContainerCpu(String container, Percent ofRequest) {
        return container(
                "onContainerCpu",
                container,
                Metrics.CPU,
                Metrics.utilization(subject() + " onContainerCpu", ofRequest));
    }

    /** Adds a metric: CPU use of one container, on average; more than 0. The same container replaces. */
    public HorizontalPodAutoscaler onContainerCpu(String container, Cpu average) {
        return container(
                "onContainerCpu",
                container,
                Metrics.CPU,
                Metrics.average(subject() + " onContainerCpu", average.text()));
    }

    /** Adds a metric: memory use of one container in % of its request; at least 1%. The same container replaces. */
    public HorizontalPodAutoscaler onContainerMemory(String container, Percent ofRequest) {
        return container(
                "onContainerMemory",
                container,
                Metrics.MEMORY,
                Metrics.utilization(subject() + " onContainerMemory", ofRequest));
    }

    /** Adds a metric: memory use of one container, on average; more than 0. The same container replaces. */
    public HorizontalPodAutoscaler onContainerMemory(String container, Memory average) {
        return container(
                "onContainerMemory",
                container,
                Metrics.MEMORY,
                Metrics.average(subject() + " onContainerMemory", average.text()));
    }

    private HorizontalPodAutoscaler container(
            String wither, String container, String resource, Supplier<MetricTarget> target) {
        NameSyntax.DNS_LABEL.check(subject() + " " + wither + " container", container);
        return with(wither, m -> {
            MetricSpec metric = Metrics.of("ContainerResource");
            metric.setContainerResource(new ContainerResourceMetricSource(container, resource, target.get()));
            Metrics.put(m.getSpec().getMetrics(), metric, old -> {
                ContainerResourceMetricSource source = old.getContainerResource();
                return source != null && container.equals(source.getContainer()) && resource.equals(source.getName());
            });
        });
    }

    /** Adds a metric of the pods themselves, as {@link #onPods(Metric, Quantity)} does. */
    public HorizontalPodAutoscaler onPods(String metric, Quantity average) {
        return onPods(Metric.of(metric), average);
    }

    /**
     * Adds a metric of the pods themselves ({@code type: Pods}): its average over the pods; more than 0. The same metric
     * replaces.
     */
    public HorizontalPodAutoscaler onPods(Metric metric, Quantity average) {
        Supplier<MetricTarget> target = Metrics.average(subject() + " onPods", average.text());
        return with("onPods", metric, (m, made) -> {
            MetricIdentifier key = metric.toModel();
            MetricSpec next = Metrics.of("Pods");
            next.setPods(new PodsMetricSource(made, target.get()));
            Metrics.put(
                    m.getSpec().getMetrics(),
                    next,
                    old -> old.getPods() != null && key.equals(old.getPods().getMetric()));
        });
    }

    /**
     * Adds a metric of one object ({@code type: Object}), such as an Ingress: its value; more than 0. The same metric of
     * the same object replaces.
     */
    public HorizontalPodAutoscaler onObject(Metric metric, KubernetesObject object, Quantity value) {
        return object("onObject", metric, described(object), Metrics.value(subject() + " onObject", value.text()));
    }

    /** Adds a metric of an object that is in the cluster already. Otherwise as with an object of this manifest. */
    public HorizontalPodAutoscaler onObject(Metric metric, ExistingObject object, Quantity value) {
        return object("onObject", metric, object, Metrics.value(subject() + " onObject", value.text()))
                .refersTo(object);
    }

    /**
     * Adds a metric of one object ({@code type: Object}): its value divided by the number of pods; more than 0. The same
     * metric of the same object replaces.
     */
    public HorizontalPodAutoscaler onObjectAverage(Metric metric, KubernetesObject object, Quantity average) {
        return object(
                "onObjectAverage",
                metric,
                described(object),
                Metrics.average(subject() + " onObjectAverage", average.text()));
    }

    /** Adds a metric of an object that is in the cluster already. Otherwise as with an object of this manifest. */
    public HorizontalPodAutoscaler onObjectAverage(Metric metric, ExistingObject object, Quantity average) {
        return object(
                        "onObjectAverage",
                        metric,
                        object,
                        Metrics.average(subject() + " onObjectAverage", average.text()))
                .refersTo(object);
    }

    private static ExistingObject described(KubernetesObject object) {
        return new ExistingObject(object.apiVersion(), object.kind(), object.name());
    }

    private HorizontalPodAutoscaler object(
            String wither, Metric metric, ExistingObject object, Supplier<MetricTarget> target) {
        return with(wither, metric, (m, made) -> {
            MetricIdentifier key = metric.toModel();
            CrossVersionObjectReference described =
                    new CrossVersionObjectReference(object.apiVersion(), object.kind(), object.name());
            MetricSpec next = Metrics.of("Object");
            next.setObject(new ObjectMetricSource(described, made, target.get()));
            Metrics.put(
                    m.getSpec().getMetrics(),
                    next,
                    old -> old.getObject() != null
                            && key.equals(old.getObject().getMetric())
                            && described.equals(old.getObject().getDescribedObject()));
        });
    }

    /**
     * Adds a metric from outside of the cluster ({@code type: External}), such as the length of a queue: its value; more
     * than 0. The same metric replaces.
     */
    public HorizontalPodAutoscaler onExternal(Metric metric, Quantity value) {
        return external("onExternal", metric, Metrics.value(subject() + " onExternal", value.text()));
    }

    /** Adds a metric from outside of the cluster: its value divided by the number of pods. As {@link #onExternal}. */
    public HorizontalPodAutoscaler onExternalAverage(Metric metric, Quantity average) {
        return external("onExternalAverage", metric, Metrics.average(subject() + " onExternalAverage", average.text()));
    }

    private HorizontalPodAutoscaler external(String wither, Metric metric, Supplier<MetricTarget> target) {
        return with(wither, metric, (m, made) -> {
            MetricIdentifier key = metric.toModel();
            MetricSpec next = Metrics.of("External");
            next.setExternal(new ExternalMetricSource(made, target.get()));
            Metrics.put(
                    m.getSpec().getMetrics(),
                    next,
                    old -> old.getExternal() != null
                            && key.equals(old.getExternal().getMetric()));
        });
    }

    /** Sets {@code spec.behavior.scaleUp}: how fast replicas are added. A repeat replaces. */
    public HorizontalPodAutoscaler scaleUp(ScalingRules rules) {
        return with("scaleUp", rules, (m, made) -> behavior(m.getSpec()).setScaleUp(made));
    }

    /** Sets {@code spec.behavior.scaleDown}: how fast replicas are taken away. A repeat replaces. */
    public HorizontalPodAutoscaler scaleDown(ScalingRules rules) {
        return with("scaleDown", rules, (m, made) -> behavior(m.getSpec()).setScaleDown(made));
    }

    private static HorizontalPodAutoscalerBehavior behavior(HorizontalPodAutoscalerSpec spec) {
        if (spec.getBehavior() == null) {
            spec.setBehavior(new HorizontalPodAutoscalerBehavior());
        }
        return spec.getBehavior();
    }

    /** Edits the object through fabric8's builder: the way to a field that has no wither. */
    public HorizontalPodAutoscaler customize(UnaryOperator<HorizontalPodAutoscalerBuilder> change) {
        return rebuilt(m -> change.apply(new HorizontalPodAutoscalerBuilder(m)).build());
    }

    @Override
    HorizontalPodAutoscaler with(Recipe<io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler> next) {
        return new HorizontalPodAutoscaler(name(), next);
    }
}
