package dev.waybill.kind.samples;

import dev.waybill.kind.Deployment;
import dev.waybill.kind.HorizontalPodAutoscaler;
import dev.waybill.kind.KubernetesObject;
import dev.waybill.kind.NetworkPolicy;
import dev.waybill.kind.PodDisruptionBudget;
import dev.waybill.kind.autoscaling.ExistingObject;
import dev.waybill.kind.autoscaling.ExistingScalable;
import dev.waybill.kind.autoscaling.Metric;
import dev.waybill.kind.autoscaling.PolicySelection;
import dev.waybill.kind.autoscaling.ScalingRules;
import dev.waybill.kind.network.EgressRule;
import dev.waybill.kind.network.IngressRule;
import dev.waybill.kind.network.IpBlock;
import dev.waybill.kind.network.PodPeers;
import dev.waybill.kind.pod.Container;
import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.kind.workload.Disruption;
import dev.waybill.kind.workload.UnhealthyPodEvictionPolicy;
import dev.waybill.value.Cpu;
import dev.waybill.value.Image;
import dev.waybill.value.Memory;
import dev.waybill.value.Percent;
import dev.waybill.value.Port;
import dev.waybill.value.Protocol;
import dev.waybill.value.Quantity;
import dev.waybill.value.Range;
import java.time.Duration;
import java.util.List;

/** Objects that together use every wither of what scales pods and keeps them running. */
public final class ScalingSamples {
    private static final LabelSelector LABELS = LabelSelector.of("app", "shop")
            .in("tier", "web", "api")
            .notIn("zone", "a")
            .exists("team")
            .doesNotExist("legacy");
    private static final Deployment SHOP = Deployment.of("shop", Container.of("web", Image.of("shop:1")));

    private static final Port HTTP = Port.of("http", 8080);

    private ScalingSamples() {}

    /** Returns the samples. */
    public static List<KubernetesObject> all() {
        return List.of(byShares(), byAmounts(), keepsSome(), losesSome(), isolated(), isolatedOut());
    }

    private static HorizontalPodAutoscaler byShares() {
        Metric hits = Metric.of("hits").selector(LABELS);
        return HorizontalPodAutoscaler.of(SHOP, Range.between(2, 10))
                .namespace("shop")
                .replicas(Range.between(3, 20))
                .onCpu(Percent.of(70))
                .onMemory(Percent.of(80))
                .onContainerCpu("web", Percent.of(60))
                .onContainerMemory("web", Percent.of(75))
                .onPods(hits, Quantity.of(100))
                .onObject(hits, SHOP, Quantity.of("2k"))
                .onExternal(hits, Quantity.of(30))
                .scaleUp(ScalingRules.of()
                        .pods(4, Duration.ofSeconds(60))
                        .percent(Percent.of(100), Duration.ofSeconds(60))
                        .select(PolicySelection.MIN)
                        .stabilizationWindow(Duration.ofSeconds(30))
                        .tolerance(Quantity.of("0.05")))
                .scaleDown(ScalingRules.of()
                        .pods(1, Duration.ofSeconds(120))
                        .percent(Percent.of(10), Duration.ofSeconds(60))
                        .select(PolicySelection.MAX)
                        .stabilizationWindow(Duration.ofSeconds(600))
                        .tolerance(Quantity.of("0.2")));
    }

    private static HorizontalPodAutoscaler byAmounts() {
        Metric queue = Metric.of("queue_length").selector(LABELS);
        ExistingObject ingress = new ExistingObject("networking.k8s.io/v1", "Ingress", "shop");
        return HorizontalPodAutoscaler.of(
                        "rollout",
                        new ExistingScalable("argoproj.io/v1alpha1", "Rollout", "shop"),
                        Range.between(0, 10))
                .onCpu(Cpu.millicores(500))
                .onMemory(Memory.gibibytes(1))
                .onContainerCpu("web", Cpu.cores(1))
                .onContainerMemory("web", Memory.mebibytes(512))
                .onPods("hits", Quantity.of(100))
                .onObjectAverage(queue, ingress, Quantity.of(50))
                .onExternalAverage(queue, Quantity.of(30));
    }

    private static PodDisruptionBudget keepsSome() {
        return PodDisruptionBudget.of("shop", LABELS, Disruption.maxUnavailable(1))
                .disruption(Disruption.minAvailable(Percent.of(50)))
                .unhealthyPodEvictionPolicy(UnhealthyPodEvictionPolicy.ALWAYS_ALLOW);
    }

    private static PodDisruptionBudget losesSome() {
        return PodDisruptionBudget.of("shop-lax", SHOP, Disruption.minAvailable(1))
                .disruption(Disruption.maxUnavailable(Percent.of(50)))
                .unhealthyPodEvictionPolicy(UnhealthyPodEvictionPolicy.IF_HEALTHY_BUDGET);
    }

    private static NetworkPolicy isolated() {
        return NetworkPolicy.of("shop", LABELS)
                .isolateEgress()
                .ingress(IngressRule.from(
                                PodPeers.of(LABELS).inNamespaces(LABELS),
                                PodPeers.ofNamespaces(LABELS),
                                PodPeers.ofNamespace("monitoring"),
                                IpBlock.of("10.0.0.0/8").except("10.1.0.0/16"))
                        .on(HTTP, Port.of(53).udp())
                        .onNamed(HTTP)
                        .onRange(Port.of(8000), 8999)
                        .onEvery(Protocol.SCTP))
                .ingress(IngressRule.from(SHOP))
                .ingress(IngressRule.fromAnywhere().on(HTTP))
                .allowFrom(SHOP)
                .allowFrom(PodPeers.of(SHOP).inNamespace("shop"))
                .allowFromAnywhere();
    }

    private static NetworkPolicy isolatedOut() {
        return NetworkPolicy.ofEgress("shop-out", LabelSelector.everything())
                .isolateIngress()
                .egress(EgressRule.to(
                                PodPeers.of(LABELS).inNamespaces(LABELS),
                                PodPeers.ofNamespaces(LABELS),
                                IpBlock.of("fd00::/8").except("fd00:1::/32"))
                        .on(HTTP, Port.of(53).udp())
                        .onNamed(HTTP)
                        .onRange(Port.of(8000), 8999)
                        .onEvery(Protocol.UDP))
                .egress(EgressRule.to(SHOP))
                .egress(EgressRule.toAnywhere().on(HTTP))
                .allowTo(SHOP)
                .allowTo(PodPeers.of(SHOP))
                .allowToAnywhere();
    }
}
