package dev.waybill.shop;

import static dev.waybill.Waybill.between;
import static dev.waybill.Waybill.deregisterFor;
import static dev.waybill.Waybill.existingSecret;
import static dev.waybill.Waybill.host;
import static dev.waybill.Waybill.image;
import static dev.waybill.Waybill.ingress;
import static dev.waybill.Waybill.manifest;
import static dev.waybill.Waybill.mebibytes;
import static dev.waybill.Waybill.millicores;
import static dev.waybill.Waybill.peersOfNamespace;
import static dev.waybill.Waybill.percent;
import static dev.waybill.Waybill.port;
import static dev.waybill.Waybill.quantity;
import static dev.waybill.Waybill.scalingRules;
import static dev.waybill.presets.Presets.SERVICE;
import static dev.waybill.presets.Presets.because;
import static dev.waybill.presets.Presets.serverApp;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waybill.kind.KubernetesObject;
import dev.waybill.presets.ServerApp;
import dev.waybill.rule.Finding;
import dev.waybill.rule.RuleSet;
import dev.waybill.value.Port;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is said of a server wins over every default, and is refused in its own line when it is wrong. */
class ServerAppTest {
    private static final ServerApp ORDERS = Apps.orders();

    @Test
    void aServerWithNothingSaidPassesEveryRuleOfTheCompany() {
        var report = manifest(ORDERS).rules(RuleSet.strict()).check();

        assertThat(report.findings())
                .extracting(Finding::rule)
                .as("what only the user can decide")
                .containsExactlyInAnyOrder("image-digest", "networkpolicy-missing");
        assertThat(manifest(ORDERS).check().findings()).isEmpty();
    }

    @Test
    void requestsAndLimitsAreTheUsers() {
        assertThat(ORDERS.resources(millicores(500), mebibytes(64))
                        .limits(millicores(600), mebibytes(128))
                        .toString())
                .contains("      requests:\n              cpu: 500m\n              memory: 64Mi\n")
                .contains("      limits:\n              cpu: 600m\n              memory: 128Mi\n");
        assertThatThrownBy(() -> ORDERS.limits(millicores(100), mebibytes(1024)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("500m")
                .hasMessageContaining("100m");
    }

    @Test
    void replicasAndScalingReplaceEachOther() {
        assertThat(ORDERS.scale(between(2, 9)).replicas(3).toString())
                .contains("  replicas: 3\n")
                .doesNotContain("HorizontalPodAutoscaler");
        assertThat(ORDERS.replicas(3).scale(between(2, 9)).toString())
                .contains("maxReplicas: 9")
                .doesNotContain("  replicas: 3\n");
        assertThatThrownBy(() -> ORDERS.replicas(-1)).hasMessageContaining("replicas -1: 0 or more is allowed");
    }

    @Test
    void metricsOfOnesOwnReplaceTheDefaultMetricAndKeepTheRest() {
        String yaml = ORDERS.scale(
                        between(2, 9),
                        on -> on.onPods("http_requests_per_second", quantity(10))
                                .scaleDown(scalingRules().percent(percent(10), ofMinutes(1))))
                .toString();

        assertThat(yaml)
                .contains("name: http_requests_per_second", "    scaleUp:\n", "value: 10\n")
                .doesNotContain("averageUtilization", "stabilizationWindowSeconds");
    }

    @Test
    void aShutdownOfOnesOwnReplacesTheDefault() {
        assertThat(ORDERS.shutdown(deregisterFor(ofSeconds(20)).drainFor(ofSeconds(100)))
                        .toString())
                .contains("terminationGracePeriodSeconds: 120\n", "seconds: 20\n");
    }

    @Test
    void probesAskThePathsOfTheApp() {
        assertThat(ORDERS.readyAt("/ready")
                        .aliveAt("/live")
                        .startsWithin(ofSeconds(61))
                        .toString())
                .contains("startupProbe:\n            httpGet:\n              path: /live\n")
                .contains("failureThreshold: 13\n")
                .contains("readinessProbe:\n            httpGet:\n              path: /ready\n")
                .contains("livenessProbe:\n            httpGet:\n              path: /live\n");
        assertThatThrownBy(() -> ORDERS.startsWithin(ofSeconds(0))).hasMessageContaining("startsWithin");
    }

    @Test
    void aSlowStartHasALongerProgressDeadline() {
        assertThat(ORDERS.toString()).doesNotContain("progressDeadlineSeconds");
        assertThat(ORDERS.startsWithin(ofMinutes(8)).requires(new Ping("db")).toString())
                .contains("progressDeadlineSeconds: " + (8 * 60 + 90 + 5 * 60));
    }

    @Test
    void foldersToWriteToAreVolumes() {
        assertThat(ORDERS.writable("/var/cache/nginx", mebibytes(50))
                        .writable("/tmp", mebibytes(5))
                        .toString())
                .contains("- name: var-cache-nginx\n              mountPath: /var/cache/nginx\n")
                .contains("sizeLimit: 50Mi", "sizeLimit: 5Mi")
                .doesNotContain("sizeLimit: 100Mi");
        assertThat(ORDERS.writable("/tmp/", mebibytes(5)).toString()).doesNotContain("sizeLimit: 100Mi");
        assertThat(manifest(ORDERS.writable("/var-cache", mebibytes(5))
                                .writable("/var/cache", mebibytes(5))
                                .writable("/데이터", mebibytes(5))
                                .writable("/" + "long/".repeat(20) + "end", mebibytes(5)))
                        .check()
                        .findings())
                .isEmpty();
    }

    @Test
    void environmentComesFromConfigAndSecrets() {
        String yaml = ORDERS.config("A", "1")
                .config("A", "2")
                .secret("TOKEN", existingSecret("tokens").key("jwt"))
                .toString();

        assertThat(yaml)
                .contains("data:\n  A: \"2\"\n", "configMapRef:\n                name: orders-config\n", "key: jwt\n")
                .contains("checksum/configmap-orders-config");
        assertThatThrownBy(() -> ORDERS.config("A=B", "1"))
                .hasMessageContaining("server app 'orders' config")
                .hasMessageContaining("A=B");
    }

    @Test
    void aVariableHasOneSource() {
        var key = existingSecret("tokens").key("jwt");

        assertThatThrownBy(() -> ORDERS.config("TOKEN", "x").secret("TOKEN", key))
                .hasMessageContaining("server app 'orders' secret 'TOKEN': config has it already (ServerAppTest.java:");
        assertThatThrownBy(() -> ORDERS.secret("TOKEN", key).config("TOKEN", "x"))
                .hasMessageContaining("server app 'orders' config 'TOKEN': secret has it already (ServerAppTest.java:");
    }

    @Test
    void aRequirementStandsOnce() {
        assertThatThrownBy(() -> ORDERS.requires(new Ping("db")).requires(new Ping("db")))
                .hasMessageContaining(
                        "server app 'orders' requires 'ping-db': it is there already (ServerAppTest.java:");
    }

    @Test
    void callersAreLetIn() {
        String yaml = ORDERS.onlyFrom(Apps.settle())
                .onlyFrom(peersOfNamespace("ingress"))
                .toString();

        assertThat(yaml).contains("kind: NetworkPolicy", "app.kubernetes.io/name: settle", "port: 8080");
        assertThat(manifest(ORDERS.onlyFrom(Apps.settle()), Apps.settle())
                        .check()
                        .findings())
                .isEmpty();
    }

    @Test
    void othersReferToItsService() {
        var route = ingress("shop", host("orders.acme.io").to(ORDERS.at(80)))
                .tls(existingSecret("orders-tls"), "orders.acme.io");

        assertThat(manifest(ORDERS, route).check().errors()).isEmpty();
    }

    @Test
    void doorsLeadToTheOrdinaryKinds() {
        String yaml = ORDERS.config("A", "1")
                .onlyFrom(Apps.settle())
                .deployment(d -> d.revisionHistoryLimit(3)
                        .customize(b -> b.editSpec().withPaused(true).endSpec()))
                .service(s -> s.annotation("acme.io/a", "service"))
                .autoscaler(a -> a.annotation("acme.io/a", "autoscaler"))
                .disruptionBudget(b -> b.annotation("acme.io/a", "budget"))
                .serviceAccount(a -> a.annotation("acme.io/a", "account"))
                .configMap(c -> c.entry("B", "2"))
                .networkPolicy(p -> p.annotation("acme.io/a", "callers"))
                .container(c -> c.listensOn(port("metrics", 9100)))
                .toString();

        assertThat(yaml)
                .contains("revisionHistoryLimit: 3", "paused: true", "B: \"2\"", "containerPort: 9100")
                .contains("acme.io/a: service", "acme.io/a: autoscaler", "acme.io/a: budget")
                .contains("acme.io/a: account", "acme.io/a: callers");
    }

    @Test
    void aDoorToNothingIsRefused() {
        ServerApp app =
                ORDERS.without(SERVICE, because("a worker without callers")).service(s -> s.asNodePort());

        assertThatThrownBy(app::objects)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("server app 'orders' (ServerAppTest.java:")
                .hasMessageContaining("there is no Service to change. It has Deployment, HorizontalPodAutoscaler,");
    }

    @Test
    void namesAndPortsAreChecked() {
        assertThatThrownBy(() -> serverApp("1orders", image("acme/orders:1"))).hasMessageContaining("server app name");
        assertThatThrownBy(() -> serverApp("orders", image("acme/orders:1"))
                        .port(Port.of("dns", 53).udp()))
                .hasMessageContaining("probes and checks need a TCP port");
    }

    @Test
    void manyThreadsRenderTheSame() {
        String once = manifest(ORDERS).toYaml();

        assertThat(IntStream.range(0, 64)
                        .parallel()
                        .mapToObj(i -> manifest(ORDERS).toYaml())
                        .collect(Collectors.toSet()))
                .containsExactly(once);
    }

    @Test
    void whatIsSaidLaterLeavesTheAppBeforeAsItWas() {
        List<KubernetesObject> before = ORDERS.objects();
        ServerApp unused = ORDERS.replicas(7).config("A", "1").nodeGroup("x").owner("y");

        assertThat(ORDERS.objects()).isEqualTo(before);
    }
}
