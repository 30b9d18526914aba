package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityRulesTest {
    private static final String PATH = "spec.template.spec.containers[0].resources.";

    private static String shop(String field, String resource, String amount) {
        return Found.deployment("shop", "", "", "resources: {" + field + ": {" + resource + ": " + amount + "}}");
    }

    @ParameterizedTest
    @CsvSource({
        "limits,   memory,            512m,     1",
        "requests, memory,            512m,     1",
        "requests, ephemeral-storage, 1000m,    1",
        "limits,   memory,            5u,       1",
        "limits,   memory,            512,      1",
        "limits,   memory,            4194303,  1",
        "limits,   memory,            4Mi,      0",
        "limits,   memory,            0,        0",
        "limits,   memory,            512M,     0",
        "requests, memory,            512,      0",
        "requests, ephemeral-storage, 512,      0",
        "limits,   cpu,               500m,     0"
    })
    void memoryIsCountedInBytes(String field, String resource, String amount, int count) {
        assertThat(Found.placesOf("memory-milli-suffix", shop(field, resource, amount)))
                .hasSize(count)
                .allMatch(("error " + PATH + field + "." + resource)::equals);
    }

    @Test
    void saysHowManyBytesItIs() {
        assertThat(Found.by("memory-milli-suffix", shop("limits", "memory", "512m")))
                .containsExactly("error " + PATH + "limits.memory: '512m' is 0.512 bytes: 'm' means a thousandth."
                        + " Write '512Mi'.");
        assertThat(Found.by("memory-milli-suffix", shop("limits", "memory", "512")))
                .containsExactly(
                        "error " + PATH + "limits.memory: '512' is 512 bytes, and no container starts with less"
                                + " than 4Mi. Write '512Mi', if mebibytes are meant.");
    }

    @Test
    void storageIsCountedInBytesToo() {
        assertThat(Found.placesOf("memory-milli-suffix", """
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata: {name: data}
                spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 10000m}}}
                """)).containsExactly("error spec.resources.requests.storage");
        assertThat(Found.placesOf(
                        "memory-milli-suffix",
                        Found.deployment("shop", "", "volumes: [{name: a, emptyDir: {sizeLimit: 500m}}]", "")))
                .containsExactly("error spec.template.spec.volumes[0].emptyDir.sizeLimit");
        assertThat(Found.placesOf(
                        "memory-milli-suffix",
                        Found.workload(
                                "StatefulSet",
                                "orders",
                                "volumeClaimTemplates: [{metadata: {name: data}, spec: {accessModes: [ReadWriteOnce],"
                                        + " resources: {requests: {storage: 10000m}}}}]",
                                "",
                                "")))
                .containsExactly("error spec.volumeClaimTemplates[0].spec.resources.requests.storage");
    }

    @ParameterizedTest
    @CsvSource({
        "cpu,    64,       0",
        "cpu,    65,       1",
        "cpu,    500,      1",
        "cpu,    500m,     0",
        "cpu,    100Mi,    1",
        "memory, 1Ti,      0",
        "memory, 1025Gi,   1",
        "memory, 4Mi,      0",
        "memory, 1Mi,      1",
        "memory, 512m,     0",
        "memory, 0,        0"
    })
    void anAmountIsOneThatANodeCanHave(String resource, String amount, int count) {
        assertThat(Found.placesOf("implausible-quantity", shop("requests", resource, amount)))
                .hasSize(count)
                .allMatch(("warning " + PATH + "requests." + resource)::equals);
    }

    @Test
    void guessesTheUnitThatWasLeftOut() {
        assertThat(Found.by("implausible-quantity", shop("requests", "cpu", "500")))
                .containsExactly(
                        "warning " + PATH + "requests.cpu: '500' is 500 cores, and few nodes have more than 64."
                                + " Write '500m', if thousandths of a core are meant.");
        assertThat(Found.by("implausible-quantity", shop("requests", "memory", "512")))
                .containsExactly(
                        "warning " + PATH + "requests.memory: '512' is 512 bytes, and no container runs in less"
                                + " than 4Mi. Write '512Mi', if mebibytes are meant.");
    }
}
