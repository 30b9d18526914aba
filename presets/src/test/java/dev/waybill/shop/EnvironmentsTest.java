package dev.waybill.shop;

import static dev.waybill.Waybill.between;
import static dev.waybill.Waybill.configMap;
import static dev.waybill.Waybill.mebibytes;
import static dev.waybill.Waybill.millicores;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waybill.presets.CompanyManifest;
import dev.waybill.presets.CompanyPolicy;
import dev.waybill.presets.Environment;
import dev.waybill.presets.ServerApp;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentsTest {
    private static final ServerApp ORDERS = Apps.orders()
            .config("MODE", "all")
            .inEach(Env.class, (app, env) -> app.config("DB_HOST", env.database).scale(between(2, env.most)))
            .in(Env.DEV, app -> app.replicas(1).resources(millicores(100), mebibytes(128)));

    private enum Env implements Environment {
        DEV("db.dev.internal", 3),
        PROD("db.prod.internal", 20);

        private final String database;
        private final int most;

        Env(String database, int most) {
            this.database = database;
            this.most = most;
        }
    }

    private record Region(String name) implements Environment {}

    @Test
    void theLatestOfWhatIsSaidForAnEnvironmentWins() {
        String dev = ORDERS.in(Env.DEV).toString();
        String prod = ORDERS.in(Env.PROD).toString();

        assertThat(dev)
                .contains("DB_HOST: db.dev.internal", "replicas: 1", "memory: 128Mi", "MODE: all")
                .doesNotContain("HorizontalPodAutoscaler");
        assertThat(prod)
                .contains("DB_HOST: db.prod.internal", "maxReplicas: 20", "memory: 512Mi", "MODE: all")
                .doesNotContain("replicas: 1\n");
    }

    @Test
    void linesInsideOfAnOverlayAreNamed() {
        assertThat(ORDERS.in(Env.DEV).objects().get(0).explain("spec.replicas").origin())
                .hasValueSatisfying(origin -> assertThat(origin.toString()).startsWith("EnvironmentsTest.java:"));
    }

    @Test
    void anAppThatDiffersIsNotRenderedWithoutAnEnvironment() {
        assertThatThrownBy(() -> CompanyPolicy.standard().manifest(ORDERS).everywhere())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("server app 'orders' differs by environment (EnvironmentsTest.java:")
                .hasMessageContaining("Choose one with in(..)");
    }

    @Test
    void anEnvironmentOfAnotherTypeIsRefused() {
        assertThatThrownBy(() -> ORDERS.in(new Region("seoul")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "server app 'orders' in seoul: it differs by Env, and this is a Region. Choose one of Env.");
    }

    @Test
    void aRecordIsAnEnvironmentAsWell() {
        ServerApp app = Apps.orders().in(new Region("seoul"), a -> a.config("TZ", "Asia/Seoul"));

        assertThat(app.in(new Region("seoul")).toString()).contains("TZ: Asia/Seoul");
        assertThat(app.in(new Region("tokyo")).toString()).doesNotContain("TZ:");
    }

    @Test
    void otherObjectsDifferToo() {
        CompanyManifest manifest = CompanyPolicy.standard()
                .manifest(ORDERS)
                .andIn(Env.DEV, configMap("fixtures").entry("a", "1"))
                .andInEach(Env.class, env -> List.of(configMap("hosts").entry("db", env.database)))
                .manifest(m -> m.namespace("shop"));

        assertThat(manifest.in(Env.DEV).toYaml()).contains("name: fixtures", "db: db.dev.internal", "namespace: shop");
        assertThat(manifest.in(Env.PROD).toYaml()).doesNotContain("fixtures").contains("db: db.prod.internal");
        assertThatThrownBy(() -> CompanyPolicy.standard()
                        .manifest()
                        .andInEach(Env.class, env -> List.of(configMap("hosts")))
                        .everywhere())
                .hasMessage("the manifest differs by Env, and no environment is chosen. Choose one with in(..).");
    }

    @Test
    void valuesComeFromAFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("dev.properties"), "# dev\r\nZONE=서울\r\nEXPIRED_TIME = 3600\r\n");

        assertThat(Apps.orders().configFrom(file).toString()).contains("data:\n  EXPIRED_TIME: \"3600\"\n  ZONE: 서울\n");
        assertThatThrownBy(() -> Apps.orders().configFrom(folder.resolve("stage.properties")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("server app 'orders' configFrom '")
                .hasMessageContaining("stage.properties");
        Path twice = Files.writeString(folder.resolve("twice.properties"), "A=1\nA=2\n");
        assertThatThrownBy(() -> Apps.orders().configFrom(twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The key 'A' stands twice.");
    }

    @Test
    void anotherEnvironmentIsNotChosenOnTop() {
        ServerApp dev = ORDERS.in(Env.DEV);

        assertThat(dev.in(Env.DEV)).hasToString(dev.toString());
        assertThatThrownBy(() -> dev.in(Env.PROD))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("server app 'orders' in PROD: DEV was chosen before."
                        + " Choose from the app as it is without an environment.");
    }

    @Test
    void whatIsSaidInsideAnEnvironmentMayDifferAgain() {
        ServerApp app = Apps.orders().inEach(Env.class, (a, env) -> a.in(Env.DEV, b -> b.config("DEEP", env.database)));

        assertThat(app.in(Env.DEV).toString()).contains("DEEP: db.dev.internal");
        assertThat(app.in(Env.PROD).toString()).doesNotContain("DEEP");
        assertThat(app.in(Env.DEV).in(Env.DEV, a -> a.config("LATE", "1")).toString())
                .contains("LATE: \"1\"");
    }
}
