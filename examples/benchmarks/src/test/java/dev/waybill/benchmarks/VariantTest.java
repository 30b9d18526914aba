package dev.waybill.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.manifest.Manifest;
import dev.waybill.yaml.PlainTree;
import io.fabric8.kubernetes.api.model.HasMetadata;
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

/** The figures mean nothing unless all write the same objects. */
class VariantTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"waybill", "unchecked", "asYaml", "yamlMapper", "maps"})
    void writesTheSameObjects(String variant) throws IOException {
        Path file = folder.resolve("apps.yaml");
        Variant.write(variant, 3, file);

        assertThat(trees(Manifest.read(file).toModels())).isEqualTo(trees(Fabric8Apps.objects(3)));
    }

    @Test
    void writesTheSameObjectsAsJson() throws IOException {
        Path file = folder.resolve("apps.json");
        Variant.write("json", 3, file);

        List<HasMetadata> read = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            read.addAll(Manifest.read(line).toModels());
        }
        assertThat(trees(read)).isEqualTo(trees(Fabric8Apps.objects(3)));
    }

    @Test
    void isRightInTheEyesOfTheCheck() {
        assertThat(WaybillApps.manifest(2).check().errors()).isEmpty();
    }

    private static List<Map<String, Object>> trees(List<HasMetadata> models) {
        List<Map<String, Object>> trees = new ArrayList<>();
        for (HasMetadata model : models) {
            trees.add(PlainTree.written(model));
        }
        return trees;
    }
}
