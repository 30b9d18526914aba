package dev.waybill.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.kind.KubernetesObject;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the writer writes, the reader reads. */
class ReadBackTest {

    private static final int SEEDS = 40;

    static List<KubernetesObject> samples() {
        return dev.waybill.coverage.Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsEverySample(KubernetesObject sample) {
        HasMetadata model = sample.toModel();
        String yaml = YamlWriter.write(model);
        ReadYaml read = YamlReader.read("sample.yaml", yaml);
        assertThat(read.problems()).isEmpty();
        assertThat(read.objects()).hasSize(1);
        HasMetadata back = read.objects().get(0).model();
        assertThat(back).hasSameClassAs(model);
        assertThat(YamlWriter.write(back)).isEqualTo(yaml);
    }

    static List<Class<? extends HasMetadata>> kinds() {
        return ModelClasses.KINDS;
    }

    /** With texts that look like numbers, booleans, dates and YAML itself. */
    @ParameterizedTest
    @MethodSource("kinds")
    void readsModelsFilledAtRandom(Class<? extends HasMetadata> kind) throws ReflectiveOperationException {
        int compared = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            HasMetadata model = (HasMetadata) new ModelFiller(seed).fill(kind);
            HasMetadata named = kind.getConstructor().newInstance();
            model.setApiVersion(named.getApiVersion() == null ? "example.com/v1" : named.getApiVersion());
            // GenericKubernetesResource has no kind of its own.
            setKind(model, named.getKind() == null ? "Thing" : named.getKind());
            String yaml = YamlWriter.write(model);
            if (yaml.contains("- null\n") || yaml.contains(": null\n")) {
                // A null of a typed list is an empty object when read, as for the API server.
                continue;
            }
            compared++;
            ReadYaml read = YamlReader.read("random.yaml", yaml);
            List<ReadProblem> problems = new ArrayList<>(read.problems());
            // No hostile text is a time.
            problems.removeIf(
                    p -> p.problem().endsWith("is no time") || p.problem().endsWith("is no base64"));
            assertThat(problems).isEmpty();
            assertThat(read.objects()).hasSize(1);
            assertThat(YamlWriter.write(read.objects().get(0).model())).isEqualTo(yaml);
        }
        assertThat(compared).isGreaterThan(SEEDS / 4);
    }

    private static void setKind(HasMetadata model, String kind) throws ReflectiveOperationException {
        model.getClass().getMethod("setKind", String.class).invoke(model, kind);
    }

    @Test
    void readsACustomResource() {
        ReadYaml read = YamlReader.read("shop.yaml", YamlWriter.write(Samples.custom()));
        assertThat(read.problems()).isEmpty();
        assertThat(YamlWriter.write(read.objects().get(0).model())).isEqualTo(YamlWriter.write(Samples.custom()));
    }

    /** What doesn't fit the model is written as it was read. */
    @Test
    void keepsWhatIsWrong() {
        String yaml =
                """
                apiVersion: apps/v1
                kind: StatefulSet
                metadata:
                  name: db
                  labels:
                    a: true
                spec:
                  template:
                    spec:
                      containers: db
                  volumeClaimTemplates:
                    - metadata:
                        name: data
                        lables: {}
                      kind: 5
                """;
        assertThat(YamlWriter.write(YamlReader.read("x", yaml).objects().get(0).model()))
                .isEqualTo(yaml);
    }
}
