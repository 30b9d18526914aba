package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShutdownRulesTest {
    private static final String CONTAINER = "spec.template.spec.containers[0]";

    @Test
    void tellsBothNumbers() {
        assertThat(Found.by(
                        "prestop-exceeds-grace",
                        Found.deployment(
                                "shop",
                                "",
                                "terminationGracePeriodSeconds: 20",
                                "lifecycle: {preStop: {exec: {command: [sleep, \"25\"]}}}")))
                .containsExactly(
                        "error " + CONTAINER + ".lifecycle.preStop: the grace period is 20s, but the preStop hook"
                                + " sleeps 25s, so the container is killed before it is told to stop. Raise"
                                + " terminationGracePeriodSeconds to at least 25 and the time the app needs, or shorten the sleep.");
        assertThat(Found.by(
                        "prestop-exceeds-grace",
                        Found.deployment(
                                "shop",
                                "",
                                "",
                                "env: [{name: SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE, value: 28s}]|"
                                        + "lifecycle: {preStop: {sleep: {seconds: 5}}}")))
                .containsExactly("warning " + CONTAINER
                        + ".lifecycle.preStop: the grace period is 30s, the default, but the preStop"
                        + " sleep (5s) and the drain (28s, SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE) may need 33s."
                        + " Raise terminationGracePeriodSeconds to at least 33, or shorten the sleep or the drain.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    terminationGracePeriodSeconds: 30; lifecycle: {preStop: {sleep: {seconds: 31}}}; error
                    terminationGracePeriodSeconds: 30; lifecycle: {preStop: {sleep: {seconds: 30}}}; warning
                    terminationGracePeriodSeconds: 30; lifecycle: {preStop: {sleep: {seconds: 29}}}; ''
                    terminationGracePeriodSeconds: 0; lifecycle: {preStop: {exec: {command: [sleep, '0']}}}; ''
                    ''; lifecycle: {preStop: {exec: {command: [sh, -c, 'sleep 30 && sleep 1']}}}; error
                    ''; lifecycle: {preStop: {exec: {command: [/drain.sh]}}}; ''
                    ''; lifecycle: {preStop: {httpGet: {port: 8080}}}; ''
                    ''; lifecycle: {}; ''
                    ''; args: [--graceful-timeout=26]|lifecycle: {preStop: {sleep: {seconds: 5}}}; warning
                    ''; args: [--graceful-timeout, '25']|lifecycle: {preStop: {sleep: {seconds: 5}}}; ''
                    ''; command: [java, -Dspring.lifecycle.timeout-per-shutdown-phase=1m, -jar, a.jar]|lifecycle: {preStop: {sleep: {seconds: 5}}}; warning
                    ''; env: [{name: JAVA_OPTS, value: -Dquarkus.shutdown.timeout=40}]|lifecycle: {preStop: {sleep: {seconds: 5}}}; warning
                    ''; envFrom: [{configMapRef: {name: elsewhere}}]|lifecycle: {preStop: {sleep: {seconds: 5}}}; ''
                    """)
    void comparesHookAndDrainWithTheGracePeriod(String pod, String container, String severity) {
        assertThat(Found.placesOf("prestop-exceeds-grace", Found.deployment("shop", "", pod, container)))
                .hasSize(severity.isEmpty() ? 0 : 1)
                .allMatch(place -> place.equals(severity + " " + CONTAINER + ".lifecycle.preStop"));
    }

    @Test
    void readsTheEnvironmentFromConfigMapsOfTheSet() {
        assertThat(Found.placesOf(
                        "prestop-exceeds-grace",
                        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: shop}\ndata: {SHUTDOWN_TIMEOUT: 45S}\n",
                        Found.deployment(
                                "shop",
                                "",
                                "",
                                "envFrom: [{prefix: QUARKUS_, configMapRef: {name: shop}}]|"
                                        + "lifecycle: {preStop: {sleep: {seconds: 5}}}")))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    ''; ''; 1
                    'strategy: {type: Recreate}'; ''; 0
                    ''; 'lifecycle: {preStop: {sleep: {seconds: 5}}}'; 0
                    ''; 'lifecycle: {preStop: {exec: {command: [/drain.sh]}}}'; 0
                    ''; 'args: [--timeout-graceful-shutdown, "20"]'; 0
                    ''; 'lifecycle: {postStart: {exec: {command: [/warm.sh]}}}'; 1
                    """)
    void wantsAHookWhereAServiceLeads(String spec, String container, int count) {
        String shop = Found.deployment("shop", spec, "", container);
        assertThat(Found.placesOf("prestop-missing-on-served-pod", shop, Found.service("shop", "")))
                .hasSize(count);
        assertThat(Found.placesOf("prestop-missing-on-served-pod", shop, Found.service("orders", "")))
                .isEmpty();
        assertThat(Found.placesOf(
                        "prestop-missing-on-served-pod",
                        Found.workload("StatefulSet", "shop", "", "", ""),
                        Found.service("shop", "")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "0, 0", "600, 0"})
    void wantsNoNegativeGracePeriod(int grace, int count) {
        assertThat(Found.placesOf(
                        "grace-period-nonnegative",
                        Found.deployment("shop", "", "terminationGracePeriodSeconds: " + grace, "")))
                .hasSize(count);
    }
}
