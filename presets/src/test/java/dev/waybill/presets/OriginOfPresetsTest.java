package dev.waybill.presets;

import static dev.waybill.Waybill.container;
import static dev.waybill.Waybill.deployment;
import static dev.waybill.Waybill.image;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Presets are built with core as any user's code is, so core has to name their lines, not hide them as its own. */
class OriginOfPresetsTest {

    @Test
    void aLineOfThisPackageIsNamed() {
        var shop = deployment("shop", container("web", image("acme/shop:1"))).replicas(2);

        assertThat(shop.explain("spec.replicas").origin())
                .hasValueSatisfying(origin -> assertThat(origin.toString()).startsWith("OriginOfPresetsTest.java:"));
    }
}
