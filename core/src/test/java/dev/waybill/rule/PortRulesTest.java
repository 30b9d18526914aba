package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortRulesTest {
    private static final String SECOND =
            "        - {name: metrics, image: 'registry.acme.io/exporter:0.9.0', ports: [%s]}\n";

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    ports: [{name: http, containerPort: 80}]|readinessProbe: {httpGet: {port: htpp}}; error readinessProbe.httpGet.port
                    ports: [{name: http, containerPort: 80}]|livenessProbe: {tcpSocket: {port: https}}; error livenessProbe.tcpSocket.port
                    startupProbe: {httpGet: {port: http}}; error startupProbe.httpGet.port
                    lifecycle: {preStop: {httpGet: {port: http}}}; error lifecycle.preStop.httpGet.port
                    ports: [{name: http, containerPort: 80}]|lifecycle: {preStop: {httpGet: {port: http}}}; ''
                    ports: [{name: http, containerPort: 80}]|readinessProbe: {httpGet: {port: http}}; ''
                    ports: [{name: http, containerPort: 80}]|readinessProbe: {httpGet: {port: 80}}; ''
                    ports: [{name: http, containerPort: 80}]|readinessProbe: {httpGet: {port: 81}}; warning readinessProbe.httpGet.port
                    ports: [{name: http, containerPort: 80}]|readinessProbe: {grpc: {port: 81}}; warning readinessProbe.grpc.port
                    ports: [{name: http, containerPort: 80}]|readinessProbe: {httpGet: {port: 81, host: acme.io}}; ''
                    readinessProbe: {httpGet: {port: 81}}; ''
                    readinessProbe: {httpGet: {port: "81"}}; ''
                    """)
    void probesAskAtPortsThatExist(String container, String place) {
        assertThat(Found.placesOf("probe-port-exists", Found.deployment("shop", "", "", container)))
                .hasSize(place.isEmpty() ? 0 : 1)
                .allMatch(place.replace(" ", " spec.template.spec.containers[0].")::equals);
    }

    @Test
    void guessesTheNameThatWasMeant() {
        assertThat(Found.by(
                        "probe-port-exists",
                        Found.deployment(
                                "shop",
                                "",
                                "",
                                "ports: [{name: http, containerPort: 80}]|readinessProbe: {httpGet: {port: htpp}}")))
                .containsExactly(
                        "error spec.template.spec.containers[0].readinessProbe.httpGet.port: there is no port 'htpp' in"
                                + " container 'web', which has http. Did you mean 'http'?");
    }

    @Test
    void aProbeMayAskAtAnotherContainersPort() {
        assertThat(Found.placesOf(
                        "probe-port-exists",
                        Found.deployment(
                                        "shop",
                                        "",
                                        "",
                                        "ports: [{containerPort: 80}]|readinessProbe: {httpGet: {port: 9090}}")
                                + SECOND.formatted("{containerPort: 9090}")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    duplicate-port-name; {name: http, containerPort: 9090}; error spec.template.spec.containers[1].ports[0].name
                    duplicate-port-name; {name: metrics, containerPort: 9090}; ''
                    duplicate-port-name; {containerPort: 9090}; ''
                    duplicate-container-port; {name: metrics, containerPort: 80}; error spec.template.spec.containers[1].ports[0]
                    duplicate-container-port; {containerPort: 80, protocol: TCP}; error spec.template.spec.containers[1].ports[0]
                    duplicate-container-port; {containerPort: 80, protocol: UDP}; ''
                    duplicate-container-port; {containerPort: 81}, {name: b, containerPort: 81}; warning spec.template.spec.containers[1].ports[1]
                    """)
    void portsOfAPodDiffer(String rule, String ports, String place) {
        assertThat(Found.placesOf(
                        rule,
                        Found.deployment("shop", "", "", "ports: [{name: http, containerPort: 80}]")
                                + SECOND.formatted(ports)))
                .hasSize(place.isEmpty() ? 0 : 1)
                .allMatch(place::equals);
    }

    @Test
    void anInitContainerHasEndedByThen() {
        assertThat(Found.placesOf(
                        "duplicate-container-port",
                        Found.deployment(
                                "shop",
                                "",
                                "initContainers: [{name: migrate, image: 'registry.acme.io/a:1', ports: [{containerPort: 80}]}]",
                                "ports: [{containerPort: 80}]")))
                .isEmpty();
    }
}
