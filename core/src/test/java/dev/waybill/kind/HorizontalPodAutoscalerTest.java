package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.autoscaling.ExistingObject;
import dev.waybill.kind.autoscaling.ExistingScalable;
import dev.waybill.kind.autoscaling.Metric;
import dev.waybill.kind.autoscaling.PolicySelection;
import dev.waybill.kind.autoscaling.ScalingRules;
import dev.waybill.kind.pod.Container;
import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.value.Cpu;
import dev.waybill.value.Image;
import dev.waybill.value.Memory;
import dev.waybill.value.Percent;
import dev.waybill.value.Quantity;
import dev.waybill.value.Range;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricSpec;
import java.time.Duration;
import java.util.List;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;

class HorizontalPodAutoscalerTest {
    private final Deployment shop = Deployment.of("shop", Container.of("web", Image.of("shop:1")));
    private final HorizontalPodAutoscaler scaler = HorizontalPodAutoscaler.of(shop, Range.between(2, 10));
    private final ExistingObject ingress = new ExistingObject("networking.k8s.io/v1", "Ingress", "shop");

    @Test
    void printsWhatAnExpertWouldWrite() {
        HorizontalPodAutoscaler typical = scaler.namespace("shop")
                .onCpu(Percent.of(70))
                .onPods("http_requests_per_second", Quantity.of(100))
                .onExternalAverage(
                        Metric.of("queue_messages_ready").selector(LabelSelector.of("queue", "orders")),
                        Quantity.of(30))
                .scaleDown(ScalingRules.of()
                        .percent(Percent.of(10), Duration.ofSeconds(60))
                        .stabilizationWindow(Duration.ofSeconds(600)));
        Approvals.verify(typical, new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void scalesWhatIsInTheClusterAlready() {
        assertThat(HorizontalPodAutoscaler.of(
                                "rollout",
                                new ExistingScalable("argoproj.io/v1alpha1", "Rollout", "shop"),
                                Range.between(1, 2))
                        .toString())
                .contains(
                        "  scaleTargetRef:\n    apiVersion: argoproj.io/v1alpha1\n    kind: Rollout\n    name: shop\n");
    }

    @Test
    void replacesTheSameMetricWhereItStands() {
        Metric hits = Metric.of("hits");
        List<MetricSpec> metrics = scaler.onCpu(Percent.of(70))
                .onMemory(Percent.of(70))
                .onContainerCpu("web", Percent.of(70))
                .onPods("hits", Quantity.of(1))
                .onObject(hits, ingress, Quantity.of(1))
                .onExternal(hits, Quantity.of(1))
                .onCpu(Cpu.cores(1))
                .onMemory(Memory.gibibytes(1))
                .onContainerCpu("web", Cpu.cores(2))
                .onPods("hits", Quantity.of(2))
                .onObjectAverage(hits, ingress, Quantity.of(2))
                .onExternalAverage(hits, Quantity.of(2))
                .toModel()
                .getSpec()
                .getMetrics();

        assertThat(metrics)
                .extracting(MetricSpec::getType)
                .containsExactly("Resource", "Resource", "ContainerResource", "Pods", "Object", "External");
        assertThat(metrics.get(0).getResource().getTarget().getType()).isEqualTo("AverageValue");
        assertThat(metrics.get(4).getObject().getTarget().getAverageValue().getAmount())
                .isEqualTo("2");
    }

    @Test
    void keepsMetricsThatDiffer() {
        Metric hits = Metric.of("hits");
        List<MetricSpec> metrics = scaler.onContainerCpu("web", Percent.of(70))
                .onContainerCpu("proxy", Percent.of(70))
                .onContainerMemory("web", Percent.of(70))
                .onPods(hits, Quantity.of(1))
                .onPods(hits.selector(LabelSelector.of("verb", "GET")), Quantity.of(1))
                .onObject(hits, shop, Quantity.of(1))
                .onObject(hits, ingress, Quantity.of(1))
                .toModel()
                .getSpec()
                .getMetrics();

        assertThat(metrics).hasSize(7);
    }

    @Test
    void keepsTheReceiver() {
        assertThat(scaler.replicas(Range.between(3, 4)).toModel().getSpec().getMaxReplicas())
                .isEqualTo(4);
        assertThat(scaler.toModel().getSpec().getMaxReplicas()).isEqualTo(10);
        assertThat(scaler.onCpu(Percent.of(70)).toModel())
                .isEqualTo(scaler.onCpu(Percent.of(70)).toModel())
                .isNotEqualTo(scaler.toModel());
    }

    @Test
    void refusesTargetsOfNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scaler.onCpu(Percent.of(0)))
                .withMessage("HorizontalPodAutoscaler 'shop' onCpu 0%: at least 1% is allowed.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scaler.onMemory(Memory.bytes(0)))
                .withMessage("HorizontalPodAutoscaler 'shop' onMemory 0: more than 0 is allowed.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scaler.onPods("hits", Quantity.of(0)))
                .withMessage("HorizontalPodAutoscaler 'shop' onPods 0: more than 0 is allowed.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scaler.onContainerCpu("Web", Percent.of(50)))
                .withMessageStartingWith("HorizontalPodAutoscaler 'shop' onContainerCpu container 'Web': ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Metric.of("a/b"))
                .withMessageStartingWith("metric name 'a/b': '/' and '%' are not allowed");
    }

    @Test
    void refusesRulesThatTheApiServerRefuses() {
        ScalingRules rules = ScalingRules.of();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.pods(0, Duration.ofSeconds(60)))
                .withMessage("scalingRules pods 0: at least 1 is allowed. To forbid scaling, use select(DISABLED).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.percent(Percent.of(10), Duration.ofSeconds(1801)))
                .withMessage("scalingRules percent period PT30M1S: at most 1800 seconds are allowed."
                        + " Write Duration.ofSeconds(1800).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.stabilizationWindow(Duration.ofHours(2)))
                .withMessage("scalingRules stabilizationWindow PT2H: at most 3600 seconds are allowed."
                        + " Write Duration.ofSeconds(3600).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.tolerance(Quantity.of("-0.1")))
                .withMessage("scalingRules tolerance -0.1: 0 or more is allowed, as in 0.05 for 5%.");
        assertThat(rules.select(PolicySelection.DISABLED)).hasToString("selectPolicy: Disabled\n");
    }

    @Test
    void refusesAReferenceToNoObject() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExistingScalable("apps/v1/x", "Deployment", "shop"))
                .withMessageStartingWith("scalable version 'v1/x': ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExistingScalable("v1", "ReplicationController", "shop"))
                .withMessage("scalable ReplicationController 'shop' apiVersion 'v1': an autoscaler's target has an API"
                        + " group. Write group and version, as in apps/v1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExistingObject("Apps/v1", "Deployment", "shop"))
                .withMessageStartingWith("object API group 'Apps': ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExistingObject("v1", "Service", ""))
                .withMessageStartingWith("object name '': ");
    }

    @Test
    void goesThroughFabric8sBuilder() {
        assertThat(scaler.customize(b -> b.editSpec().withMaxReplicas(99).endSpec())
                        .toModel()
                        .getSpec()
                        .getMaxReplicas())
                .isEqualTo(99);
    }
}
