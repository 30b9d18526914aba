package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.manifest.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaRulesTest {

    private static String quota(String hard, String more) {
        return "apiVersion: v1\nkind: ResourceQuota\nmetadata: {name: room}\nspec: {hard: {" + hard + "}" + more
                + "}\n";
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    requests.cpu: 1; replicas: 4; error
                    requests.cpu: 1200m; replicas: 4; warning
                    requests.cpu: 1500m; replicas: 4; ''
                    requests.cpu: 900m; replicas: 3; error
                    requests.cpu: 1200m; replicas: 3; ''
                    requests.cpu: 1200m; replicas: 4|strategy: {type: Recreate}; ''
                    requests.cpu: 1200m; replicas: 4|strategy: {rollingUpdate: {maxSurge: 0}}; ''
                    requests.cpu: 1200m; 'replicas: 4|strategy: {rollingUpdate: {maxSurge: 1, maxUnavailable: 0}}'; error
                    cpu: 1; replicas: 4; error
                    pods: 4; replicas: 4; warning
                    pods: 3; replicas: 4; error
                    limits.cpu: 1; replicas: 4; ''
                    services: 1; replicas: 4; ''
                    requests.storage: 1Gi; replicas: 4; ''
                    """)
    void podsAndTheirUpdateFit(String hard, String spec, String severity) {
        assertThat(Found.placesOf(
                        "surge-exceeds-quota",
                        quota(hard, ""),
                        Found.deployment("shop", spec, "", "resources: {requests: {cpu: 300m}}")))
                .hasSize(severity.isEmpty() ? 0 : 1)
                .allMatch((severity + " spec.hard[" + hard.substring(0, hard.indexOf(':')) + "]")::equals);
    }

    @Test
    void tellsAllNumbers() {
        String shop = Found.deployment("shop", "replicas: 3", "", "resources: {requests: {cpu: 300m}}");
        assertThat(Found.by("surge-exceeds-quota", quota("requests.cpu: 1", ""), shop))
                .containsExactly(
                        "error spec.hard[requests.cpu]: it allows 1 and the pods of the set come to 900m, but an update of"
                                + " Deployment 'shop' adds 300m for a while. Raise it to 1200m, or lower maxSurge.");
        assertThat(Found.by("surge-exceeds-quota", quota("requests.cpu: 500m", ""), shop))
                .containsExactly(
                        "error spec.hard[requests.cpu]: it allows 500m, but the pods of the set come to 900m. Raise it, or"
                                + " run fewer or smaller pods.");
    }

    @Test
    void countsWhatRunsAtOnce() {
        String pod =
                "initContainers: [{name: migrate, image: \"registry.acme.io/a:1\", resources: {requests: {cpu: 2}}}]";
        String shop = Found.deployment("shop", "strategy: {type: Recreate}", pod, "resources: {requests: {cpu: 300m}}");
        assertThat(Found.placesOf("surge-exceeds-quota", quota("requests.cpu: 1900m", ""), shop))
                .hasSize(1);
        assertThat(Found.placesOf("surge-exceeds-quota", quota("requests.cpu: 2", ""), shop))
                .isEmpty();
    }

    @Test
    void leavesQuotasOfSomePodsAlone() {
        String shop = Found.deployment("shop", "replicas: 3", "", "");
        assertThat(Found.placesOf("surge-exceeds-quota", quota("pods: 1", ", scopes: [BestEffort]"), shop))
                .isEmpty();
        assertThat(Found.placesOf("quota-needs-resources", quota("cpu: 1", ", scopes: [NotBestEffort]"), shop))
                .isEmpty();
    }

    @Test
    void containersNameWhatIsCounted() {
        String rule = "quota-needs-resources";
        String shop = Found.deployment("shop", "", "", "resources: {requests: {cpu: 300m}}");
        assertThat(Found.by(rule, quota("requests.cpu: 4, limits.memory: 4Gi", ""), shop))
                .containsExactly(
                        "warning spec.template.spec.containers[0].resources.limits.memory: ResourceQuota 'room' counts"
                                + " limits.memory, but container 'web' names none. Name it, or add a LimitRange with a default.");
        String range = "apiVersion: v1\nkind: LimitRange\nmetadata: {name: sizes}\n"
                + "spec: {limits: [{type: Container, default: {memory: 1Gi}}]}\n";
        assertThat(Found.by(rule, quota("requests.cpu: 4, limits.memory: 4Gi", ""), shop, range))
                .isEmpty();
        assertThat(Manifest.read(quota("memory: 4Gi", "") + "---\n" + shop)
                        .closedSet()
                        .check()
                        .errors())
                .anyMatch(finding -> finding.rule().equals(rule));
    }
}
