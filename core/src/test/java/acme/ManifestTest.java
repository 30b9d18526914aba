package acme;

import static dev.waybill.Waybill.container;
import static dev.waybill.Waybill.image;
import static dev.waybill.Waybill.manifest;
import static dev.waybill.Waybill.raw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.Deployment;
import dev.waybill.kind.KubernetesObject;
import dev.waybill.kind.Namespace;
import dev.waybill.kind.Secret;
import dev.waybill.manifest.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Stands in a user's package, so that the lines of Java in messages are those a user would see. */
class ManifestTest {
    private static final Deployment SHOP = Deployment.of("shop", container("web", image("acme/shop:1")));
    private static final Namespace PROD = Namespace.of("prod");

    @Test
    void ordersByKindAndThenAsAdded() {
        Deployment cart = Deployment.of("cart", container("web", image("acme/cart:1")));
        Manifest manifest = manifest(SHOP, cart, PROD);

        assertThat(names(manifest)).containsExactly("prod", "shop", "cart");
        assertThat(names(manifest.asWritten())).containsExactly("shop", "cart", "prod");
    }

    private static Stream<String> names(Manifest manifest) {
        return manifest.objects().stream().map(KubernetesObject::name);
    }

    @Test
    void refusesAnObjectTwiceAndNamesBothLines() {
        Deployment again = Deployment.of("shop", container("web", image("acme/shop:2")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> manifest(SHOP).and(again))
                .withMessageMatching(
                        "manifest holds Deployment 'shop' \\(ManifestTest.java:\\d+\\) and Deployment 'shop'"
                                + " \\(ManifestTest.java:\\d+\\): an object can be in it once. Leave one out, or give it another"
                                + " name or namespace.");
    }

    @Test
    void takesTheSameNameInAnotherNamespace() {
        assertThat(manifest(SHOP.namespace("a"), SHOP.namespace("b")).objects()).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> manifest(SHOP.namespace("a"), SHOP).namespace("a"));
    }

    @Test
    void fillsInTheNamespaceWhereNoneIsSaid() {
        Manifest manifest = manifest(SHOP, PROD, SHOP.namespace("other")).namespace(PROD);

        assertThat(manifest.toModels().stream()
                        .map(m -> String.valueOf(m.getMetadata().getNamespace())))
                .containsExactly("null", "prod", "other");
    }

    @Test
    void keepsTheSettingsOfAManifestInside() {
        Manifest inner = manifest(SHOP).namespace("inner").label("team", "shop");
        Manifest outer = manifest(inner, Deployment.of("cart", container("web", image("acme/cart:1"))))
                .namespace("outer")
                .labels(Map.of("team", "platform"));

        assertThat(outer.toModels().stream().map(m -> m.getMetadata().getNamespace()))
                .containsExactly("inner", "outer");
        assertThat(outer.toModels().stream()
                        .map(m -> m.getMetadata().getLabels().get("team")))
                .containsExactly("shop", "platform");
    }

    @Test
    void neverTouchesSelectorsOrPodLabels() {
        String yaml = manifest(SHOP)
                .label("app.kubernetes.io/name", "other")
                .label("x", "y")
                .toYaml();

        assertThat(yaml).doesNotContain("other").containsOnlyOnce("x: \"y\"");
    }

    @Test
    void showsTheValuesOfSecretsToNobodyButTheYaml() {
        Manifest manifest = manifest(Secret.of("login").entry("password", "hunter2"));
        assertThat(manifest.toYaml()).contains("password: hunter2");
        assertThat(manifest.toString()).contains("password: \"***\"").doesNotContain("hunter2");
    }

    @Test
    void separatesDocuments() {
        assertThat(manifest(SHOP, PROD).toYaml())
                .startsWith("apiVersion: v1\nkind: Namespace\n")
                .contains("\n---\napiVersion: apps/v1\nkind: Deployment\n")
                .endsWith("\n")
                .doesNotContain("\r");
    }

    @Test
    void leavesItsReceiverAsItWas() {
        Manifest manifest = manifest(SHOP);
        String before = manifest.toYaml();
        Manifest changed = manifest.namespace("x").label("a", "b").and(PROD).asWritten();

        assertThat(changed.toYaml()).isNotEqualTo(before);
        assertThat(manifest.toYaml()).isEqualTo(before);
    }

    @Test
    void replacesTheFileAsAWhole(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("deep/shop.yaml");
        manifest(SHOP, PROD).writeTo(file);
        manifest(PROD).writeTo(file);

        assertThat(file).hasContent("apiVersion: v1\nkind: Namespace\nmetadata:\n  name: prod\n");
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void writesIntoAFolder(@TempDir Path folder) {
        manifest(PROD).writeTo(folder.resolve("k8s"));

        assertThat(folder.resolve("k8s/manifest.yaml")).exists();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void keepsPermissionsAndLinks(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("secret.yaml");
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), file);
        manifest(Secret.of("login").entry("password", "hunter2")).writeTo(file);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        manifest(PROD).writeTo(link);
        assertThat(link).isSymbolicLink();
        assertThat(file).content().contains("kind: Namespace");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
    }

    @Test
    void takesFabric8ObjectsWithNothingInThem() {
        var bare = new io.fabric8.kubernetes.api.model.SecretBuilder()
                .withNewMetadata()
                .withName("bare")
                .addToAnnotations("kubectl.kubernetes.io/last-applied-configuration", "hunter2")
                .endMetadata()
                .build();
        bare.setData(null);
        bare.getMetadata().setLabels(null);

        assertThat(manifest(raw(bare)).label("a", "b").toString())
                .contains("a: b")
                .doesNotContain("hunter2");
    }

    @Test
    void leavesTheOldFileWhenWritingFails(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("shop.yaml");
        manifest(PROD).writeTo(file);
        Namespace broken = PROD.annotation("note", "lone \ud83d surrogate");

        assertThatIllegalArgumentException().isThrownBy(() -> manifest(broken).writeTo(file));
        assertThat(file).hasContent("apiVersion: v1\nkind: Namespace\nmetadata:\n  name: prod\n");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
