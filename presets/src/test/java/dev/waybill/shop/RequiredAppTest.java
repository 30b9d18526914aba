package dev.waybill.shop;

import static dev.waybill.Waybill.image;
import static dev.waybill.Waybill.manifest;
import static dev.waybill.Waybill.mebibytes;
import static dev.waybill.Waybill.millicores;
import static dev.waybill.presets.Presets.serverApp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.presets.ServerApp;
import dev.waybill.rule.Finding;
import org.junit.jupiter.api.Test;

/** A server that another one requires has to be in the manifest. */
class RequiredAppTest {
    private static final ServerApp ACCOUNTS = serverApp("accounts", image("registry.acme.io/accounts:1.0.0"))
            .port(8080)
            .resources(millicores(100), mebibytes(64));
    private static final ServerApp ORDERS = Apps.orders().requires(ACCOUNTS);

    @Test
    void isFoundWhenItIsThere() {
        assertThat(manifest(ORDERS, ACCOUNTS)
                        .closedSet()
                        .alongside(dev.waybill.Waybill.existingPriorityClass("server"))
                        .check()
                        .findings())
                .isEmpty();
    }

    @Test
    void isMissedWhenItIsNot() {
        assertThat(manifest(ORDERS).check().findings())
                .extracting(Finding::rule)
                .containsExactly("init-wait-target-exists");
        assertThat(manifest(ORDERS).closedSet().check().errors())
                .extracting(Finding::rule)
                .containsExactly("init-wait-target-exists");
    }
}
