package acme;

import static dev.waybill.Waybill.configMap;
import static dev.waybill.Waybill.manifest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waybill.kind.ConfigMap;
import dev.waybill.kind.Secret;
import dev.waybill.manifest.Layout;
import dev.waybill.manifest.Manifest;
import dev.waybill.manifest.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether what is committed is what the code renders. */
class VerificationTest {
    private static final Layout LAYOUT = Layout.filePerObject();
    private static final ConfigMap A = configMap("a").entry("k", "1").entry("l", "2");
    private static final ConfigMap B = configMap("b").entry("k", "1");

    @TempDir
    Path folder;

    private Path file(String path) {
        return folder.resolve(path);
    }

    @Test
    void isCurrentRightAfterWriting() {
        manifest(A, B).writeTo(folder, LAYOUT);

        assertThat(manifest(A, B).verify(folder, LAYOUT).isCurrent()).isTrue();
        assertThat(manifest(A, B).verify(folder, LAYOUT)).hasToString("current");
    }

    @Test
    void tellsWhatIsStaleMissingAndLeftOver() throws IOException {
        manifest(A, B).writeTo(folder, LAYOUT);
        Files.writeString(file("by-hand.yaml"), "mine\n");
        String before = Files.readString(file("configmap-a.yaml"));
        ConfigMap changed = A.entry("l", "3").entry("m", "4");

        Verification found = manifest(changed, configMap("c").entry("k", "1")).verify(folder, LAYOUT);

        assertThat(found.isCurrent()).isFalse();
        assertThat(found.stale().get(0).line()).isEqualTo(7);
        assertThat(found).hasToString("""
                not current: 1 stale, 1 missing, 1 left over
                stale      configmap-a.yaml
                    line 7
                    -   l: "2"
                    +   l: "3"
                    +   m: "4"
                missing    configmap-c.yaml
                left over  configmap-b.yaml
                Write the folder anew with writeTo(..), and commit it.""");
        assertThat(file("configmap-a.yaml")).hasContent(before);
        assertThat(file("configmap-b.yaml")).exists();
        assertThat(file("configmap-c.yaml")).doesNotExist();
    }

    @Test
    void showsEveryPlaceThatDiffers() throws IOException {
        manifest(A).writeTo(folder, LAYOUT);
        String text = Files.readString(file("configmap-a.yaml"));
        Files.writeString(
                file("configmap-a.yaml"),
                "# by hand\n" + text.replace("name: a", "name: z").replace("  k: \"1\"\n", ""));

        assertThat(manifest(A).verify(folder, LAYOUT).stale().get(0).diff()).isEqualTo("""
                line 1
                - # by hand
                line 5
                -   name: z
                +   name: a
                line 7
                +   k: "1"
                """);
    }

    @Test
    void tellsAMissingLineEndAtTheEnd() throws IOException {
        manifest(A).writeTo(folder, LAYOUT);
        Files.writeString(
                file("configmap-a.yaml"),
                Files.readString(file("configmap-a.yaml")).stripTrailing());

        assertThat(manifest(A).verify(folder, LAYOUT).stale()).hasSize(1);
    }

    @Test
    void cutsALongDifference() throws IOException {
        Manifest manifest = manifest(A);
        manifest.writeTo(folder, LAYOUT);
        Files.writeString(file("configmap-a.yaml"), "x\n".repeat(100));

        assertThat(manifest.verify(folder, LAYOUT).stale().get(0).diff())
                .startsWith("line 1\n- x\n")
                .endsWith("... and 67 more lines\n")
                .hasLineCount(42);
        Files.writeString(file("configmap-a.yaml"), "x\n".repeat(1_000_000));
        assertThat(manifest.verify(folder, LAYOUT).stale().get(0).diff()).endsWith(" more lines\n");
    }

    @Test
    void takesLineEndsOfWindowsAsEqualAndWritesLf() throws IOException {
        manifest(A).writeTo(folder, LAYOUT);
        byte[] bytes = Files.readAllBytes(file("configmap-a.yaml"));
        for (String path : List.of("configmap-a.yaml", ".waybill-files")) {
            Files.writeString(file(path), Files.readString(file(path)).replace("\n", "\r\n"));
        }

        assertThat(manifest(A).verify(folder, LAYOUT).isCurrent()).isTrue();
        assertThat(manifest(A).writeTo(folder, LAYOUT).written()).containsExactly("configmap-a.yaml");
        assertThat(file("configmap-a.yaml")).hasBinaryContent(bytes);
    }

    @Test
    void showsNothingOfASecret() throws IOException {
        Manifest old = manifest(Secret.of("login").entry("password", "hunter2"));
        old.writeTo(folder, Layout.oneFile("all.yaml"));

        for (Manifest now : List.of(manifest(Secret.of("login").entry("password", "hunter3")), manifest(A))) {
            Verification found = now.verify(folder, Layout.oneFile("all.yaml"));
            assertThat(found.stale()).hasSize(1);
            assertThat(found.toString())
                    .doesNotContain("hunter")
                    .contains("(not shown, because there is a Secret in the file)");
        }
    }

    @Test
    void missesAllFilesOfAFolderThatIsNotThere() {
        assertThat(manifest(A, B).verify(file("nowhere"), LAYOUT))
                .isEqualTo(new Verification(List.of(), List.of("configmap-a.yaml", "configmap-b.yaml"), List.of()));
        assertThat(file("nowhere")).doesNotExist();
    }

    @Test
    void missesTheListOfFiles() throws IOException {
        manifest(A).writeTo(folder, LAYOUT);
        Files.delete(file(".waybill-files"));

        assertThat(manifest(A).verify(folder, LAYOUT).missing()).containsExactly(".waybill-files");
    }

    @Test
    void seesAFolderInPlaceOfAFile() throws IOException {
        Files.createDirectories(file("configmap-a.yaml"));

        assertThat(manifest(A).verify(folder, LAYOUT).missing()).containsExactly("configmap-a.yaml");
    }

    @Test
    void readsBackWhatItWroteAndNothingElse() throws IOException {
        Layout layout = LAYOUT.withKustomization();
        manifest(A, B).writeTo(folder, layout);
        Files.writeString(file("by-hand.yaml"), "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: mine\n");
        Files.delete(file("configmap-b.yaml"));

        Manifest read = Manifest.readWritten(folder);

        assertThat(read).hasToString(manifest(A).toString());
        assertThat(read.check().findings()).isEmpty();
        assertThat(Manifest.readWritten(file("nothing")).objects()).isEmpty();
    }

    @Test
    void doesNotReadBackOutsideOfTheFolder() throws IOException {
        Files.writeString(file(".waybill-files"), "../other.yaml\n");

        assertThatThrownBy(() -> Manifest.readWritten(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(".waybill-files:1: the path '../other.yaml' has '..' in it.");
    }
}
