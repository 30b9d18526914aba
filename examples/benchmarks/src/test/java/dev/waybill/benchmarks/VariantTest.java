package dev.waybill.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.rule.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/**
 * The figures mean nothing unless all write the same objects. The text is read by a reader that is nobody's here, and as what it
 * says: a port that became a text would not be equal.
 */
class VariantTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"waybill", "unchecked", "asYaml", "yamlMapper"})
    void writesTheSameObjects(String variant) throws IOException {
        List<Object> read = new ArrayList<>();
        new Yaml().loadAll(written(variant)).forEach(read::add);

        assertThat(read).isEqualTo(MapApps.objects(3)).hasSize(15);
    }

    @Test
    void printsReadyMapsAsTheyAre() throws IOException {
        List<Object> read = new ArrayList<>();
        new Yaml().loadAll(written("maps")).forEach(read::add);

        assertThat(read).isEqualTo(MapApps.objects(3));
    }

    @Test
    void writesTheSameObjectsAsJson() throws IOException {
        List<Object> read = new ArrayList<>();
        for (String line : written("json").split("\n")) {
            read.add(new Yaml().load(line)); // JSON is YAML
        }
        assertThat(read).isEqualTo(MapApps.objects(3));
    }

    @Test
    void doesNothingWhenItIsToDoNothing() throws IOException {
        Variant.write("nothing", 3, folder.resolve("apps.yaml"));

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void holdsWhatTheWorkIsSaidToBe() {
        List<Object> kinds = new ArrayList<>();
        for (Map<String, Object> object : MapApps.objects(1)) {
            kinds.add(object.get("kind"));
        }
        assertThat(kinds)
                .containsExactly(
                        "ConfigMap", "PersistentVolumeClaim", "Deployment", "Service", "HorizontalPodAutoscaler");
    }

    @Test
    void isRightInTheEyesOfTheCheck() {
        Report report = WaybillApps.manifest(2).check();

        assertThat(report.errors()).isEmpty();
    }

    private String written(String variant) throws IOException {
        Path file = folder.resolve("apps.yaml");
        Variant.write(variant, 3, file);
        return Files.readString(file);
    }
}
