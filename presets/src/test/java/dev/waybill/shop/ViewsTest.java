package dev.waybill.shop;

import static dev.waybill.Waybill.between;
import static dev.waybill.Waybill.configMap;
import static dev.waybill.Waybill.deregisterFor;
import static dev.waybill.Waybill.secret;
import static dev.waybill.presets.Presets.NETWORK;
import static dev.waybill.presets.Presets.PROBES;
import static dev.waybill.presets.Presets.SHUTDOWN;
import static dev.waybill.presets.Presets.because;
import static dev.waybill.presets.Presets.postgres;
import static dev.waybill.presets.Presets.redis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.waybill.presets.CompanyManifest;
import dev.waybill.presets.CompanyPolicy;
import dev.waybill.presets.Differences;
import dev.waybill.presets.Environment;
import dev.waybill.presets.ServerApp;
import java.util.List;
import java.util.Optional;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;

/** The tables and the time line that people read. Lines of this file are shown without their numbers, which move. */
class ViewsTest {
    private static final ServerApp ORDERS = Apps.orders()
            .requires(postgres("orders-db.internal"))
            .requires(redis("cache"))
            .scale(between(2, 10))
            .config("HINT", "a|b `c`\nd 오더")
            .shutdown(deregisterFor(ofSeconds(20)).drainFor(ofSeconds(40)))
            .without(NETWORK, because("the mesh decides who may connect"));

    private enum Env implements Environment {
        DEV,
        STAGE,
        PROD
    }

    private static Options scrubbed(String extension) {
        return new Options(text -> text.replaceAll("(\\w+\\.java):\\d+", "$1:#"))
                .forFile()
                .withExtension(extension);
    }

    @Test
    void explainsAllFields() {
        Approvals.verify(ORDERS.explain(), scrubbed(".txt"));
    }

    @Test
    void explainsAllFieldsOfAJobInMarkdown() {
        Approvals.verify(
                Apps.migrate().config("HINT", "a|b `c`\nd 오더").explain().toMarkdown(), scrubbed(".md"));
    }

    @Test
    void explainsOneField() {
        assertThat(ORDERS.explain("spec.template.spec.terminationGracePeriodSeconds")
                        .value())
                .contains("60");
        assertThat(ORDERS.explain("HorizontalPodAutoscaler.spec.maxReplicas").origin())
                .hasValueSatisfying(origin -> assertThat(origin.toString())
                        .startsWith("ViewsTest.java:")
                        .doesNotContain("policy"));
        assertThat(ORDERS.explain("ConfigMap/orders-config.data.HINT").value()).isPresent();
        assertThat(ORDERS.explain("Service.spec.selector").toString())
                .contains("policy service): Others find the pods");
        assertThatThrownBy(() -> ORDERS.explain("Servce.spec"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("server app 'orders' explain 'Servce.spec'")
                .hasMessageContaining("Service/orders")
                .hasMessageContaining("Did you mean 'Service'");
    }

    @Test
    void everyRowOfADefaultHasItsReason() {
        assertThat(ORDERS.explain().rows())
                .hasSizeGreaterThan(100)
                .allSatisfy(row -> assertThat(row.policy().isPresent())
                        .isEqualTo(!row.why().isEmpty()));
        assertThat(ORDERS.explain().leftOut()).hasSize(1);
    }

    private static CompanyManifest shop() {
        ServerApp orders = ORDERS.in(Env.DEV, app -> app.replicas(1).config("LOG", "debug"))
                .in(Env.PROD, app -> app.scale(between(4, 20)));
        return CompanyPolicy.standard()
                .manifest(orders)
                .andIn(Env.DEV, configMap("fixtures"))
                .andInEach(Env.class, env -> List.of(secret("token").entry("t", env == Env.PROD ? "prod" : "test")));
    }

    @Test
    void showsWhatDiffers() {
        Approvals.verify(shop().differences(Env.DEV, Env.STAGE, Env.PROD), scrubbed(".txt"));
    }

    @Test
    void showsWhatDiffersInMarkdown() {
        assertThat(shop().differences(Env.STAGE, Env.PROD).toMarkdown()).isEqualTo("""
                        | object | field | STAGE | PROD |
                        | --- | --- | --- | --- |
                        | Secret token | stringData.t | \\*\\*\\* (1) | \\*\\*\\* (2) |
                        | HorizontalPodAutoscaler orders | spec.minReplicas | 2 | 4 |
                        | | spec.maxReplicas | 10 | 20 |
                        """);
        assertThatThrownBy(() -> shop().differences(Env.PROD, Env.PROD)).hasMessageContaining("two are called 'PROD'");
    }

    @Test
    void whatIsAlikeIsNoDifferenceAndOrderIsOne() {
        var company = CompanyPolicy.standard();
        var same = company.manifest(Apps.orders());
        var missing = company.manifest(Apps.orders().config("A", "1").in(Env.DEV, app -> app.config("X", "-")));
        var order = company.manifest(Apps.orders()
                .in(Env.DEV, app -> app.requires(new Ping("a")).requires(new Ping("b")))
                .in(Env.PROD, app -> app.requires(new Ping("b")).requires(new Ping("a"))));

        assertThat(same.differences(Env.DEV, Env.PROD).isEmpty()).isTrue();
        assertThat(missing.differences(Env.DEV, Env.PROD).rows())
                .extracting(Differences.Row::field, Differences.Row::values)
                .containsExactly(tuple("data.X", List.of(Optional.of("-"), Optional.empty())));
        assertThat(order.differences(Env.DEV, Env.PROD).toString()).contains("(order of items)  (1)  (2)");
    }

    @Test
    void drawsTheLifeOfAServer() {
        Approvals.verify(ORDERS.timeline(), scrubbed(".txt"));
        assertThat(ORDERS.timeline().startsWithin())
                .isEqualTo(postgres("x").budget().plus(redis("x").budget()).plus(ofMinutes(2)));
        assertThat(ORDERS.timeline().stopsWithin()).isEqualTo(ofSeconds(60));
    }

    @Test
    void drawsTheLifeOfAServerForMermaid() {
        Approvals.verify(ORDERS.timeline().toMermaid(), scrubbed(".mmd"));
    }

    @Test
    void drawsTheLifeOfAJob() {
        Approvals.verify(Apps.settle().requires(redis("cache")).timeline(), scrubbed(".txt"));
    }

    @Test
    void anAppWithoutTheseDefaultsHasATimelineAsWell() {
        String text = Apps.orders()
                .replicas(1)
                .without(SHUTDOWN, because("a cache that loses nothing"))
                .without(PROBES, because("none yet"))
                .timeline()
                .toString();

        assertThat(text)
                .contains("start: at most 0 s", "1 pod\n", "stop: at most 30 s")
                .doesNotContain("preStop");
    }
}
