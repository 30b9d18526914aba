package dev.waybill.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The same as {@link WriterRefereeTest}, read by the real kubectl. It needs no cluster: it only adds an annotation. */
class KubectlRefereeTest {

    private static final int OBJECTS_A_KIND = 60;
    private static final String MARK = "waybill-referee";

    static final List<Class<? extends HasMetadata>> KINDS = ModelClasses.KINDS;

    @TempDir
    private Path dir;

    @BeforeAll
    static void needsKubectl() {
        boolean installed = false;
        try {
            installed = new ProcessBuilder("kubectl", "version", "--client")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException | InterruptedException e) {
            installed = false;
        }
        assumeTrue(installed, "kubectl is not on the PATH, so the writer was not held against it");
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void readsBackAsJacksonsTree(Class<? extends HasMetadata> kind) throws Exception {
        ModelFiller filler = new ModelFiller(kind.getName().hashCode() + 1L);
        List<Object> documents = new ArrayList<>();
        for (int i = 0; i < OBJECTS_A_KIND; i++) {
            HasMetadata object = (HasMetadata) filler.fill(kind);
            // kubectl asks for sane coordinates and reads the metadata into a type of its own.
            object.setApiVersion("example.com/v1");
            kind.getMethod("setKind", String.class).invoke(object, kind.getSimpleName());
            object.setMetadata(metadata(i, filler.texts(5)));
            documents.add(object);
        }
        assertKubectlReads(documents);
    }

    @Test
    void readsEachTrapAsValueAndAsKey() throws Exception {
        Map<String, String> data = new LinkedHashMap<>();
        Map<String, Object> spec = new LinkedHashMap<>();
        for (int i = 0; i < Traps.TABLE.size(); i++) {
            String text = Traps.TABLE.get(i);
            data.put("v" + i, text);
            data.put(text, "x");
            spec.put("v" + i, List.of(text, List.of(text), Map.of(text, text)));
        }
        ConfigMap map = new ConfigMap();
        map.setMetadata(metadata(0, Map.of()));
        map.setData(data);
        Map<String, Object> custom = new LinkedHashMap<>();
        custom.put("apiVersion", "example.com/v1");
        custom.put("kind", "Traps");
        custom.put("metadata", Map.of("name", "traps"));
        custom.put("spec", spec);
        for (int length : new int[] {100, 500, 510, 513, 1000, 1030, 5000, 100_000}) {
            data.put("k".repeat(length), "v".repeat(length));
            spec.put("\n ".repeat(length), "word ".repeat(length) + "\n" + "x".repeat(length));
        }
        assertKubectlReads(List.of(map, custom));
    }

    private void assertKubectlReads(List<?> documents) throws Exception {
        Path file = dir.resolve("documents.yaml");
        try (Writer out = Files.newBufferedWriter(file)) {
            YamlWriter.writeAll(documents, out);
        }
        List<JsonNode> read = kubectl(file);
        assertThat(read).hasSameSizeAs(documents);
        for (int i = 0; i < read.size(); i++) {
            JsonNode expected = Trees.expected(documents.get(i));
            ((ObjectNode) expected.get("metadata"))
                    .withObjectProperty("annotations")
                    .put(MARK, "1");
            assertThat(Trees.difference(expected, read.get(i), "kubectl "))
                    .as(() -> YamlWriter.write(documents))
                    .isNull();
        }
    }

    private List<JsonNode> kubectl(Path file) throws Exception {
        Path json = dir.resolve("out.json");
        Path errors = dir.resolve("errors.txt");
        Process process = new ProcessBuilder(
                        "kubectl",
                        "annotate",
                        "--local",
                        "--overwrite",
                        "--dry-run=client",
                        "-o",
                        "json",
                        "--show-managed-fields=true",
                        "-f",
                        file.toString(),
                        MARK + "=1")
                .redirectOutput(json.toFile())
                .redirectError(errors.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(errors)).as(() -> "of " + file).isEmpty();
        return Trees.JSON
                .readerFor(JsonNode.class)
                .<JsonNode>readValues(json.toFile())
                .readAll();
    }

    private static ObjectMeta metadata(int index, Map<String, String> annotations) {
        ObjectMeta metadata = new ObjectMeta();
        metadata.setName("object-" + index);
        metadata.setAnnotations(annotations);
        return metadata;
    }
}
