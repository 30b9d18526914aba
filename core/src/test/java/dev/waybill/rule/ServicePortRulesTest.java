package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServicePortRulesTest {
    private static String service(String port) {
        return "apiVersion: v1\nkind: Service\nmetadata: {name: shop}\nspec: {selector: {app: shop}, ports: [{" + port
                + "}]}\n";
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
                    targetPort: htpp; {name: http, containerPort: 8080}; error spec.ports[0].targetPort: the pods of Deployment 'shop' have no port 'htpp': they have http. Did you mean 'http'?
                    targetPort: http; {containerPort: 8080}; error spec.ports[0].targetPort: the pods of Deployment 'shop' have no port 'http', nor any with a name. Name the container's port 'http', or write its number.
                    targetPort: dns, protocol: UDP; {name: dns, containerPort: 53}; error spec.ports[0].targetPort: port 'dns' of Deployment 'shop' is TCP, and this one is UDP. Write the same protocol on both.
                    targetPort: dns, protocol: UDP; '{name: dns, containerPort: 53, protocol: UDP}'; -
                    targetPort: http; {name: http, containerPort: 8080}; -
                    targetPort: "8080"; {name: http, containerPort: 8080}; -
                    targetPort: 8080; {containerPort: 9090}; -
                    """)
    void aNamedTargetPortIsThePods(String port, String containerPort, String expected) {
        assertThat(Found.by(
                        "service-named-target-port",
                        service("port: 80, " + port),
                        Found.deployment("shop", "", "", "ports: [" + containerPort + "]")))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void podsWithoutTheNamedPortGetNothing() {
        assertThat(Found.by(
                        "service-named-target-port",
                        service("port: 80, targetPort: http"),
                        Found.deployment("shop", "", "", "ports: [{name: http, containerPort: 8080}]"),
                        Found.deployment("shop", "", "", "").replaceFirst("name: shop", "name: other")))
                .containsExactly(
                        "warning spec.ports[0].targetPort: the pods of Deployment 'other', which it selects too, have"
                                + " no port 'http', so they get nothing. Name the port there as well, or select fewer pods.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
                    port: 80, targetPort: 8081; {containerPort: 8080}; warning spec.ports[0].targetPort: 8081 is no port of Deployment 'shop', which declares 8080. Write targetPort: 8080, or declare 8081 as well.
                    port: 80; {containerPort: 8080}; warning spec.ports[0].port: without a targetPort it sends to 80, and Deployment 'shop' declares 8080. Write targetPort: 8080, or declare 80 as well.
                    port: 80, targetPort: 8081; '{containerPort: 8080}, {containerPort: 9090}'; warning spec.ports[0].targetPort: 8081 is no port of Deployment 'shop', which declares 8080, 9090. Write one of them as targetPort, or declare 8081 as well.
                    port: 80, targetPort: 8080; {containerPort: 8080}; -
                    port: 8080; {containerPort: 8080}; -
                    port: 80, targetPort: 8081; ''; -
                    port: 80, targetPort: http; {containerPort: 8080}; -
                    """)
    void aNumberIsAPortThatThePodsDeclare(String port, String containerPorts, String expected) {
        assertThat(Found.by(
                        "service-target-port-declared",
                        service(port),
                        Found.deployment("shop", "", "", "ports: [" + containerPorts + "]")))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }
}
