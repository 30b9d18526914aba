package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceReferenceRulesTest {
    private static final String RULE = "service-dns-reference";
    private static final String SERVICES =
            "apiVersion: v1\nkind: Service\nmetadata: {name: orders}\nspec: {ports: [{port: 80}]}\n"
                    + "---\napiVersion: v1\nkind: Service\nmetadata: {name: redis-1}\nspec: {ports: [{port: 6379}]}\n";

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
                    ORDERS_URL; http://ordres/v1; 'ordres'
                    ORDERS_URL; http://user:pass@ordres:80/v1; 'ordres'
                    ORDERS_URL; jdbc:mysql://orders:80,ordres:80/db; 'ordres'
                    ORDERS_URL; http://ordres.default.svc.cluster.local; -
                    ORDERS; ordres:80; 'ordres'
                    ORDERS_HOST; ordres; 'ordres'
                    ORDERS_HOST_NAME; ordres; 'ordres'
                    ORDERS_URL; http://orders:8080/v1; port 8080
                    ORDERS; orders:8080; port 8080
                    ORDERS_URL; https://orders; port 443
                    ORDERS_URL; http://orders; -
                    ORDERS_URL; http://orders.acme.io:8080; -
                    ORDERS_URL; http://shop:8080; -
                    ORDERS_IMAGE; orders:8080; -
                    ORDERS; orders:7; -
                    ORDERS; ordres; -
                    REDIS; redis-2:6379; -
                    ORDERS_URL; http://$(ORDERS):80; -
                    ORDERS_URL; http://localhost:8080; -
                    """)
    void aHostIsSpeltLikeTheService(String name, String value, String expected) {
        String env = "env: [{name: " + name + ", value: '" + value + "'}]";
        assertThat(Found.by(RULE, SERVICES, Found.deployment("shop", "", "", env)))
                .hasSize(expected == null ? 0 : 1)
                .allSatisfy(text -> assertThat(text)
                        .startsWith("warning spec.template.spec.containers[0].env[0].value: ")
                        .contains(String.valueOf(expected)));
        String config =
                "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {" + name + ": '" + value + "'}\n";
        assertThat(Found.placesOf(RULE, SERVICES, config))
                .isEqualTo(expected == null ? List.of() : List.of("warning data." + name));
    }

    @Test
    void saysWhatWasMeant() {
        assertThat(Found.by(
                        RULE,
                        SERVICES,
                        Found.deployment("shop", "", "", "args: ['--orders=http://ordres', '--cart', 'orders:81']")))
                .containsExactly(
                        "warning spec.template.spec.containers[0].args[0]: 'ordres' is no Service of the set, and one letter"
                                + " away from one. Did you mean 'orders'?",
                        "warning spec.template.spec.containers[0].args[2]: it leads to Service 'orders' at port 81, and that"
                                + " has 80. Write a port that the Service has.");
    }

    @Test
    void theHostMayStandBesideItsPort() {
        assertThat(Found.placesOf(
                        RULE,
                        SERVICES,
                        Found.deployment(
                                "shop",
                                "",
                                "",
                                "env: [{name: ORDERS_HOST, value: orders}, {name: ORDERS_PORT, value: '81'}]")))
                .containsExactly("warning spec.template.spec.containers[0].env[0].value");
    }

    @Test
    void filesHaveUrlsToo() {
        assertThat(Found.placesOf(
                        RULE,
                        SERVICES,
                        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata:\n  app.yaml: |\n    a: 1\n"
                                + "    url: \"http://ordres:80/v1\"\n"))
                .containsExactly("warning data[app.yaml]");
    }
}
