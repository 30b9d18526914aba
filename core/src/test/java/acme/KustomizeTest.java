package acme;

import static dev.waybill.Waybill.configMap;
import static dev.waybill.Waybill.manifest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.waybill.kind.ClusterRole;
import dev.waybill.kind.KubernetesObject;
import dev.waybill.kind.Namespace;
import dev.waybill.manifest.Layout;
import dev.waybill.manifest.Manifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the real kubectl finds every file of a layout, whatever its name. */
class KustomizeTest {
    private static final Manifest MANIFEST = manifest(
                    Namespace.of("con"),
                    ClusterRole.of("system:node reader"),
                    ClusterRole.of("x".repeat(300)),
                    configMap("orders").entry("k", "v").label("app.kubernetes.io/name", "nul"))
            .namespace("con");

    @TempDir
    Path folder;

    @Test
    void kubectlReadsEveryFile() throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "kubectl is not on the PATH");
        for (Layout layout : new Layout[] {
            Layout.filePerObject(),
            Layout.folderPerApp(),
            Layout.folderPerNamespace(),
            Layout.oneFile("all of it.yml"),
            Layout.by(item -> "[" + item.kind() + "] #1 & more, 'quoted'.yaml")
        }) {
            MANIFEST.writeTo(folder, layout.withKustomization());

            assertThat(Manifest.read(kustomize()).objects())
                    .as(layout.toString())
                    .extracting(KubernetesObject::name)
                    .containsExactlyInAnyOrderElementsOf(MANIFEST.objects().stream()
                            .map(KubernetesObject::name)
                            .toList());
        }
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            Process version = new ProcessBuilder("kubectl", "version", "--client")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return version.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private String kustomize() throws IOException, InterruptedException {
        Process build = new ProcessBuilder("kubectl", "kustomize", folder.toString())
                .redirectErrorStream(true)
                .start();
        String text = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(build.waitFor()).as(text).isZero();
        return text;
    }
}
