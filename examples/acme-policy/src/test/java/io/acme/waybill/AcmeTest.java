package io.acme.waybill;

import static dev.waybill.Waybill.image;
import static dev.waybill.Waybill.mebibytes;
import static dev.waybill.Waybill.millicores;
import static dev.waybill.presets.Presets.batchJob;
import static dev.waybill.presets.Presets.serverApp;
import static io.acme.waybill.Acme.POLICY;
import static io.acme.waybill.Acme.alertsTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.manifest.Manifest;
import dev.waybill.presets.BatchJob;
import dev.waybill.presets.CompanyManifest;
import dev.waybill.presets.ServerApp;
import dev.waybill.rule.Finding;
import java.time.ZoneId;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;

/** What Acme has decided, as its cluster and its apps get it. A difference here is a difference for all of them. */
class AcmeTest {
    private static final ServerApp ORDERS = serverApp("orders", image("registry.acme.io/orders:1.4.2"))
            .port(8080)
            .resources(millicores(500), mebibytes(512))
            .owner("team-orders");
    private static final BatchJob SETTLE = batchJob("settle", image("registry.acme.io/settle:2.0.1"))
            .schedule("30 2 * * *", ZoneId.of("Asia/Seoul"))
            .resources(millicores(500), mebibytes(512))
            .owner("team-billing");

    private static CompanyManifest apps(ServerApp server) {
        return POLICY.manifest(server, SETTLE).manifest(m -> m.namespace("shop"));
    }

    private static void verify(Manifest manifest) {
        Approvals.verify(manifest.toYaml(), new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void platform() {
        verify(POLICY.platform());
        assertThat(POLICY.platform().closedSet().check().findings()).isEmpty();
    }

    @Test
    void apps() {
        Manifest apps = apps(ORDERS.deployment(alertsTo("#orders-alerts"))).everywhere();

        verify(apps);
        assertThat(POLICY.platform().and(apps).closedSet().check().findings()).isEmpty();
    }

    @Test
    void aServerWithoutAnAlertContactIsRefused() {
        assertThat(apps(ORDERS).everywhere().check().errors())
                .extracting(Finding::toString)
                .singleElement()
                .asString()
                .endsWith("""
                        metadata.annotations
                          error alert-contact: the annotation 'acme.io/alerts' is missing.
                          Say deployment(alertsTo("#..")).
                        """);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> alertsTo(" "))
                .withMessage("alertsTo(\" \"): a channel or an address is needed, as in '#orders-alerts'.");
    }

    @Test
    void anAppSaysWhereItsLogFormatComesFrom() {
        var deployment = POLICY.manifest(ORDERS).everywhere().objects().stream()
                .filter(each -> each.kind().equals("Deployment"))
                .findFirst()
                .orElseThrow();

        assertThat(deployment.explain("spec.template.metadata.annotations[logs.acme.io/format]"))
                .asString()
                .contains("policy log-format", "A stack trace that arrives as forty lines");
    }
}
