package dev.waybill.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.maven.InnerMaven.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.shared.invoker.MavenInvocationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real Maven on the sample project. */
class BuildPluginIT {
    private static final String DEPLOYMENT = "k8s/prod/shop/deployment-shop.yaml";
    private static final String CONFIG_MAP = "k8s/prod/shop/configmap-shop.yaml";

    @TempDir
    Path folder;

    private Sample sample;

    @BeforeEach
    void copy() throws IOException {
        sample = Sample.copyTo(folder.resolve("shop"));
    }

    private Run maven(String... arguments) throws IOException, MavenInvocationException {
        return new InnerMaven(sample.folder()).run(arguments);
    }

    @Test
    void verifiesAndChecksWhatIsCommitted() throws Exception {
        List<String> before = sample.files("k8s");

        Run run = maven("verify").succeeds();

        assertThat(run.log())
                .contains(
                        "[INFO] dev: 0 errors, 0 warnings; SARIF in target/waybill/dev.sarif",
                        "[INFO] prod: 0 errors, 0 warnings; SARIF in target/waybill/prod.sarif",
                        "[INFO] k8s/dev is current.",
                        "[INFO] k8s/prod is current.")
                .containsSubsequence("waybill-maven-plugin", ":check", "jar-plugin", "waybill-maven-plugin", ":verify");
        assertThat(sample.files("k8s")).isEqualTo(before);
    }

    @Test
    void failsWithTheDiffWhenFilesAreStale() throws Exception {
        sample.edit(Sample.ENV, "PROD(3", "PROD(4")
                .edit(Sample.SOURCE, "configMap(\"shop\")", "configMap(\"settings\")");
        List<String> before = sample.files("k8s");

        Run run = maven("verify").fails();

        assertThat(run.log())
                .contains(
                        "[ERROR] k8s/prod is not current: 1 stale, 1 missing, 1 left over",
                        "[ERROR] stale      shop/deployment-shop.yaml",
                        "[ERROR]     -   replicas: 3",
                        "[ERROR]     +   replicas: 4",
                        "[ERROR] missing    shop/configmap-settings.yaml",
                        "[ERROR] left over  shop/configmap-shop.yaml",
                        "[ERROR]   applied live: Pods are added; the others go on.",
                        "[ERROR]     spec.replicas: 3 -> 4",
                        "k8s/dev and k8s/prod are not what the code renders, see above. Run 'mvn compile waybill:render', and commit.")
                .doesNotContain("writeTo(");
        assertThat(sample.files("k8s")).isEqualTo(before);

        assertThat(maven("compile", "waybill:render", "waybill:verify")
                        .succeeds()
                        .log())
                .contains(
                        "[INFO] k8s/prod: 2 written, 2 unchanged, 1 removed",
                        "[INFO] written  shop/configmap-settings.yaml",
                        "[INFO] written  shop/deployment-shop.yaml",
                        "[INFO] removed  shop/configmap-shop.yaml",
                        "[WARNING] The files were rendered in this very build, so they can't be stale.",
                        "[INFO] k8s/prod is current.");
        assertThat(sample.text(DEPLOYMENT)).contains("replicas: 4");
        assertThat(sample.file(CONFIG_MAP)).doesNotExist();
    }

    @Test
    void tellsTheLineOfEveryError() throws Exception {
        sample.edit(Sample.SOURCE, "service(\"shop\", shop)", "service(\"other\", OTHER)")
                .edit(
                        Sample.SOURCE,
                        "HTTP = port(\"http\", 8080);",
                        "HTTP = port(\"http\", 8080);\n"
                                + "    private static final Deployment OTHER =\n"
                                + "            deployment(\"other\", container(\"web\", image(\"acme/other:1\")).listensOn(HTTP));");
        List<String> before = sample.files("k8s");
        String place = sample.place(Sample.SOURCE, "service(\"other\"");

        Run run = maven("compile", "waybill:render").fails();

        assertThat(run.log())
                .contains(
                        "[ERROR] prod: the manifest has errors",
                        "[ERROR] Service 'other' in 'shop' (" + place + ")",
                        "[ERROR]   error service-selects-pods: no pod of the set has app.kubernetes.io/name=other.",
                        "the manifest has errors for dev, prod, see above. No file was written.");
        assertThat(sample.files("k8s")).isEqualTo(before);
    }

    @Test
    void tellsTheLineOfASourceThatThrows() throws Exception {
        sample.edit(Sample.ENV, "PROD(3", "LIVE(3");
        List<String> before = sample.files("k8s");
        String place = sample.place(Sample.SOURCE, "Env.valueOf");

        Run run = maven("compile", "waybill:render").fails();

        assertThat(run.log())
                .containsOnlyOnce("io.acme.shop.ShopManifests fails for 'prod' at Env.java:4, called at " + place
                        + ": IllegalArgumentException: No enum constant io.acme.shop.Env.PROD")
                .doesNotContain("\tat ", "    at io.acme");
        assertThat(sample.files("k8s")).isEqualTo(before);
    }

    @Test
    void rendersOnlyWhatChanged() throws Exception {
        String nothing = "[INFO] Nothing to render: classes, settings and files are as they were.";
        // As a project that does not commit its files would.
        sample.edit("pom.xml", "<goal>verify</goal>", "<goal>render</goal>");

        assertThat(maven("process-classes").succeeds().log())
                .contains(":render (default)", "[INFO] k8s/prod: 0 written, 4 unchanged, 0 removed");
        List<String> before = sample.files("k8s");
        assertThat(maven("process-classes").succeeds().log()).contains(nothing);
        assertThat(sample.files("k8s")).isEqualTo(before);

        Files.delete(sample.file(DEPLOYMENT));
        sample.edit(CONFIG_MAP, "10m", "20m");
        assertThat(maven("process-classes").succeeds().log())
                .contains("[INFO] k8s/dev: 0 written, 4 unchanged, 0 removed")
                .contains("[INFO] k8s/prod: 2 written, 2 unchanged, 0 removed")
                .doesNotContain(nothing);
        assertThat(sample.text(CONFIG_MAP)).contains("10m");

        sample.edit(Sample.ENV, "\"10m\"", "\"30m\"");
        assertThat(maven("process-classes").succeeds().log())
                .contains("[INFO] k8s/prod: 2 written, 2 unchanged, 0 removed");
        assertThat(sample.text(CONFIG_MAP)).contains("30m");

        assertThat(maven("process-classes", "-Dwaybill.layout=one-file", "-Dwaybill.kustomization=true")
                        .succeeds()
                        .log())
                .contains("[INFO] k8s/prod: 2 written, 0 unchanged, 4 removed", "[INFO] written  manifest.yaml");
    }

    @Test
    void failsForWarningsOnlyWhenItIsTold() throws Exception {
        sample.edit(Sample.ENV, "DEV(2", "DEV(1");
        String place = sample.place(Sample.SOURCE, ".replicas(");

        assertThat(maven("test").succeeds().log())
                .contains(
                        "[WARNING] Deployment 'shop' in 'shop' (" + place + ") spec.replicas",
                        "[INFO] dev: 0 errors, 1 warning; SARIF in target/waybill/dev.sarif");
        assertThat(sample.text("target/waybill/dev.sarif"))
                .contains("2.1.0", "single-replica", "src/main/java/io/acme/shop/ShopManifests.java");

        assertThat(maven("test", "-Dwaybill.failOn=warning").fails().log())
                .contains("the manifest for dev has 0 errors, 1 warning, see above."
                        + " The build fails on warning, as failOn says.");
    }
}
