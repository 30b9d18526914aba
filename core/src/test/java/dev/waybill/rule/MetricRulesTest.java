package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricRulesTest {
    private static final String CPU =
            "{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}}";

    private static String scaler(String metrics) {
        return "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: shop}\nspec:\n"
                + Found.lines(
                        2,
                        "maxReplicas: 6|scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: shop}|metrics: ["
                                + metrics + "]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    ''; 1
                    resources: {requests: {cpu: 1}}; 0
                    resources: {limits: {cpu: 1}}; 0
                    resources: {requests: {memory: 1Gi}}; 1
                    """)
    void everyContainerHasTheRequest(String container, int count) {
        assertThat(Found.placesOf("hpa-target-has-request", Found.deployment("shop", "", "", container), scaler(CPU)))
                .hasSize(count)
                .allMatch("error spec.template.spec.containers[0].resources.requests.cpu"::equals);
    }

    @Test
    void saysWhichContainerLacksIt() {
        String sidecar = "initContainers: [{name: proxy, image: \"registry.acme.io/proxy:1\", restartPolicy: Always},"
                + " {name: migrate, image: \"registry.acme.io/migrate:1\"}]";
        assertThat(Found.by(
                        "hpa-target-has-request",
                        Found.deployment("shop", "", sidecar, "resources: {requests: {cpu: 1}}"),
                        scaler(CPU)))
                .containsExactly(
                        "error spec.template.spec.initContainers[0].resources.requests.cpu: HorizontalPodAutoscaler 'shop'"
                                + " scales by a share of the requested cpu, but container 'proxy' requests none. Request the cpu that it"
                                + " needs.");
    }

    @Test
    void othersMayGiveTheRequest() {
        String rule = "hpa-target-has-request";
        String shop = Found.deployment("shop", "", "", "");
        String range = "apiVersion: v1\nkind: LimitRange\nmetadata: {name: sizes}\n"
                + "spec: {limits: [{type: Container, defaultRequest: {cpu: 100m}}]}\n";
        assertThat(Found.by(rule, shop, scaler(CPU), range)).isEmpty();
        assertThat(Found.by(rule, Found.deployment("shop", "", "resources: {requests: {cpu: 1}}", ""), scaler(CPU)))
                .isEmpty();
        assertThat(
                        Found.by(
                                rule,
                                shop,
                                scaler(
                                        "{type: Resource, resource: {name: cpu, target: {type: AverageValue, averageValue: 1}}}")))
                .isEmpty();
        // Without metrics the API server takes 80 % of the CPU.
        assertThat(Found.by(rule, shop, scaler(""))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    web; error spec.template.spec.containers[0].resources.requests.memory
                    wbe; error spec.metrics[0].containerResource.container
                    """)
    void looksAtOneContainer(String container, String place) {
        assertThat(Found.placesOf(
                        "hpa-target-has-request",
                        Found.deployment("shop", "", "", ""),
                        scaler("{type: ContainerResource, containerResource: {name: memory, container: " + container
                                + ", target: {type: Utilization, averageUtilization: 70}}}")))
                .containsExactly(place);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    {type: Resource, resource: {name: cpu, target: {type: Utilization, averageValue: 1}}}; resource
                    {type: Resource, resource: {name: cpu, target: {type: AverageValue, averageUtilization: 70}}}; resource
                    {type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}}; ''
                    {type: Resource, resource: {name: cpu, target: {type: Utilization}}}; ''
                    {type: Resource, resource: {name: cpu, target: {type: AeverageValue, averageValue: 1}}}; ''
                    {type: Pods, pods: {metric: {name: a}, target: {type: Value, averageValue: 1}}}; pods
                    {type: External, external: {metric: {name: a}, target: {type: Value, averageValue: 1}}}; external
                    {type: External, external: {metric: {name: a}, target: {type: Value, value: 1}}}; ''
                    {type: Object, object: {metric: {name: a}, describedObject: {kind: Ingress, name: a}, target: {type: AverageValue, value: 1}}}; object
                    {type: ContainerResource, containerResource: {name: cpu, container: web, target: {type: Value, averageUtilization: 1}}}; containerResource
                    """)
    void theTypeNamesTheField(String metric, String source) {
        assertThat(Found.placesOf("hpa-target-type-field", scaler(metric)))
                .hasSize(source.isEmpty() ? 0 : 1)
                .allMatch(("error spec.metrics[0]." + source + ".target.type")::equals);
    }

    @Test
    void saysWhichTypeTheFieldGoesWith() {
        assertThat(
                        Found.by(
                                "hpa-target-type-field",
                                scaler(
                                        "{type: Resource, resource: {name: cpu, target: {type: Utilization, averageValue: 1}}}")))
                .containsExactly(
                        "error spec.metrics[0].resource.target.type: the type is Utilization, which goes with"
                                + " averageUtilization, but averageValue is given. Write type: AverageValue, or give averageUtilization.");
    }
}
