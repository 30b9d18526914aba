package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbeRulesTest {
    private static final String CONTAINER = "spec.template.spec.containers[0]";

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    probe-timeout-vs-period; livenessProbe: {tcpSocket: {port: 80}, timeoutSeconds: 11}; livenessProbe.timeoutSeconds
                    probe-timeout-vs-period; startupProbe: {tcpSocket: {port: 80}, timeoutSeconds: 3, periodSeconds: 2}; startupProbe.timeoutSeconds
                    probe-timeout-vs-period; readinessProbe: {tcpSocket: {port: 80}, timeoutSeconds: 10}; ''
                    probe-timeout-vs-period; readinessProbe: {tcpSocket: {port: 80}, periodSeconds: 1}; ''
                    liveness-kills-slow-start; command: [java, -jar, a.jar]|livenessProbe: {tcpSocket: {port: 80}}; livenessProbe
                    liveness-kills-slow-start; command: [/opt/java/bin/java]|livenessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 30}; ''
                    liveness-kills-slow-start; env: [{name: JAVA_OPTS, value: -Xmx1g}]|livenessProbe: {tcpSocket: {port: 80}}; livenessProbe
                    liveness-kills-slow-start; command: [java]|livenessProbe: {tcpSocket: {port: 80}}|startupProbe: {tcpSocket: {port: 80}}; ''
                    liveness-kills-slow-start; livenessProbe: {tcpSocket: {port: 80}}; ''
                    liveness-kills-slow-start; livenessProbe: {tcpSocket: {port: 80}}|readinessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 31}; livenessProbe
                    liveness-kills-slow-start; livenessProbe: {tcpSocket: {port: 80}}|readinessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 30}; ''
                    probes-identical; livenessProbe: {httpGet: {path: /, port: 80}}|readinessProbe: {httpGet: {path: /, port: 80}, failureThreshold: 3}; livenessProbe
                    probes-identical; livenessProbe: {httpGet: {path: /, port: 80}, failureThreshold: 6}|readinessProbe: {httpGet: {path: /, port: 80}}; ''
                    probes-identical; livenessProbe: {httpGet: {path: /live, port: 80}}|readinessProbe: {httpGet: {path: /, port: 80}}; ''
                    probes-identical; livenessProbe: {exec: {command: [ok]}}|readinessProbe: {exec: {command: [ok]}}; livenessProbe
                    probes-identical; livenessProbe: {exec: {command: [ok]}}; ''
                    """)
    void findsByTheNumbers(String rule, String container, String field) {
        assertThat(Found.placesOf(rule, Found.deployment("shop", "", "", container)))
                .hasSize(field.isEmpty() ? 0 : 1)
                .allMatch(("warning " + CONTAINER + "." + field)::equals);
    }

    @Test
    void saysWhatAProbeDoes() {
        assertThat(Found.by(
                        "liveness-kills-slow-start",
                        Found.deployment(
                                "shop",
                                "",
                                "",
                                "livenessProbe: {tcpSocket: {port: 80}, periodSeconds: 5}|"
                                        + "readinessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 90}")))
                .containsExactly(
                        "warning " + CONTAINER + ".livenessProbe: it kills the container after 15s without an answer,"
                                + " but the readiness probe waits 90s before it asks at all. Add a startupProbe, which holds liveness"
                                + " back, with periodSeconds times failureThreshold of 90s or more.");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 600, 0",
        "'', 610, 1",
        "progressDeadlineSeconds: 1200, 610, 0",
        "progressDeadlineSeconds: 300, 310, 1"
    })
    void comparesTheStartWithTheRollout(String spec, int seconds, int count) {
        assertThat(Found.placesOf(
                        "startup-exceeds-progress-deadline",
                        Found.deployment(
                                "shop",
                                spec,
                                "",
                                "startupProbe: {tcpSocket: {port: 80}, failureThreshold: " + seconds / 10 + "}")))
                .hasSize(count)
                .allMatch("warning spec.progressDeadlineSeconds"::equals);
    }

    @Test
    void wantsProbesWhereSomethingServes() {
        String ready = "readinessProbe: {tcpSocket: {port: 80}}";
        String live = "livenessProbe: {tcpSocket: {port: 80}}";
        String rule = "probe-missing";
        assertThat(Found.by(rule, Found.deployment("shop", "", "", "")))
                .containsExactly(
                        "warning " + CONTAINER + ": container 'web' has no readiness and no liveness probe. Add a"
                                + " readinessProbe that asks whether it can serve.");
        assertThat(Found.by(rule, Found.deployment("shop", "", "", ready)))
                .containsExactly(
                        "warning " + CONTAINER + ": container 'web' has no liveness probe. Add a livenessProbe that"
                                + " asks whether it still runs.");
        assertThat(Found.by(rule, Found.deployment("shop", "", "", ready + "|" + live)))
                .isEmpty();
        assertThat(Found.placesOf(
                        rule,
                        Found.deployment("shop", "", "", "ports: [{containerPort: 80}]|" + ready + "|" + live)
                                + "        - {name: log, image: registry.acme.io/log:1.0.0}\n"))
                .isEmpty();
        assertThat(Found.placesOf(
                        rule,
                        "apiVersion: batch/v1\nkind: Job\nmetadata: {name: import}\nspec: {template: {spec: {restartPolicy: Never,"
                                + " containers: [{name: a, image: \"registry.acme.io/a:1\"}]}}}\n"))
                .isEmpty();
        String pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: look}\nspec: {containers: [{name: a, image:"
                + " \"registry.acme.io/a:1\"%s}]}\n";
        assertThat(Found.placesOf(rule, pod.formatted(""))).isEmpty();
        assertThat(Found.placesOf(rule, pod.formatted(", ports: [{containerPort: 80}]")))
                .containsExactly("warning spec.containers[0]");
        assertThat(Found.placesOf(
                        rule,
                        Found.deployment(
                                "shop",
                                "",
                                "initContainers: [{name: migrate, image: \"registry.acme.io/a:1\"}]",
                                ready + "|" + live)))
                .isEmpty();
    }
}
