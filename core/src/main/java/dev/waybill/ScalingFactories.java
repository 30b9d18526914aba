package dev.waybill;

import dev.waybill.kind.HorizontalPodAutoscaler;
import dev.waybill.kind.PodDisruptionBudget;
import dev.waybill.kind.autoscaling.ExistingObject;
import dev.waybill.kind.autoscaling.ExistingScalable;
import dev.waybill.kind.autoscaling.Metric;
import dev.waybill.kind.autoscaling.Scalable;
import dev.waybill.kind.autoscaling.ScalingRules;
import dev.waybill.kind.selector.Selectable;
import dev.waybill.kind.workload.Disruption;
import dev.waybill.value.Percent;
import dev.waybill.value.Range;

/** Factories of what scales pods, keeps them running, and shuts traffic out. */
abstract class ScalingFactories extends PodFactories {
    ScalingFactories() {}

    /** Makes an autoscaler named like its target; see {@link HorizontalPodAutoscaler#of(Scalable, Range)}. */
    public static HorizontalPodAutoscaler autoscaler(Scalable target, Range replicas) {
        return HorizontalPodAutoscaler.of(target, replicas);
    }

    /** Makes an autoscaler; see {@link HorizontalPodAutoscaler#of(String, Scalable, Range)}. */
    public static HorizontalPodAutoscaler autoscaler(String name, Scalable target, Range replicas) {
        return HorizontalPodAutoscaler.of(name, target, replicas);
    }

    /** Means something scalable that is in the cluster already; see {@link ExistingScalable}. */
    public static Scalable existingScalable(String apiVersion, String kind, String name) {
        return new ExistingScalable(apiVersion, kind, name);
    }

    /** Means an object in the cluster that a metric describes; see {@link ExistingObject}. */
    public static ExistingObject existingObject(String apiVersion, String kind, String name) {
        return new ExistingObject(apiVersion, kind, name);
    }

    /** Means a metric of a metrics server; see {@link Metric#of}. */
    public static Metric metric(String name) {
        return Metric.of(name);
    }

    /** Starts rules of how fast to scale; see {@link ScalingRules#of}. */
    public static ScalingRules scalingRules() {
        return ScalingRules.of();
    }

    /** Makes a PodDisruptionBudget; see {@link PodDisruptionBudget#of}. */
    public static PodDisruptionBudget disruptionBudget(String name, Selectable pods, Disruption disruption) {
        return PodDisruptionBudget.of(name, pods, disruption);
    }

    /** Keeps so many pods; see {@link Disruption#minAvailable(int)}. */
    public static Disruption minAvailable(int pods) {
        return Disruption.minAvailable(pods);
    }

    /** Keeps such a share of the pods; see {@link Disruption#minAvailable(Percent)}. */
    public static Disruption minAvailable(Percent share) {
        return Disruption.minAvailable(share);
    }

    /** Lets so many pods go; see {@link Disruption#maxUnavailable(int)}. */
    public static Disruption maxUnavailable(int pods) {
        return Disruption.maxUnavailable(pods);
    }

    /** Lets such a share of the pods go; see {@link Disruption#maxUnavailable(Percent)}. */
    public static Disruption maxUnavailable(Percent share) {
        return Disruption.maxUnavailable(share);
    }
}
