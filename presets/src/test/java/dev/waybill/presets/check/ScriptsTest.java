package dev.waybill.presets.check;

import static dev.waybill.Waybill.configMap;
import static dev.waybill.Waybill.container;
import static dev.waybill.Waybill.deployment;
import static dev.waybill.Waybill.existingSecret;
import static dev.waybill.Waybill.image;
import static dev.waybill.Waybill.manifest;
import static dev.waybill.Waybill.port;
import static dev.waybill.Waybill.service;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waybill.kind.Deployment;
import dev.waybill.kind.pod.ContainerSecurity;
import dev.waybill.rule.Finding;
import dev.waybill.rule.RuleSet;
import dev.waybill.value.Cpu;
import dev.waybill.value.Memory;
import java.util.List;
import java.util.stream.Stream;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all checks have in common: the scripts, the container, the budget. */
class ScriptsTest {
    private static final Login LOGIN = Login.of(existingSecret("db"));

    static Stream<Endpoint<?>> checks() {
        return Stream.of(
                Postgres.at("db.internal").database("orders").login(LOGIN).tls(),
                Postgres.redshift("dwh.internal").login(LOGIN.fromFile()),
                MySql.at("db.internal").database("accounts").login(LOGIN),
                MySql.mariadb("10.1.2.3")
                        .login(LOGIN)
                        .tls(configMap("ca").entry("ca.crt", "x").key("ca.crt")),
                Redis.at("cache.internal")
                        .password(existingSecret("db").key("password"))
                        .tls(),
                Kafka.at("kafka-1.internal:9092", "kafka-2.internal:9092"),
                HttpEndpoint.at("https://auth.internal/health"),
                TcpEndpoint.at("smtp.internal", 25),
                DnsName.of("db.internal"));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void scriptsPassShellcheck(Endpoint<?> check) {
        String shellcheck = Installed.need("shellcheck", "shellcheck");

        assertThat(RealServer.run(List.of(shellcheck, "-s", "sh", "-"), check.script()))
                .isEmpty();
    }

    /** Kubernetes replaces {@code $(NAME)} in a command by that variable, and {@code $$} by a dollar. */
    @ParameterizedTest
    @MethodSource("checks")
    void kubernetesLeavesTheScriptsAsTheyAre(Endpoint<?> check) {
        assertThat(check.script()).doesNotContain("$$").doesNotContainPattern("\\$\\([A-Z_]+\\)");
    }

    @ParameterizedTest
    @MethodSource("checks")
    void checksPassEveryRule(Endpoint<?> check) {
        Deployment app = deployment(
                        "app",
                        container("app", image("registry.acme.io/app:1.0.0"))
                                .requestsAndLimits(Cpu.millicores(100), Memory.mebibytes(64))
                                .security(ContainerSecurity.restricted().readOnlyRootFilesystem()))
                .initContainer(check.check(CheckImages.official()));

        var set = check.toString().contains("mariadb")
                ? manifest(app, configMap("ca").entry("ca.crt", "x"))
                : manifest(app);
        assertThat(set.rules(RuleSet.strict()).check().findings())
                .filteredOn(finding -> finding.path().contains("initContainers") || finding.isError())
                .extracting(Finding::rule)
                .containsExactly("image-digest");
    }

    @Test
    void aCheckOfAServiceIsOneOfTheSet() {
        var http = port("http", 8080);
        Deployment other = deployment(
                "other", container("other", image("acme/other:1.0.0")).listensOn(http));
        Deployment app = deployment("app", container("app", image("acme/app:1.0.0")))
                .initContainer(TcpEndpoint.ofService("other", 80).check(CheckImages.official()));

        assertThat(manifest(app, other, service("other", other).expose(80, http))
                        .check()
                        .errors())
                .isEmpty();
    }

    @Test
    void printsTheContainerOfACheck() {
        Approvals.verify(
                Postgres.at("orders-db.internal")
                        .database("orders")
                        .login(LOGIN)
                        .check(CheckImages.official()),
                new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void theBudgetAddsUpAllStepsAndPauses() {
        // 6 attempts of 3 steps of 3 s; pauses of 2, 4, 8, 16 and 30 s.
        assertThat(Postgres.at("db").login(LOGIN).budget()).isEqualTo(ofSeconds(6 * 3 * 3 + 2 + 4 + 8 + 16 + 30));
        assertThat(DnsName.of("db").attempts(1).timeout(ofSeconds(7)).budget()).isEqualTo(ofSeconds(7));
        assertThat(Kafka.at("a:1", "b:1")
                        .attempts(2)
                        .timeout(ofSeconds(1))
                        .backOff(ofSeconds(0))
                        .budget())
                .isEqualTo(ofSeconds(8));
    }

    @Test
    void imagesComeFromAMirror() {
        assertThat(Redis.at("cache")
                        .check(CheckImages.mirroredAt("registry.acme.io/hub"))
                        .toModel()
                        .getImage())
                .startsWith("registry.acme.io/hub/library/redis:");
        assertThatThrownBy(() -> CheckImages.mirroredAt("https://registry.acme.io"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesAreLabels() {
        assertThat(Postgres.at("orders-db.prod.internal").name()).isEqualTo("check-postgres-orders-db");
        assertThat(Postgres.at("10.1.2.3").port(5433).name()).isEqualTo("check-postgres-10-1-2-3");
        assertThat(Redis.at("fd00::1").name()).isEqualTo("check-redis-fd00-1");
        assertThat(Redis.at("cache").named("sessions").name()).isEqualTo("check-sessions");
        assertThat(TcpEndpoint.ofService("orders", 80).name()).isEqualTo("check-service-orders");
        assertThat(HttpEndpoint.at("http://auth.b/c/").name()).isEqualTo("check-http-auth");
        assertThat(Kafka.at("kafka-1.internal:9092").name()).isEqualTo("check-kafka-kafka-1");
        String first = DnsName.of("a".repeat(62)).name();
        String second = DnsName.of("a".repeat(61)).name();
        assertThat(first).hasSize(57).isNotEqualTo(second);
        assertThatThrownBy(() -> Redis.at("cache").named("a b")).hasMessageContaining("check name");
    }

    @Test
    void wrongSettingsAreRefused() {
        assertThatThrownBy(() -> Postgres.at("no host")).hasMessageContaining("postgres host");
        assertThatThrownBy(() -> Redis.at("cache").port(70000)).hasMessageContaining("70000");
        assertThatThrownBy(() -> Redis.at("cache").attempts(0)).hasMessageContaining("attempts 0: 1 or more");
        assertThatThrownBy(() -> Redis.at("cache").timeout(ofSeconds(0))).hasMessageContaining("timeout");
        assertThatThrownBy(() -> Redis.at("cache").backOff(ofMinutes(1))).hasMessageContaining("at most 30 s");
        assertThatThrownBy(() -> Postgres.at("db").database("orders").check(CheckImages.official()))
                .hasMessageContaining("database 'orders': nobody logs in");
        assertThatThrownBy(() -> Kafka.at("kafka")).hasMessageContaining("a host and a port are needed");
        assertThatThrownBy(() -> HttpEndpoint.at("ftp://host/")).hasMessageContaining("a URL with http or https");
        assertThatThrownBy(() -> HttpEndpoint.at("http://me:secret@host/")).hasMessageContaining("no user in it");
        assertThatThrownBy(() -> MySql.at("db").database(" ")).hasMessageContaining("a name is needed");
        assertThatThrownBy(() -> Login.of("", existingSecret("db").key("password")))
                .hasMessageContaining("a name is needed");
    }
}
