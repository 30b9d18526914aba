package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.manifest.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceRulesTest {
    private static final String CUSTOM =
            "apiVersion: acme.io/v1\nkind: Shop\nmetadata: {name: shop}\nspec: {podMetadata: {labels: {app: made}}}\n";

    private static String service(String name, String labels, String selector, String spec) {
        return "apiVersion: v1\nkind: Service\nmetadata: {name: " + name + ", labels: {" + labels + "}}\n"
                + "spec: {selector: {" + selector + "}, ports: [{port: 80, targetPort: 8080}]" + spec + "}\n";
    }

    private static String pods(String kind, String name, String labels) {
        return "apiVersion: apps/v1\nkind: " + kind + "\nmetadata: {name: " + name + "}\nspec:\n"
                + "  selector: {matchLabels: {" + labels + "}}\n"
                + "  template: {metadata: {labels: {" + labels + "}}, spec: {containers: [{name: web, image: 'acme/"
                + name
                + ":1.4.2'}]}}\n";
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
                    app: shopp; error spec.selector: no pod of the set has app=shopp: those of Deployment 'shop' have app=shop. Give the selector the pods' labels, or the pods the selector's.
                    app: orders; error spec.selector: no pod of the set has app=orders. Add the workload, or select labels that its pods have.
                    'app: shop, tier: fornt'; error spec.selector: no pod of the set has app=shop and tier=fornt: those of Deployment 'shop' have tier=front. Give the selector the pods' labels, or the pods the selector's.
                    'app: shop, tier: front, zone: a'; error spec.selector: no pod of the set has app=shop and tier=front and zone=a: those of Deployment 'shop' have no label 'zone'. Give the selector the pods' labels, or the pods the selector's.
                    'app: shop, vault-active: "true"'; warning spec.selector: no pod of the set has app=shop and vault-active=true: those of Deployment 'shop' have no label 'vault-active'. Select labels that the pods have, unless they get these while they run.
                    'app: shop, role: primary'; warning spec.selector: no pod of the set has app=shop and role=primary: those of Deployment 'shop' have no label 'role'. Select labels that the pods have, unless they get these while they run.
                    'app: shop, statefulset.kubernetes.io/pod-name: shop-0'; -
                    'statefulset.kubernetes.io/pod-name: shop-0'; -
                    'strimzi.io/cluster: events'; -
                    'cnpg.io/cluster: db'; -
                    ''; -
                    app: shop; -
                    """)
    void aServiceSelectsPods(String selector, String expected) {
        assertThat(Found.by(
                        "service-selects-pods",
                        service("shop", "", selector, ""),
                        pods("Deployment", "shop", "app: shop, tier: front")))
                .isEqualTo(expected == null ? java.util.List.of() : java.util.List.of(expected));
    }

    @Test
    void aSetWithoutPodsSaysNothingOfThem() {
        assertThat(Found.by("service-selects-pods", service("shop", "", "app: shop", "")))
                .isEmpty();
        assertThat(Manifest.read(service("shop", "", "app: shop", ""))
                        .closedSet()
                        .check()
                        .errors())
                .extracting(Finding::rule)
                .containsExactly("service-selects-pods");
    }

    @Test
    void anOperatorsPodsAreNotSeen() {
        String shop = pods("Deployment", "shop", "app: shop");
        assertThat(Found.placesOf("service-selects-pods", service("a", "", "app: other", ""), shop, CUSTOM))
                .containsExactly("warning spec.selector");
        assertThat(Found.placesOf("service-selects-pods", service("a", "", "app: made", ""), shop, CUSTOM))
                .isEmpty();
        assertThat(Found.placesOf(
                        "service-selects-pods",
                        service("a", "app.kubernetes.io/managed-by: acme-operator", "app: other", ""),
                        shop))
                .isEmpty();
        assertThat(Found.placesOf(
                        "service-selects-pods",
                        service("a", "app.kubernetes.io/managed-by: Helm", "app: other", ""),
                        shop))
                .containsExactly("error spec.selector");
    }

    @Test
    void aReplicationControllerMakesPodsToo() {
        String controller = "apiVersion: v1\nkind: ReplicationController\nmetadata: {name: old}\nspec:\n"
                + "  selector: {app: old}\n  template: {metadata: {labels: {app: old}}, spec: {containers: [{name: web,"
                + " image: 'acme/old:1.4.2'}]}}\n";
        assertThat(Found.by(
                        "service-selects-pods",
                        service("old", "", "app: old", ""),
                        controller,
                        pods("Deployment", "shop", "app: shop")))
                .isEmpty();
    }

    @Test
    void aServiceSelectsInItsOwnNamespace() {
        String pods = pods("Deployment", "shop", "app: shop");
        String service = service("shop", "", "app: shop", "");
        assertThat(Found.by("service-selects-pods", in("web", service), in("prod", pods)))
                .containsExactly(
                        "error metadata.namespace: the pods with app=shop are those of Deployment 'shop' in 'prod',"
                                + " and a Service selects in its own namespace, 'web'. Put both into one namespace.");
        assertThat(Found.placesOf("service-selects-pods", service, in("prod", pods)))
                .containsExactly("warning metadata.namespace");
        assertThat(Found.by("service-selects-pods", in("kube-system", service("dns", "", "k8s-app: dns", "")), pods))
                .isEmpty();
    }

    private static String in(String namespace, String yaml) {
        return yaml.replaceFirst("metadata: \\{", "metadata: {namespace: " + namespace + ", ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    Deployment; cart; app: shop, tier: cart; true
                    StatefulSet; cart; app: shop, tier: cart; true
                    Deployment; cart; app: shop, track: canary; false
                    Deployment; shop; app: shop, tier: cart; false
                    Deployment; cart; app: cart; false
                    """)
    void aServiceSelectsOneProgram(String kind, String name, String labels, boolean wide) {
        String other = pods(kind, name, labels).replace("metadata: {name: " + name, "metadata: {name: other");
        assertThat(Found.placesOf(
                        "service-selector-too-wide",
                        service("shop", "", "app: shop", ""),
                        pods("Deployment", "shop", "app: shop, track: stable"),
                        other))
                .hasSize(wide ? 1 : 0)
                .allMatch("warning spec.selector"::equals);
    }

    @Test
    void podsOfAJobServeNothing() {
        String job =
                "apiVersion: batch/v1\nkind: Job\nmetadata: {name: migrate}\nspec: {template: {metadata: {labels: {app:"
                        + " shop}}, spec: {restartPolicy: Never, containers: [{name: web, image: 'acme/shop:1.4.2'}]}}}\n";
        assertThat(Found.by(
                        "service-selector-too-wide",
                        service("shop", "", "app: shop", ""),
                        job,
                        pods("Deployment", "shop", "app: shop")))
                .containsExactly(
                        "warning spec.selector: app=shop matches the pods of Deployment 'shop' and of Job 'migrate'."
                                + " Select a label that only the pods have which serve these requests.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    Deployment; ', clusterIP: None'; true
                    ReplicaSet; ', clusterIP: None'; true
                    StatefulSet; ', clusterIP: None'; false
                    DaemonSet; ', clusterIP: None'; false
                    Deployment; ''; false
                    Deployment; ', clusterIP: None, publishNotReadyAddresses: true'; false
                    """)
    void aHeadlessServiceHasAReason(String kind, String spec, boolean without) {
        assertThat(Found.placesOf(
                        "headless-needs-reason",
                        service("shop", "", "app: shop", spec),
                        pods(kind, "shop", "app: shop")))
                .hasSize(without ? 1 : 0)
                .allMatch("warning spec.clusterIP"::equals);
    }

    @Test
    void aHeadlessServiceMayStandBesideOneWithAnAddressOrServeGrpc() {
        String pods = pods("Deployment", "shop", "app: shop");
        String headless = service("peers", "", "app: shop", ", clusterIP: None");
        assertThat(Found.by("headless-needs-reason", headless, service("shop", "", "app: shop", ""), pods))
                .isEmpty();
        assertThat(Found.by("headless-needs-reason", headless.replace("port: 80,", "port: 80, name: grpc,"), pods))
                .isEmpty();
        assertThat(Found.by(
                        "headless-needs-reason",
                        headless,
                        pods,
                        "apiVersion: monitoring.coreos.com/v1\nkind: ServiceMonitor\nmetadata: {name: shop}\n"
                                + "spec: {selector: {matchLabels: {}}}\n"))
                .isEmpty();
    }

    @Test
    void anIngressNeedsAnAddress() {
        assertThat(Found.by(
                        "headless-needs-reason",
                        service("shop", "", "app: shop", ", clusterIP: None"),
                        pods("StatefulSet", "shop", "app: shop"),
                        "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: shop}\nspec: {defaultBackend:"
                                + " {service: {name: shop, port: {number: 80}}}}\n"))
                .containsExactly(
                        "warning spec.clusterIP: an Ingress leads here, and with None there is no address for it to"
                                + " send to. Leave clusterIP out, or waive the rule where the controller sends to the pods themselves.");
    }

    @Test
    void aServiceUnderAWrongGroupIsOneAsWell() {
        assertThat(Found.placesOf(
                        "headless-needs-reason",
                        service("shop", "", "app: shop", ", clusterIP: None").replace("v1", "apps/v1"),
                        pods("Deployment", "shop", "app: shop")))
                .containsExactly("warning spec.clusterIP");
        assertThat(Found.by(
                        "service-selects-pods",
                        service("shop", "", "app: none", "").replace("v1", "serving.knative.dev/v1"),
                        pods("Deployment", "shop", "app: shop")))
                .isEmpty();
    }
}
