package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.kind.network.ExistingService;
import dev.waybill.manifest.Manifest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngressRulesTest {
    private static final String SERVICE =
            "apiVersion: v1\nkind: Service\nmetadata: {name: shop}\nspec: {ports: [{name: http, port: 80, targetPort: 8080}]}\n";

    private static String ingress(
            String name, String annotations, String spec, String host, String path, String backend) {
        return "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: " + name + ", annotations: {"
                + annotations
                + "}}\nspec: {" + spec + "rules: [{host: " + host + ", http: {paths: [{path: " + path
                + ", pathType: Prefix,"
                + " backend: " + backend + "}]}}]}\n";
    }

    private static String ingress(String name, String port) {
        return ingress("shop", "", "", "shop.acme.io", "/", "{service: {name: " + name + ", port: {" + port + "}}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
                    shpo; number: 80; error service.name: there is no Service 'shpo' in the set. Did you mean 'shop'?
                    orders; number: 80; error service.name: there is no Service 'orders' in the set. Add it, or name one that is in the Ingress' namespace.
                    shop; number: 8080; error service.port.number: Service 'shop' has no port 8080: it has 80. That is the pods' port. Write the Service's.
                    shop; number: 81; error service.port.number: Service 'shop' has no port 81: it has 80. Write one of the Service's ports.
                    shop; name: htpp; error service.port.name: Service 'shop' has no port 'htpp': it has http. Did you mean 'http'?
                    shop; name: http; -
                    shop; number: 80; -
                    redirect; name: use-annotation; -
                    """)
    void aRouteLeadsToAServiceAndItsPort(String name, String port, String expected) {
        assertThat(Found.by("ingress-backend-exists", SERVICE, ingress(name, port)))
                .isEqualTo(
                        expected == null
                                ? List.of()
                                : List.of(expected.replaceFirst(" ", " spec.rules[0].http.paths[0].backend.")));
    }

    @Test
    void aServiceElsewhereIsAWarning() {
        assertThat(Found.placesOf("ingress-backend-exists", ingress("shop", "number: 80")))
                .containsExactly("warning spec.rules[0].http.paths[0].backend.service.name");
        assertThat(Manifest.read(ingress("shop", "number: 80"))
                        .alongside(new ExistingService("shop"))
                        .check()
                        .findings())
                .extracting(Finding::rule)
                .doesNotContain("ingress-backend-exists");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    shop.acme.io; /; ''; ''; true
                    shop.acme.io; /cart; ''; ''; false
                    orders.acme.io; /; ''; ''; false
                    shop.acme.io; /; 'nginx.ingress.kubernetes.io/canary: "true"'; ''; false
                    shop.acme.io; /; 'kubernetes.io/ingress.class: internal'; ''; false
                    shop.acme.io; /; ''; 'ingressClassName: internal, '; false
                    """)
    void aRouteStandsOnce(String host, String path, String annotations, String spec, boolean twice) {
        String backend = "{service: {name: shop, port: {number: 80}}}";
        assertThat(Found.placesOf(
                        "ingress-duplicate-route",
                        SERVICE,
                        ingress("shop", "", "", "shop.acme.io", "/", backend),
                        ingress("other", annotations, spec, host, path, backend)))
                .hasSize(twice ? 1 : 0)
                .allMatch("error spec.rules[0].http.paths[0]"::equals);
    }

    @Test
    void namesTheOtherIngress() {
        String backend = "{service: {name: shop, port: {number: 80}}}";
        assertThat(Found.by(
                        "ingress-duplicate-route",
                        SERVICE,
                        ingress("shop", "", "", "shop.acme.io", "/cart", backend),
                        ingress("other", "", "", "shop.acme.io", "/cart/", backend)))
                .containsExactly(
                        "error spec.rules[0].http.paths[0]: 'shop.acme.io' with path '/cart/' is a route of Ingress"
                                + " 'shop' already, to Service 'shop'. Keep one of the two, or part them by host, path or ingress"
                                + " class.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
                    ''; ''; warning spec: it has no tls, so its hosts are served in plain text. Add tls with the hosts and the Secret that holds their certificate.
                    ''; 'tls: [{hosts: [shop.acme.oi]}], '; warning spec.rules[0].host: tls does not cover 'shop.acme.io': it has shop.acme.oi. Did you mean 'shop.acme.oi'? Else add it to the hosts of tls.
                    ''; 'tls: [{hosts: [orders.acme.io]}], '; warning spec.rules[0].host: tls does not cover 'shop.acme.io': it has orders.acme.io. Add it to the hosts of tls.
                    ''; 'tls: [{hosts: ["*.acme.io"]}], '; -
                    ''; 'tls: [{hosts: ["*.io"]}], '; warning spec.rules[0].host: tls does not cover 'shop.acme.io': it has *.io. Add it to the hosts of tls.
                    ''; 'tls: [{secretName: elsewhere}], '; -
                    'alb.ingress.kubernetes.io/certificate-arn: arn'; ''; -
                    ''; 'tls: [{secretName: opaque}], '; warning spec.tls[0].secretName: Secret 'opaque' is of type Opaque. Make it one of type kubernetes.io/tls, which the controllers look for.
                    ''; 'tls: [{secretName: half}], '; warning spec.tls[0].secretName: Secret 'half' has no 'tls.key': it has tls.crt. Put the certificate under tls.crt and its key under tls.key.
                    """)
    void hostsAreServedByTls(String annotations, String spec, String expected) {
        assertThat(Found.by(
                        "ingress-tls",
                        SERVICE,
                        ingress(
                                "shop",
                                annotations,
                                spec,
                                "shop.acme.io",
                                "/",
                                "{service: {name: shop, port: {number: 80}}}"),
                        "apiVersion: v1\nkind: Secret\nmetadata: {name: opaque}\nstringData: {tls.crt: a, tls.key: b}\n",
                        "apiVersion: v1\nkind: Secret\nmetadata: {name: half}\nstringData: {tls.crt: a}\n"))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }
}
