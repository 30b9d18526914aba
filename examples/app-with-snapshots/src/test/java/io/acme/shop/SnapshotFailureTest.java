package io.acme.shop;

import static dev.waybill.Waybill.mebibytes;
import static dev.waybill.Waybill.millicores;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.waybill.manifest.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;

/** What somebody reads whose change is not approved yet. */
class SnapshotFailureTest {

    /** Puts a copy of what is approved for production elsewhere; returns its name without the ending, as seen from here. */
    private static String copied(String folder, String lineEnd) throws IOException {
        Path approved = Path.of("src/test/java/io/acme/shop/ShopManifestsTest.prod.approved.yaml");
        Path copy = Files.createDirectories(Path.of("target", folder)).resolve("prod.approved.yaml");
        Files.writeString(copy, Files.readString(approved).replace("\r\n", "\n").replace("\n", lineEnd));
        return "../../../../../../target/" + folder + "/prod";
    }

    @Test
    void isReadInWords() throws IOException {
        Manifest changed = ShopManifests.in(
                Env.PROD,
                ShopManifests.shop("1.5.0")
                        .resources(millicores(250), mebibytes(512))
                        .config("GREETING", "Grüße aus Köln"));
        Options against = Snapshots.fixed(changed, copied("changed", "\n"));

        AssertionError failure =
                catchThrowableOfType(AssertionError.class, () -> Approvals.verify(changed.toYaml(), against));

        Approvals.verify(failure.getMessage());
    }

    @Test
    void isNoneForLineEndsOfWindows() throws IOException {
        Manifest shop = ShopManifests.in(Env.PROD);
        Options against = Snapshots.fixed(shop, copied("windows", "\r\n"));

        assertThatCode(() -> Approvals.verify(shop.toYaml(), against)).doesNotThrowAnyException();
    }

    @Test
    void saysOfTheFirstOneHowToApproveIt() {
        Manifest shop = ShopManifests.in(Env.PROD);
        Options against = Snapshots.fixed(shop, "../../../../../../target/first");

        assertThatThrownBy(() -> Approvals.verify(shop.toYaml(), against))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        Nothing is approved yet.

                        received  target/first.received.yaml
                        approved  target/first.approved.yaml
                        Read the received file. When it is right, rename it to the approved one and commit it.
                        """);
    }
}
