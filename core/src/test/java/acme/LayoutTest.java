package acme;

import static dev.waybill.Waybill.configMap;
import static dev.waybill.Waybill.container;
import static dev.waybill.Waybill.image;
import static dev.waybill.Waybill.manifest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waybill.kind.ClusterRole;
import dev.waybill.kind.ConfigMap;
import dev.waybill.kind.Deployment;
import dev.waybill.kind.Namespace;
import dev.waybill.manifest.Layout;
import dev.waybill.manifest.Manifest;
import dev.waybill.manifest.ManifestRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which object goes into which file. */
class LayoutTest {
    private static final Namespace SHOP = Namespace.of("shop");
    private static final ConfigMap ORDERS =
            configMap("orders").entry("a", "1").label("app.kubernetes.io/name", "orders");
    private static final ConfigMap CART = configMap("cart").entry("b", "2");
    private static final Manifest ALL = manifest(CART, ORDERS, SHOP).namespace(SHOP);

    @TempDir
    Path folder;

    private List<String> written(Manifest manifest, Layout layout) {
        return manifest.writeTo(folder, layout).written();
    }

    private String text(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    @Test
    void givesEveryObjectAFileByNamespace() throws IOException {
        assertThat(written(ALL, Layout.filePerObject()))
                .containsExactly("namespace-shop.yaml", "shop/configmap-cart.yaml", "shop/configmap-orders.yaml");
        assertThat(text("shop/configmap-cart.yaml")).isEqualTo("""
                apiVersion: v1
                kind: ConfigMap
                metadata:
                  name: cart
                  namespace: shop
                data:
                  b: "2"
                """);
    }

    @Test
    void givesEveryNamespaceAFolderWithTheNamespaceInIt() {
        assertThat(written(ALL.and(ClusterRole.of("reader")), Layout.folderPerNamespace()))
                .containsExactly(
                        "clusterrole-reader.yaml",
                        "shop/configmap-cart.yaml",
                        "shop/configmap-orders.yaml",
                        "shop/namespace-shop.yaml");
    }

    @Test
    void givesEveryAppAFolderAlsoByALabelOfTheManifest() {
        assertThat(written(ALL, Layout.folderPerApp()))
                .containsExactly("configmap-cart.yaml", "namespace-shop.yaml", "orders/configmap-orders.yaml");
        assertThat(written(manifest(CART).label("app.kubernetes.io/name", "nul"), Layout.folderPerApp()))
                .containsExactly("%6Eul/configmap-cart.yaml");
    }

    @Test
    void putsAllIntoOneFileAsTheManifestIsWritten() throws IOException {
        assertThat(written(ALL, Layout.oneFile("all/shop.yml"))).containsExactly("all/shop.yml");
        assertThat(text("all/shop.yml")).isEqualTo(ALL.toYaml());
    }

    @Test
    void putsObjectsOfOnePathIntoOneFileInInstallOrder() throws IOException {
        Layout layout = Layout.by(item -> item.label("app.kubernetes.io/name").orElse("base") + ".yaml");

        assertThat(written(ALL, layout)).containsExactly("base.yaml", "orders.yaml");
        assertThat(text("base.yaml"))
                .startsWith("apiVersion: v1\nkind: Namespace\n")
                .contains("\n---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: cart\n");
    }

    @Test
    void showsTheObjectWithWhatTheManifestAdds() {
        Layout layout = Layout.by(item -> String.join(
                        "_",
                        item.apiVersion(),
                        item.kind(),
                        item.namespace().orElse("none"),
                        item.name(),
                        item.fileName())
                .replaceFirst("\\.yaml$", "-" + item.labels().get("team") + ".yaml"));

        assertThat(written(manifest(CART, SHOP).namespace("n").label("team", "t"), layout))
                .containsExactly(
                        "v1_ConfigMap_n_cart_configmap-cart-t.yaml", "v1_Namespace_none_shop_namespace-shop-t.yaml");
    }

    @Test
    void writesNamesThatNoFileMayHave() {
        assertThat(written(manifest(ClusterRole.of("system:Node reader\u00e4")), Layout.filePerObject()))
                .containsExactly("clusterrole-system%3ANode%20reader%C3%A4.yaml");
    }

    @Test
    void listsTheFilesForKustomize() throws IOException {
        assertThat(written(ALL, Layout.filePerObject().withKustomization()))
                .containsExactly(
                        "kustomization.yaml",
                        "namespace-shop.yaml",
                        "shop/configmap-cart.yaml",
                        "shop/configmap-orders.yaml");
        assertThat(text("kustomization.yaml")).isEqualTo("""
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                resources:
                  - namespace-shop.yaml
                  - shop/configmap-cart.yaml
                  - shop/configmap-orders.yaml
                """);
    }

    @Test
    void annotatesWavesButNotWhereOneIsSaid() throws IOException {
        ConfigMap own = CART.annotation("argocd.argoproj.io/sync-wave", "-7").annotation("z", "1");
        Deployment web = Deployment.of("web", container("web", image("acme/web:1")));
        Manifest manifest = manifest(own, ORDERS, SHOP, web);

        written(manifest, Layout.filePerObject().withSyncWaves());

        assertThat(text("namespace-shop.yaml")).contains("  annotations:\n    argocd.argoproj.io/sync-wave: \"0\"\n");
        assertThat(text("configmap-orders.yaml")).contains("    argocd.argoproj.io/sync-wave: \"1\"\n");
        assertThat(text("deployment-web.yaml")).containsOnlyOnce("    argocd.argoproj.io/sync-wave: \"2\"\n");
        assertThat(text("configmap-cart.yaml"))
                .contains("  annotations:\n    argocd.argoproj.io/sync-wave: \"-7\"\n    z: \"1\"\n");
        assertThat(manifest.toYaml()).doesNotContain("sync-wave: \"0\"");
    }

    @Test
    void refusesTwoNamesThatDifferOnlyInCaseAndNamesBothLines() {
        Manifest manifest = manifest(ClusterRole.of("Reader"), ClusterRole.of("reader"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> manifest.writeTo(folder, Layout.filePerObject()))
                .withMessageMatching(
                        "Layout.filePerObject\\(\\) puts ClusterRole 'Reader' \\(LayoutTest.java:\\d+\\) and"
                                + " ClusterRole 'reader' \\(LayoutTest.java:\\d+\\) at 'clusterrole-Reader.yaml' and"
                                + " 'clusterrole-reader.yaml', which are one file on Windows and macOS. Give one another name, or"
                                + " choose the paths with Layout.by\\(..\\).");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesTwoObjectsAtOnePath() {
        Manifest manifest = manifest(CART.namespace("a"), CART.namespace("b"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> manifest.writeTo(folder, Layout.folderPerApp()))
                .withMessageMatching(
                        "Layout.folderPerApp\\(\\) puts ConfigMap 'cart' \\(.*\\) and ConfigMap 'cart' \\(.*\\)"
                                + " at 'configmap-cart.yaml'. Give one another name, or .*");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "a.yaml   | a.yaml/b.yaml | at 'a.yaml', which can't be a file and a folder",
                "A/x.yaml | a/y.yaml      | at 'a' and 'A', which are one folder on Windows and macOS",
                "A.yaml   | a.yaml        | at 'a.yaml' and 'A.yaml', which are one file",
            })
    void refusesPathsThatAreOneOnSomeSystem(String first, String second, String message) {
        Layout layout = Layout.by(item -> item.name().equals("cart") ? first : second);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALL.writeTo(folder, layout))
                .withMessageContaining(message);
    }

    @Test
    void refusesTwoSpellingsOfOneLetter() {
        Layout layout = Layout.by(item -> item.name().equals("cart") ? "\u00e4.yaml" : "a\u0308.yaml");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALL.writeTo(folder, layout))
                .withMessageContaining("which are one file on Windows and macOS");
    }

    @Test
    void refusesAnObjectWhereTheListOfFilesIs() {
        Layout layout = Layout.by(item -> "kustomization.yaml").withKustomization();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ALL.writeTo(folder, layout))
                .withMessageStartingWith("Layout.by(..).withKustomization() puts ")
                .withMessageContaining(" and the list of its files at 'kustomization.yaml'. ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/etc/x.yaml        | is absolute",
                "../x.yaml          | has '..' in it",
                "a/../../x.yaml     | has '..' in it",
                "./x.yaml           | has '.' in it",
                "a//x.yaml          | a part without a name",
                "a\\x.yaml          | Write '/'",
                "C:/x.yaml          | has the character ':'",
                "a?.yaml            | has the character '?'",
                "a/con/x.yaml       | is a device on Windows",
                "NUL.yaml           | is a device on Windows",
                "a./x.yaml          | ends in a dot or a space",
                "x.json             | does not end in .yaml or .yml",
                "x.YAML             | does not end in .yaml or .yml",
                ".waybill-files/x.yaml | where the list of written files is",
                "''                 | there is no path",
            })
    void refusesAPathThatLeadsElsewhere(String path, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Layout.oneFile(path))
                .withMessageStartingWith("Layout.oneFile: ")
                .withMessageContaining(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> manifest(CART).writeTo(folder, Layout.by(item -> path)))
                .withMessageStartingWith("Layout.by(..) for ConfigMap 'cart' (LayoutTest.java:")
                .withMessageContaining(message);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.yml", "a b/c-d.yaml", ".github/x.yaml", "console/com10.yaml", "a..b.yaml"})
    void takesOtherPaths(String path) {
        assertThat(written(manifest(CART), Layout.by(item -> path))).containsExactly(path);
    }

    @Test
    void refusesAManifestWithErrorsBeforeAnythingIsWritten() {
        Manifest broken = Manifest.read("apiVersion: v1\nkind: Service\nmetadata: {name: UPPER}\n");

        assertThatThrownBy(() -> broken.writeTo(folder.resolve("k8s"), Layout.filePerObject()))
                .isInstanceOf(ManifestRefused.class);
        assertThatThrownBy(() -> broken.verify(folder.resolve("k8s"), Layout.filePerObject()))
                .isInstanceOf(ManifestRefused.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void printsItsCall() {
        assertThat(Layout.folderPerApp().withKustomization().withSyncWaves())
                .hasToString("Layout.folderPerApp().withKustomization().withSyncWaves()");
    }
}
