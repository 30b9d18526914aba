package dev.waybill.shop;

import static dev.waybill.Waybill.image;
import static dev.waybill.Waybill.mebibytes;
import static dev.waybill.Waybill.millicores;
import static dev.waybill.presets.Presets.serverApp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.kind.Deployment;
import dev.waybill.presets.ServerApp;
import org.junit.jupiter.api.Test;

/** A preset is made by the line of whoever uses it, and its defaults name their policy beside that line. */
class OriginOfPresetsTest {
    private static final ServerApp ORDERS = serverApp("orders", image("registry.acme.io/orders:1.4.2"))
            .port(8080)
            .resources(millicores(500), mebibytes(512))
            .deployment(d -> d.revisionHistoryLimit(3));

    @Test
    void whatWasSaidHasItsLineAndADefaultItsPolicy() {
        var deployment = (Deployment) ORDERS.objects().get(0);

        assertThat(deployment.origin().toString()).startsWith("OriginOfPresetsTest.java:");
        assertThat(deployment.explain("spec.revisionHistoryLimit").origin())
                .hasValueSatisfying(origin -> assertThat(origin.reason()).isEmpty())
                .hasValueSatisfying(origin -> assertThat(origin.toString()).startsWith("OriginOfPresetsTest.java:"));
        assertThat(deployment.explain("spec.template.spec.terminationGracePeriodSeconds"))
                .asString()
                .contains("policy shutdown): A pod gets requests until");
    }
}
