package dev.waybill.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * For every class of fabric8's model that the DSL can reach, filled at random: the written text, read by a YAML 1.2 and by
 * a YAML 1.1 reader, is the tree that Jackson's own ObjectMapper makes of the object.
 */
class WriterRefereeTest {

    private static final int OBJECTS_A_CLASS = 12;
    private static final int OBJECTS_A_KIND = 60;

    static Stream<Class<?>> everyClass() {
        return ModelClasses.ALL.stream();
    }

    @Test
    void reachesTheModel() {
        assertThat(ModelClasses.KINDS).hasSize(28);
        assertThat(ModelClasses.ALL).hasSizeGreaterThan(300);
    }

    @ParameterizedTest
    @MethodSource("everyClass")
    void readsBackAsJacksonsTree(Class<?> type) throws ReflectiveOperationException {
        int objects = ModelClasses.KINDS.contains(type) ? OBJECTS_A_KIND : OBJECTS_A_CLASS;
        ModelFiller filler = new ModelFiller(type.getName().hashCode());
        for (int i = 0; i < objects; i++) {
            Object model = filler.fill(type);
            String yaml = YamlWriter.write(model);
            assertThat(YamlWriter.write(model)).isEqualTo(yaml);
            JsonNode expected = Trees.expected(model);
            assertThat(Trees.difference(expected, Trees.yaml12(yaml), "YAML 1.2 "))
                    .as(yaml)
                    .isNull();
            JsonNode yaml11 = Trees.JSON.valueToTree(Trees.yaml11(yaml));
            assertThat(Trees.difference(expected, yaml11, "YAML 1.1 ")).as(yaml).isNull();
        }
    }
}
