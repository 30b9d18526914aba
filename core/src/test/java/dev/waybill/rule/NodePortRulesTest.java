package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodePortRulesTest {
    private static String service(String name, String type, String ports) {
        return "apiVersion: v1\nkind: Service\nmetadata: {name: " + name + "}\nspec: {type: " + type + ", ports: ["
                + ports + "]}\n";
    }

    @Test
    void aNodePortIsThePortOfAllNodes() {
        assertThat(Found.by("nodeport-used", service("shop", "NodePort", "{port: 80}")))
                .containsExactly("warning spec.type: NodePort opens a port on every node of the cluster."
                        + " Leave the type out and add an Ingress, or write LoadBalancer.");
        assertThat(Found.by("nodeport-used", service("shop", "LoadBalancer", "{port: 80}")))
                .isEmpty();
        assertThat(Found.by(
                        "nodeport-used",
                        service("shop", "NodePort", "{port: 80}"),
                        "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: shop}\nspec: {defaultBackend:"
                                + " {service: {name: shop, port: {number: 80}}}}\n"))
                .isEmpty();
    }

    @Test
    void aFixedOneCanBeTaken() {
        assertThat(Found.by(
                        "fixed-nodeport",
                        service("shop", "NodePort", "{port: 80, nodePort: 31231}, {name: b, port: 81}"),
                        service("orders", "NodePort", "{port: 80}, {name: b, port: 81, nodePort: 31231}")))
                .containsExactlyInAnyOrder(
                        "warning spec.ports[0].nodePort: only one Service of the whole cluster can have 31231."
                                + " Leave nodePort out; the cluster picks one that is free.",
                        "error spec.ports[1].nodePort: Service 'shop' asks for 31231 as well, and only one can get it."
                                + " Leave nodePort out; the cluster picks one that is free.");
    }

    @Test
    void tcpAndUdpOfOneServiceMayShareIt() {
        assertThat(
                        Found.placesOf(
                                "fixed-nodeport",
                                service(
                                        "dns",
                                        "NodePort",
                                        "{name: a, port: 53, nodePort: 31053}, {name: b, port: 53, nodePort: 31053, protocol: UDP}")))
                .containsExactly("warning spec.ports[0].nodePort", "warning spec.ports[1].nodePort");
    }

    @ParameterizedTest
    @CsvSource({"29999, true", "30000, false", "32767, false", "32768, true", "0, false"})
    void theRangeIsTheServers(int port, boolean outside) {
        assertThat(Found.placesOf("node-port-range", service("shop", "NodePort", "{port: 80, nodePort: " + port + "}")))
                .hasSize(outside ? 1 : 0)
                .allMatch("error spec.ports[0].nodePort"::equals);
    }

    @Test
    void namesTheRange() {
        assertThat(Found.by("node-port-range", service("shop", "NodePort", "{port: 80, nodePort: 8080}")))
                .containsExactly("error spec.ports[0].nodePort: 8080 is outside of 30000 to 32767."
                        + " Leave nodePort out; the cluster picks one that is free.");
    }
}
