package dev.waybill;

import dev.waybill.kind.HorizontalPodAutoscaler;
import dev.waybill.kind.NetworkPolicy;
import dev.waybill.kind.PodDisruptionBudget;
import dev.waybill.kind.autoscaling.ExistingObject;
import dev.waybill.kind.autoscaling.ExistingScalable;
import dev.waybill.kind.autoscaling.Metric;
import dev.waybill.kind.autoscaling.Scalable;
import dev.waybill.kind.autoscaling.ScalingRules;
import dev.waybill.kind.network.EgressRule;
import dev.waybill.kind.network.IngressRule;
import dev.waybill.kind.network.IpBlock;
import dev.waybill.kind.network.PodPeers;
import dev.waybill.kind.network.PolicyPeer;
import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.kind.selector.Selectable;
import dev.waybill.kind.workload.Disruption;
import dev.waybill.value.Percent;
import dev.waybill.value.Range;

/** Factories of what scales pods, keeps them running, and shuts traffic out. */
abstract class ScalingFactories extends AccessFactories {
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
    public static ExistingScalable existingScalable(String apiVersion, String kind, String name) {
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

    /** Makes a NetworkPolicy that isolates what comes in; see {@link NetworkPolicy#of}. */
    public static NetworkPolicy networkPolicy(String name, Selectable pods) {
        return NetworkPolicy.of(name, pods);
    }

    /** Makes a NetworkPolicy that isolates what goes out; see {@link NetworkPolicy#ofEgress}. */
    public static NetworkPolicy egressPolicy(String name, Selectable pods) {
        return NetworkPolicy.ofEgress(name, pods);
    }

    /** Lets in from peers; see {@link IngressRule#from(PolicyPeer, PolicyPeer...)}. */
    public static IngressRule from(PolicyPeer first, PolicyPeer... more) {
        return IngressRule.from(first, more);
    }

    /** Lets in from pods of the same namespace; see {@link IngressRule#from(Selectable)}. */
    public static IngressRule from(Selectable pods) {
        return IngressRule.from(pods);
    }

    /** Lets in from anywhere; see {@link IngressRule#fromAnywhere}. */
    public static IngressRule fromAnywhere() {
        return IngressRule.fromAnywhere();
    }

    /** Lets out to peers; see {@link EgressRule#to(PolicyPeer, PolicyPeer...)}. */
    public static EgressRule to(PolicyPeer first, PolicyPeer... more) {
        return EgressRule.to(first, more);
    }

    /** Lets out to pods of the same namespace; see {@link EgressRule#to(Selectable)}. */
    public static EgressRule to(Selectable pods) {
        return EgressRule.to(pods);
    }

    /** Lets out to anywhere; see {@link EgressRule#toAnywhere}. */
    public static EgressRule toAnywhere() {
        return EgressRule.toAnywhere();
    }

    /** Means pods as peers; see {@link PodPeers#of}. */
    public static PodPeers peers(Selectable pods) {
        return PodPeers.of(pods);
    }

    /** Means all pods of some namespaces as peers; see {@link PodPeers#ofNamespaces}. */
    public static PodPeers peersOfNamespaces(LabelSelector namespaces) {
        return PodPeers.ofNamespaces(namespaces);
    }

    /** Means all pods of a namespace as peers; see {@link PodPeers#ofNamespace}. */
    public static PodPeers peersOfNamespace(String name) {
        return PodPeers.ofNamespace(name);
    }

    /** Means a block of IP addresses as a peer; see {@link IpBlock#of}. */
    public static IpBlock ipBlock(String cidr) {
        return IpBlock.of(cidr);
    }
}
