package acme;

import static dev.waybill.Waybill.configMap;
import static dev.waybill.Waybill.manifest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waybill.kind.ConfigMap;
import dev.waybill.kind.KubernetesObjects;
import dev.waybill.kind.Namespace;
import dev.waybill.kind.Secret;
import dev.waybill.manifest.Layout;
import dev.waybill.manifest.Manifest;
import dev.waybill.manifest.WrittenFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written into a folder, what is removed from it, and what is left alone. */
class ManifestFolderTest {
    private static final Layout LAYOUT = Layout.filePerObject();
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);
    private static final ConfigMap A = configMap("a").entry("k", "1");
    private static final ConfigMap B = configMap("b").entry("k", "1").namespace("shop");

    @TempDir
    Path parent;

    private Path folder;

    @BeforeEach
    void choosesAFolderThatIsNotThereYet() {
        folder = parent.resolve("deep/k8s");
    }

    private Path file(String path) {
        return folder.resolve(path);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !path.equals(folder))
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private Path put(String path, String text) throws IOException {
        Files.createDirectories(file(path).getParent());
        return Files.writeString(file(path), text);
    }

    @Test
    void listsWhatItWrote() throws IOException {
        WrittenFiles result = manifest(B, A).writeTo(folder, LAYOUT);

        assertThat(result).hasToString("""
                2 written, 0 unchanged, 0 removed
                written  configmap-a.yaml
                written  shop/configmap-b.yaml""");
        assertThat(files()).containsExactly(".waybill-files", "configmap-a.yaml", "shop", "shop/configmap-b.yaml");
        assertThat(file(".waybill-files")).hasContent("configmap-a.yaml\nshop/configmap-b.yaml\n");
    }

    @Test
    void touchesNothingThatIsRight() throws IOException {
        manifest(A, B).writeTo(folder, LAYOUT);
        for (String path : List.of("configmap-a.yaml", "shop/configmap-b.yaml", ".waybill-files")) {
            Files.setLastModifiedTime(file(path), LONG_AGO);
        }

        WrittenFiles result = manifest(A, B.entry("k", "2")).writeTo(folder, LAYOUT);

        assertThat(result)
                .isEqualTo(new WrittenFiles(List.of("shop/configmap-b.yaml"), List.of("configmap-a.yaml"), List.of()));
        assertThat(Files.getLastModifiedTime(file("configmap-a.yaml"))).isEqualTo(LONG_AGO);
        assertThat(Files.getLastModifiedTime(file(".waybill-files"))).isEqualTo(LONG_AGO);
        assertThat(Files.getLastModifiedTime(file("shop/configmap-b.yaml"))).isNotEqualTo(LONG_AGO);
    }

    @Test
    void removesWhatItWroteAndEmptyFoldersOnly() throws IOException {
        manifest(A, B, B.namespace("other")).writeTo(folder, LAYOUT);
        put("other/by-hand.yaml", "kind: Mine\n");
        put("values.yaml", "by: hand\n");
        put("shop/configmap-b.yaml", "edited by hand\n");
        Files.createDirectories(file("empty"));

        WrittenFiles result = manifest(A).writeTo(folder, LAYOUT);

        assertThat(result).hasToString("""
                0 written, 1 unchanged, 2 removed
                removed  other/configmap-b.yaml
                removed  shop/configmap-b.yaml""");
        assertThat(files())
                .containsExactly(
                        ".waybill-files", "configmap-a.yaml", "empty", "other", "other/by-hand.yaml", "values.yaml");
    }

    @Test
    void removesEverythingOfAManifestThatIsEmptyNow() throws IOException {
        manifest(A, B).writeTo(folder, LAYOUT);
        manifest().writeTo(folder, LAYOUT);

        assertThat(files()).containsExactly(".waybill-files");
        assertThat(manifest().verify(folder, LAYOUT).isCurrent()).isTrue();
    }

    @Test
    void turnsFilesIntoFoldersAndBack() throws IOException {
        Layout flat = Layout.oneFile("x.yaml");
        Layout deep = Layout.oneFile("x.yaml/y.yaml");
        manifest(A).writeTo(folder, flat);
        manifest(A).writeTo(folder, deep);
        assertThat(files()).containsExactly(".waybill-files", "x.yaml", "x.yaml/y.yaml");

        manifest(A).writeTo(folder, flat);
        assertThat(files()).containsExactly(".waybill-files", "x.yaml");
        assertThat(file("x.yaml")).isRegularFile();
    }

    @Test
    void renamesAFileWhoseNameDiffersOnlyInCase() throws IOException {
        manifest(A).writeTo(folder, Layout.oneFile("shop.yaml"));
        WrittenFiles result = manifest(A).writeTo(folder, Layout.oneFile("Shop.yaml"));

        assertThat(result).isEqualTo(new WrittenFiles(List.of("Shop.yaml"), List.of(), List.of("shop.yaml")));
        assertThat(files()).containsExactly(".waybill-files", "Shop.yaml");
    }

    @Test
    void knowsEveryFileAfterACrashInTheMiddle() throws IOException {
        manifest(A).writeTo(folder, LAYOUT);
        put("shop", "a file where the folder of the second of three files has to go");
        Manifest next = manifest(configMap("new").entry("k", "1"), B, B.namespace("zoo"));

        assertThatThrownBy(() -> next.writeTo(folder, LAYOUT))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot write the manifest to " + folder);
        assertThat(file(".waybill-files")).hasContent("""
                configmap-a.yaml
                configmap-new.yaml
                shop/configmap-b.yaml
                zoo/configmap-b.yaml
                """);
        assertThat(file("configmap-new.yaml")).exists();

        assertThat(files()).containsExactly(".waybill-files", "configmap-new.yaml", "shop");
        Files.delete(file("shop"));
        manifest(B).writeTo(folder, LAYOUT);
        assertThat(files()).containsExactly(".waybill-files", "shop", "shop/configmap-b.yaml");
    }

    @Test
    void changesNothingWhenAFolderIsInTheWay() throws IOException {
        manifest(A).writeTo(folder, LAYOUT);
        Files.createDirectories(file("shop/configmap-b.yaml"));

        assertThatIllegalStateException()
                .isThrownBy(() -> manifest(A.entry("k", "2"), B).writeTo(folder, LAYOUT))
                .withMessageContaining("configmap-b.yaml is a folder, and a file of the manifest has to go there");
        assertThat(manifest(A).verify(folder, LAYOUT).isCurrent()).isTrue();
    }

    @Test
    void removesWhatAKilledRunDidNotFinish() throws IOException {
        manifest(A, B).writeTo(folder, LAYOUT);
        put(".waybill-1234.tmp", "half a fi");

        manifest(A).writeTo(folder, LAYOUT);

        assertThat(files()).containsExactly(".waybill-files", "configmap-a.yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../outside.yaml", "a/../../outside.yaml", "/outside.yaml", "C:/x.yaml", "<<<<<<< HEAD", "x"})
    void refusesAListThatItDidNotWrite(String line) throws IOException {
        Path outside = Files.writeString(parent.resolve("outside.yaml"), "precious");
        put(".waybill-files", "old.yaml\n" + line + "\n");
        put("old.yaml", "old");

        assertThatIllegalStateException()
                .isThrownBy(() -> manifest(A).writeTo(folder, LAYOUT))
                .withMessageContaining(".waybill-files:2: the path '" + line + "'")
                .withMessageEndingWith("No run writes such a line, so nothing was changed: remove it.");
        assertThat(outside).hasContent("precious");
        assertThat(files()).containsExactly(".waybill-files", "old.yaml");
    }

    @Test
    void takesAListThatGitGaveLineEndsOfWindows() throws IOException {
        put(".waybill-files", "gone.yaml\r\nold.yaml\r\n");
        put("old.yaml", "old");

        assertThat(manifest(A).writeTo(folder, LAYOUT).removed()).containsExactly("old.yaml");
        assertThat(file(".waybill-files")).hasBinaryContent("configmap-a.yaml\n".getBytes(Charset.defaultCharset()));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void followsNoLinkOutOfTheFolder() throws IOException {
        Path outside = Files.createDirectories(parent.resolve("outside"));
        Path precious = Files.writeString(outside.resolve("configmap-b.yaml"), "precious");
        Files.createDirectories(folder);
        Files.createSymbolicLink(file("shop"), outside);
        put(".waybill-files", "shop/configmap-b.yaml\n");

        for (Manifest manifest : List.of(manifest(A), manifest(B))) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> manifest.writeTo(folder, LAYOUT))
                    .withMessageContaining("shop is a symbolic link, which may lead out of the folder");
        }
        assertThat(precious).hasContent("precious");
        assertThat(files()).containsExactly(".waybill-files", "shop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"configmap-a.yaml", ".waybill-files"})
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void writesThroughNoLink(String path) throws IOException {
        Path outside = Files.writeString(parent.resolve("outside"), "");
        Files.createDirectories(folder);
        Files.createSymbolicLink(file(path), outside);

        assertThatIllegalStateException().isThrownBy(() -> manifest(A).writeTo(folder, LAYOUT));
        assertThat(outside).isEmptyFile();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void removesAStaleLinkAndNotWhatItLeadsTo() throws IOException {
        Path outside = Files.writeString(parent.resolve("outside"), "precious");
        put(".waybill-files", "old.yaml\n");
        Files.createSymbolicLink(file("old.yaml"), outside);

        assertThat(manifest(A).writeTo(folder, LAYOUT).removed()).containsExactly("old.yaml");
        assertThat(outside).hasContent("precious");
    }

    @Test
    void leavesWhatIsNoFileInAStalePlace() throws IOException {
        put(".waybill-files", "a/b.yaml\nold.yaml\n");
        put("old.yaml/mine.txt", "mine");
        put("a", "a file where there was a folder");

        assertThat(manifest(A).writeTo(folder, LAYOUT).removed()).isEmpty();
        assertThat(files()).contains("old.yaml/mine.txt", "a");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void writesAFolderBehindALink() throws IOException {
        Path real = Files.createDirectories(parent.resolve("real"));
        Path link = Files.createSymbolicLink(parent.resolve("link"), real);
        Files.writeString(real.resolve(".waybill-1.tmp"), "half");

        manifest(A).writeTo(link, LAYOUT);

        assertThat(real).isDirectoryContaining("glob:**/configmap-a.yaml");
        assertThat(real.resolve(".waybill-1.tmp")).doesNotExist();
        assertThat(manifest(A).verify(link, LAYOUT).isCurrent()).isTrue();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void givesAFileWithASecretToItsOwnerAlone() throws IOException {
        manifest(A, Secret.of("login").entry("password", "hunter2")).writeTo(folder, LAYOUT);

        assertThat(Files.getPosixFilePermissions(file("secret-login.yaml")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(file("configmap-a.yaml")))
                .isNotEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void takesPathsInAnyScript() throws IOException {
        // Java names files in the locale's charset: with LC_ALL=C there is no such name.
        Assumptions.assumeTrue(Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"))
                .newEncoder()
                .canEncode("\u00fc\uc624"));
        Layout layout = Layout.oneFile("k\u00fcche/\uc624\ub354.yaml").withKustomization();

        manifest(A).writeTo(folder, layout);

        assertThat(file("k\u00fcche/\uc624\ub354.yaml")).exists();
        assertThat(Files.readString(file(".waybill-files")))
                .isEqualTo("kustomization.yaml\nk\u00fcche/\uc624\ub354.yaml\n");
        assertThat(manifest(A).verify(folder, layout).isCurrent()).isTrue();
        assertThat(manifest(A).writeTo(folder, LAYOUT).removed())
                .containsExactly("kustomization.yaml", "k\u00fcche/\uc624\ub354.yaml");
    }

    @Test
    void leavesEverythingWhenAnObjectCanNotBeWritten() throws IOException {
        manifest(A).writeTo(folder, LAYOUT);
        Namespace broken = Namespace.of("prod").annotation("note", "lone \ud83d surrogate");

        assertThatThrownBy(() -> manifest(A.entry("k", "2"), broken).writeTo(folder, LAYOUT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(manifest(A).verify(folder, LAYOUT).isCurrent()).isTrue();
    }

    @Test
    void writesThousandsOfObjects() throws IOException {
        KubernetesObjects[] many = new KubernetesObjects[2_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = configMap("c" + i).entry("k", "v").namespace("ns" + i % 20);
        }
        Manifest manifest = manifest(many);

        assertThat(manifest.writeTo(folder, LAYOUT).written()).hasSize(2_000);
        assertThat(manifest.verify(folder, LAYOUT).isCurrent()).isTrue();
        assertThat(manifest.writeTo(folder, LAYOUT).unchanged()).hasSize(2_000);
        assertThat(manifest(A).writeTo(folder, LAYOUT).removed()).hasSize(2_000);
        assertThat(files()).containsExactly(".waybill-files", "configmap-a.yaml");
    }
}
