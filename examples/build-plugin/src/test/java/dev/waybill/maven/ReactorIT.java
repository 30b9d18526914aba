package dev.waybill.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real Maven on several projects at once: two are built side by side all the time. */
class ReactorIT {
    private static final String ENVIRONMENTS = "<environment>dev</environment>";

    @TempDir
    Path folder;

    private final List<String> modules = new ArrayList<>();

    private Sample module(String name) throws IOException {
        modules.add("<module>" + name + "</module>");
        return Sample.copyTo(folder.resolve(name)).edit("pom.xml", ">shop<", ">" + name + "<");
    }

    private InnerMaven.Run maven(String... arguments) throws Exception {
        Files.createDirectories(folder.resolve(".mvn"));
        Files.writeString(folder.resolve("pom.xml"), """
                <project>
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>io.acme</groupId>
                  <artifactId>all</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <modules>%s</modules>
                  <build>
                    <plugins>
                      <plugin>
                        <groupId>dev.waybill</groupId>
                        <artifactId>waybill-maven-plugin</artifactId>
                        <version>0.1.0-SNAPSHOT</version>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """.formatted(String.join("", modules)));
        return new InnerMaven(folder).run(arguments);
    }

    @Test
    void worksOnSeveralProjectsAtOnce() throws Exception {
        Sample fine = module("fine");
        Sample changed = module("changed").edit(Sample.ENV, "PROD(3", "PROD(7").edit(Sample.ENV, "DEV(2", "DEV(1");
        Sample skipped = module("skipped")
                .edit("pom.xml", "<configuration>", "<configuration><skip>true</skip>")
                .edit(Sample.ENV, "PROD(3", "PROD(7");

        assertThat(maven("-T", "2", "compile", "waybill:render", "waybill:check")
                        .succeeds()
                        .log())
                .contains("k8s/prod: 0 written, 4 unchanged, 0 removed", "k8s/prod: 1 written, 3 unchanged, 0 removed")
                .contains(
                        "Left out, because waybill.skip is set.",
                        "Left out, because a project with the packaging pom has no classes.")
                .doesNotContain("not marked @threadSafe");

        assertThat(fine.text("k8s/prod/shop/deployment-shop.yaml")).contains("replicas: 3");
        assertThat(changed.text("k8s/prod/shop/deployment-shop.yaml")).contains("replicas: 7");
        assertThat(skipped.text("k8s/prod/shop/deployment-shop.yaml")).contains("replicas: 3");
        assertThat(changed.text("target/waybill/dev.sarif"))
                .contains("\"changed/src/main/java/io/acme/shop/ShopManifests.java\"");
    }

    @Test
    void tellsWhatIsWrongWithTheSettings() throws Exception {
        module("nowhere").edit("pom.xml", ENVIRONMENTS, "").edit("pom.xml", "<environment>prod</environment>", "");
        module("outside").edit("pom.xml", ENVIRONMENTS, "<environment>../dev</environment>");
        module("unlaid").edit("pom.xml", "<configuration>", "<configuration><layout>flat</layout>");
        module("missing").edit("pom.xml", "<configuration>", "<configuration><sources>io.acme.Gone</sources>");
        Sample bare = module("bare")
                .edit("pom.xml", ">waybill-core<", ">waybill-parent<")
                .edit("pom.xml", "<scope>provided</scope>", "<type>pom</type>");
        Files.delete(bare.file(Sample.SOURCE));
        module("fussy").edit("pom.xml", "<configuration>", "<configuration><failOn>info</failOn>");

        String log = maven("-T", "2", "--fail-at-end", "compile", "waybill:render", "waybill:check")
                .fails()
                .log();

        assertThat(log)
                .contains(
                        "no environment is named. Write <environments><environment>prod</environment></environments> into the",
                        "the environment '../dev' can't be the name of a folder.",
                        "there is no layout 'flat'. It has to be one of file-per-object, folder-per-app,",
                        "the manifest source 'io.acme.Gone' is not on the class path.",
                        "the project has no waybill-core with a ManifestSource among its dependencies. Add dev.waybill:waybill-core",
                        "failOn is 'info'. It has to be one of error, warning, never.");
        assertThat(folder.resolve("outside/dev")).doesNotExist();
    }
}
