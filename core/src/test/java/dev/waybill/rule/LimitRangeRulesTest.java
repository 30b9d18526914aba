package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitRangeRulesTest {

    private static String range(String items) {
        return "apiVersion: v1\nkind: LimitRange\nmetadata: {name: sizes}\nspec: {limits: [" + items + "]}\n";
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    max: {memory: 1Gi}; limits: {memory: 2Gi}; limits.memory
                    max: {memory: 1Gi}; limits: {memory: 1Gi}; ''
                    max: {memory: 1Gi}; ''; ''
                    max: {memory: 1Gi}; requests: {memory: 2Gi}; requests.memory
                    min: {cpu: 100m}; requests: {cpu: 50m}; requests.cpu
                    min: {cpu: 100m}; requests: {cpu: 0.1}; ''
                    min: {cpu: 100m}; ''; ''
                    maxLimitRequestRatio: {cpu: 2}; 'requests: {cpu: 1}, limits: {cpu: 3}'; limits.cpu
                    maxLimitRequestRatio: {cpu: 2}; 'requests: {cpu: 1}, limits: {cpu: 2}'; ''
                    maxLimitRequestRatio: {cpu: 2}; limits: {cpu: 2}; ''
                    maxLimitRequestRatio: {cpu: 2}; requests: {cpu: 2}; limits.cpu
                    maxLimitRequestRatio: {cpu: 2}; ''; requests.cpu
                    'default: {memory: 2Gi}, max: {memory: 1Gi}'; ''; limits.memory
                    'defaultRequest: {cpu: 50m}, min: {cpu: 100m}'; ''; requests.cpu
                    """)
    void boundsHoldAfterTheDefaults(String item, String resources, String field) {
        assertThat(Found.placesOf(
                        "limitrange-violated",
                        range("{type: Container, " + item + "}"),
                        Found.deployment("shop", "", "", resources.isEmpty() ? "" : "resources: {" + resources + "}")))
                .hasSize(field.isEmpty() ? 0 : 1)
                .allMatch(("error spec.template.spec.containers[0].resources." + field)::equals);
    }

    @Test
    void tellsBothNumbers() {
        assertThat(Found.by(
                        "limitrange-violated",
                        range("{type: Container, max: {memory: 1Gi}}"),
                        Found.deployment("shop", "", "", "resources: {limits: {memory: 1536Mi}}")))
                .containsExactly(
                        "error spec.template.spec.containers[0].resources.limits.memory: LimitRange 'sizes' allows at most"
                                + " 1Gi memory, but container 'web' may use 1536Mi. Lower it to 1Gi.");
    }

    @Test
    void addsUpThePod() {
        String two = Found.deployment("shop", "", "", "resources: {requests: {cpu: 600m}, limits: {cpu: 600m}}")
                + "        - {name: log, image: 'registry.acme.io/log:1.0.0', resources: {limits: {cpu: 600m}}}\n";
        assertThat(Found.by("limitrange-violated", range("{type: Pod, max: {cpu: 1}}"), two))
                .containsExactly(
                        "error spec.template.spec.containers: LimitRange 'sizes' allows at most 1 cpu, but the pod may use"
                                + " 1200m. Lower it to 1.");
        assertThat(Found.by("limitrange-violated", range("{type: Pod, max: {cpu: 1200m}}"), two))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"500Mi, 1", "1Gi, 0", "10Gi, 0", "11Gi, 1"})
    void boundsClaims(String storage, int count) {
        assertThat(Found.placesOf(
                        "limitrange-violated",
                        range("{type: PersistentVolumeClaim, min: {storage: 1Gi}, max: {storage: 10Gi}}"),
                        "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: a}\nspec: {accessModes: [ReadWriteOnce],"
                                + " resources: {requests: {storage: " + storage + "}}}\n"))
                .hasSize(count)
                .allMatch("error spec.resources.requests.storage"::equals);
    }

    @ParameterizedTest
    @CsvSource({"1.5, 1500m", "2, 2", "1024, 1Ki", "1610612736, 1536Mi", "0.0001, 0.0001", "0, 0"})
    void writesAmountsAsPeopleDo(BigDecimal amount, String text) {
        assertThat(AmountText.of(amount)).isEqualTo(text);
    }
}
