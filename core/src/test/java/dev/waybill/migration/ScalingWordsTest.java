package dev.waybill.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalingWordsTest {
    private static final String API = "autoscaling/v2";
    private static final String TARGET =
            "{scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: shop}, minReplicas: 2, maxReplicas: 9%s}";
    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: shop, labels: {app: shop}}
            spec:
              selector: {matchLabels: {app: shop}}
              template:
                metadata: {labels: {app: shop}}
                spec: {containers: [{name: c, image: "c:1"}]}
            ---
            """;

    @ParameterizedTest
    @CsvSource(textBlock = """
            shop, shopDeployment()
            more, '"more", shopDeployment()'
            """)
    void theTargetIsTheWorkloadThatIsHere(String name, String start) {
        assertThat(Migrated.last(
                        DEPLOYMENT + Migrated.object(API, "HorizontalPodAutoscaler", name, TARGET.formatted(""))))
                .isEqualTo("return autoscaler(" + start + ", between(2, 9));");
    }

    @Test
    void aTargetOfAnotherApiIsNotTheOneThatIsHere() {
        String spec = TARGET.formatted("").replace("apps/v1", "acme.io/v1");

        assertThat(Migrated.last(DEPLOYMENT + Migrated.object(API, "HorizontalPodAutoscaler", "shop", spec)))
                .isEqualTo(
                        "return autoscaler(\"shop\", existingScalable(\"acme.io/v1\", \"Deployment\", \"shop\"), between(2, 9));");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 80}}}     | onCpu(percent(80))
            {type: Resource, resource: {name: cpu, target: {type: AverageValue, averageValue: 500m}}}        | onCpu(millicores(500))
            {type: Resource, resource: {name: memory, target: {type: Utilization, averageUtilization: 80}}}  | onMemory(percent(80))
            {type: Resource, resource: {name: memory, target: {type: AverageValue, averageValue: 1Gi}}}      | onMemory(gibibytes(1))
            {type: ContainerResource, containerResource: {name: cpu, container: c, target: {type: Utilization, averageUtilization: 80}}} | onContainerCpu("c", percent(80))
            {type: ContainerResource, containerResource: {name: memory, container: c, target: {type: AverageValue, averageValue: 1Gi}}} | onContainerMemory("c", gibibytes(1))
            {type: Pods, pods: {metric: {name: m}, target: {type: AverageValue, averageValue: 1k}}}          | onPods("m", quantity("1k"))
            {type: Pods, pods: {metric: {name: m, selector: {matchLabels: {a: b}}}, target: {type: AverageValue, averageValue: 1k}}} | onPods(metric("m").selector(selector("a", "b")), quantity("1k"))
            {type: External, external: {metric: {name: m}, target: {type: Value, value: 1k}}}                | onExternal(metric("m"), quantity("1k"))
            {type: External, external: {metric: {name: m}, target: {type: AverageValue, averageValue: 1k}}}  | onExternalAverage(metric("m"), quantity("1k"))
            {type: Object, object: {metric: {name: m}, describedObject: {apiVersion: v1, kind: Service, name: s}, target: {type: Value, value: 1k}}} | onObject(metric("m"), existingObject("v1", "Service", "s"), quantity("1k"))
            {type: Object, object: {metric: {name: m}, describedObject: {apiVersion: apps/v1, kind: Deployment, name: shop}, target: {type: AverageValue, averageValue: 1k}}} | onObjectAverage(metric("m"), shopDeployment(), quantity("1k"))
            """)
    void metrics(String metric, String word) {
        String spec = TARGET.formatted(", metrics: [" + metric + "]");

        assertThat(Migrated.last(DEPLOYMENT + Migrated.object(API, "HorizontalPodAutoscaler", "shop", spec)))
                .isEqualTo("return autoscaler(shopDeployment(), between(2, 9))." + word + ";");
    }

    @Test
    void behaviour() {
        String spec = TARGET.formatted(", behavior: {scaleUp: {policies: [{type: Pods, value: 4, periodSeconds: 15}]},"
                + " scaleDown: {stabilizationWindowSeconds: 300, selectPolicy: Min, tolerance: \"0.05\","
                + " policies: [{type: Percent, value: 10, periodSeconds: 60}]}}");

        assertThat(Migrated.last(DEPLOYMENT + Migrated.object(API, "HorizontalPodAutoscaler", "shop", spec)))
                .endsWith(".scaleUp(scalingRules().pods(4, Duration.ofSeconds(15)))"
                        + ".scaleDown(scalingRules().stabilizationWindow(Duration.ofMinutes(5)).select(PolicySelection.MIN)"
                        + ".tolerance(quantity(\"0.05\")).percent(percent(10), Duration.ofSeconds(60)));");
    }

    @Test
    void aMetricThatIsWrongIsCustomizedAlone() {
        String spec = TARGET.formatted(", metrics: [{type: Other}]");

        assertThat(Migrated.last(DEPLOYMENT + Migrated.object(API, "HorizontalPodAutoscaler", "shop", spec)))
                .startsWith("return autoscaler(shopDeployment(), between(2, 9)).customize(h -> ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{maxReplicas: 3}", "{scaleTargetRef: {kind: A, name: b}, maxReplicas: 0}"})
    void anAutoscalerWithoutATargetIsRaw(String spec) {
        assertThat(Migrated.last(API, "HorizontalPodAutoscaler", "a", spec))
                .startsWith("return raw(new HorizontalPodAutoscalerBuilder()");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {minAvailable: 50%, selector: {matchLabels: {app: shop}}} | disruptionBudget("p", shopDeployment(), minAvailable(percent(50)))
            {maxUnavailable: 1, selector: {matchLabels: {a: b}}, unhealthyPodEvictionPolicy: AlwaysAllow} | disruptionBudget("p", selector("a", "b"), maxUnavailable(1)).unhealthyPodEvictionPolicy(UnhealthyPodEvictionPolicy.ALWAYS_ALLOW)
            {maxUnavailable: 0, selector: {}} | disruptionBudget("p", everything(), maxUnavailable(0))
            {minAvailable: 1, selector: {matchExpressions: [{key: a, operator: NotIn, values: [b]}]}} | disruptionBudget("p", everything().notIn("a", "b"), minAvailable(1))
            """)
    void disruptionBudgets(String spec, String words) {
        assertThat(Migrated.last(DEPLOYMENT + Migrated.object("policy/v1", "PodDisruptionBudget", "p", spec)))
                .isEqualTo("return " + words + ";");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{selector: {matchLabels: {}}}", "{minAvailable: many}"})
    void aBudgetThatAllowsNothingKnownIsRaw(String spec) {
        assertThat(Migrated.last("policy/v1", "PodDisruptionBudget", "p", spec))
                .startsWith("return raw(new PodDisruptionBudgetBuilder()");
    }
}
