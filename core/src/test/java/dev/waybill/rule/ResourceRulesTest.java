package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceRulesTest {
    private static final String RANGE = """
            apiVersion: v1
            kind: LimitRange
            metadata: {name: sizes}
            spec:
              limits: [{type: Container, default: {memory: 1Gi}, defaultRequest: {cpu: 100m, memory: 512Mi}}]
            """;

    private static String shop(String resources) {
        return Found.deployment("shop", "", "", "resources: " + resources);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; no request of CPU, no request of memory, no limit of memory",
                "{requests: {cpu: 1, memory: 1Gi}}; no limit of memory",
                "{requests: {cpu: 1}, limits: {memory: 1Gi}}; ''",
                "{limits: {cpu: 1, memory: 1Gi}}; ''",
                "{requests: {memory: 1Gi}, limits: {memory: 1Gi}}; no request of CPU"
            })
    void aContainerSaysWhatItNeeds(String resources, String missing) {
        String found = "warning spec.template.spec.containers[0].resources: container 'web' has " + missing
                + ". Measure what it uses, and say that.";
        assertThat(StrictFound.by("resources-set", shop(resources)))
                .isEqualTo(missing.isEmpty() ? java.util.List.of() : java.util.List.of(found));
    }

    @Test
    void aLimitRangeOrThePodSaysItForTheContainer() {
        assertThat(StrictFound.by("resources-set", shop("{}"), RANGE)).isEmpty();
        assertThat(StrictFound.by(
                        "resources-set",
                        Found.deployment("shop", "", "resources: {limits: {cpu: 1, memory: 1Gi}}", "")))
                .isEmpty();
    }

    @Test
    void aContainerThatEndsBeforeTheOthersStartNeedsNone() {
        assertThat(StrictFound.by(
                        "resources-set",
                        Found.deployment(
                                "shop",
                                "",
                                "initContainers: [{name: a, image: 'a:1'}, {name: b, image: 'b:1', restartPolicy: Always}]",
                                "resources: {limits: {cpu: 1, memory: 1Gi}}")))
                .singleElement()
                .asString()
                .startsWith("warning spec.template.spec.initContainers[1].resources: ");
    }

    @Test
    void aLimitIsTheRequestWhereThereIsNone() {
        assertThat(Found.by("limit-without-request", shop("{requests: {memory: 1Gi}, limits: {cpu: 2, memory: 1Gi}}")))
                .containsExactly("warning spec.template.spec.containers[0].resources.limits.cpu: cpu has a limit and no"
                        + " request, so all 2 of the limit is requested. Say what the container needs as a rule, or the same"
                        + " amount if that is meant.");
        assertThat(Found.by("limit-without-request", shop("{limits: {nvidia.com/gpu: 1}}")))
                .isEmpty();
    }
}
