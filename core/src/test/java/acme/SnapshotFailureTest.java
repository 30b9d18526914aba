package acme;

import static dev.waybill.Waybill.configMap;
import static dev.waybill.Waybill.container;
import static dev.waybill.Waybill.image;
import static dev.waybill.Waybill.manifest;
import static dev.waybill.Waybill.secret;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.diff.Diff;
import dev.waybill.kind.Deployment;
import dev.waybill.manifest.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotFailureTest {
    private static final Deployment SHOP = Deployment.of("shop", container("web", image("acme/shop:1")));

    // Below the working directory, as the files of a real test are.
    private final Path folder = Path.of("target", "snapshots-" + UUID.randomUUID());
    private final Path received = folder.resolve("prod.received.yaml").toAbsolutePath();
    private final Path approved = folder.resolve("prod.approved.yaml").toAbsolutePath();

    @BeforeEach
    void makeFolder() throws IOException {
        Files.createDirectories(folder);
    }

    @AfterEach
    void removeFolder() throws IOException {
        Files.deleteIfExists(received);
        Files.deleteIfExists(approved);
        Files.deleteIfExists(folder);
    }

    private String failure(Manifest manifest, String text) throws IOException {
        Files.writeString(received, text);
        return Diff.snapshotFailure(received, approved, manifest)
                .replace(folder.getFileName().toString(), "snapshots")
                .replaceAll("(?<=SnapshotFailureTest.java:)\\d+", "N");
    }

    private static final String FILES = """

            received  target/snapshots/prod.received.yaml
            approved  target/snapshots/prod.approved.yaml
            When the change is meant, replace the approved file by the received one and commit it.
            """;

    @Test
    void saysWhatTheChangeDoesAndWhichLineMadeIt() throws IOException {
        Files.writeString(approved, manifest(SHOP).toYaml());
        Manifest next = manifest(Deployment.of("shop", container("web", image("acme/shop:2"))));

        assertThat(failure(next, next.toYaml())).isEqualTo("""
                The manifest differs from what was approved.

                Worst: restarts pods. 1 object changed.

                Deployment 'shop'
                  restarts pods: The pod template changes, so the pods are replaced step by step.
                    spec.template.spec.containers[web].image: acme/shop:1 -> acme/shop:2 (SnapshotFailureTest.java:N)
                """ + FILES);
    }

    @Test
    void comparesWhatWasWritten() throws IOException {
        // A scrubber took the tag out, and toString() hides the password.
        Manifest shop = manifest(SHOP.replicas(3), secret("login").entry("password", "hunter2"));
        String scrubbed = shop.toString().replace("acme/shop:1", "acme/shop:TAG");
        Files.writeString(approved, scrubbed.replace("replicas: 3", "replicas: 2"));

        assertThat(failure(shop, scrubbed))
                .contains("Worst: applied live. 1 object changed.")
                .contains("    spec.replicas: 2 -> 3 (SnapshotFailureTest.java:N)\n")
                .doesNotContain("TAG")
                .doesNotContain("***");
    }

    @Test
    void saysThatOnlyTheTextDiffers() throws IOException {
        Manifest config = manifest(configMap("shop").entry("A", "1").entry("B", "2"));
        Files.writeString(approved, "# by hand\r\n" + config.toYaml().replace("\n", "\r\n"));

        assertThat(failure(config, config.toYaml())).isEqualTo("""
                The objects are those that were approved; only the text differs.

                line 1
                - # by hand
                """ + FILES);
    }

    @Test
    void showsNoLineOfASecret() throws IOException {
        Manifest login = manifest(secret("login").entry("password", "hunter2"));
        Files.writeString(approved, "# password: hunter1\n" + login.toYaml());

        assertThat(failure(login, login.toYaml()))
                .contains("line 1 (not shown, because there is a Secret in the file)")
                .doesNotContain("hunter");
    }

    @Test
    void saysHowToApproveTheFirst() throws IOException {
        String first = """
                Nothing is approved yet.

                received  target/snapshots/prod.received.yaml
                approved  target/snapshots/prod.approved.yaml
                Read the received file. When it is right, rename it to the approved one and commit it.
                """;

        assertThat(failure(manifest(SHOP), manifest(SHOP).toYaml())).isEqualTo(first);
        Files.writeString(approved, "\n");
        assertThat(failure(manifest(SHOP), manifest(SHOP).toYaml())).isEqualTo(first);
    }

    @Test
    void tellsTheMarksOfAMerge() throws IOException {
        String yaml = manifest(SHOP).toYaml();
        Files.writeString(
                approved,
                yaml.replace("  name: shop\n", "<<<<<<< HEAD\n  name: shop\n=======\n  name: cart\n>>>>>>> x\n"));

        assertThat(failure(manifest(SHOP), yaml)).isEqualTo("""
                Something is wrong in the approved file:
                prod.approved.yaml:5:7: yaml-syntax: a key has no colon behind it. Write it as 'key: value', or put the text in quotes.

                The manifest differs from what was approved.

                Worst: added. 1 object added.

                Deployment 'shop' (SnapshotFailureTest.java:N)
                  added: It is made.
                """ + FILES);
    }

    @Test
    void namesAFileElsewhereAsItWasGiven(@TempDir Path elsewhere) throws IOException {
        Path other =
                Files.writeString(elsewhere.resolve("x.yaml"), manifest(SHOP).toYaml());

        assertThat(Diff.snapshotFailure(other, elsewhere.resolve("y.yaml"), manifest(SHOP)))
                .contains("received  " + other + "\n");
    }
}
