package dev.waybill.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.annotation.JsonSerialize;

/** What the writer takes for granted about fabric8's model, held against every class of it that can be reached. */
class ClassShapeTest {

    @Test
    void everyAnnotatedFieldIsWritten() {
        for (Class<?> type : ModelClasses.ALL) {
            ClassShape shape = ClassShape.of(type);
            if (shape.unwrapping != null) {
                continue;
            }
            Set<String> names = new TreeSet<>();
            for (Field field : type.getDeclaredFields()) {
                JsonProperty property = field.getAnnotation(JsonProperty.class);
                if (property != null) {
                    names.add(property.value());
                }
            }
            assertThat(shape.names()).as(type.getName()).containsExactlyElementsOf(names);
            if (HasMetadata.class.isAssignableFrom(type)) {
                names.remove("status");
            }
            assertThat(shape.properties)
                    .extracting(property -> property.name)
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void fabric8OrdersByNameToo() {
        for (Class<?> type : ModelClasses.ALL) {
            JsonPropertyOrder order = type.getAnnotation(JsonPropertyOrder.class);
            if (order != null) {
                List<String> names = new ArrayList<>(Arrays.asList(order.value()));
                names.removeAll(List.of("apiVersion", "kind", "metadata"));
                assertThat(names).as(type.getName()).isSorted();
            }
        }
    }

    @Test
    void eachSerializerOfFabric8IsKnown() {
        for (Class<?> type : ModelClasses.ALL) {
            boolean serialized = false;
            for (Class<?> c = type; c != Object.class; c = c.getSuperclass()) {
                serialized |= c.isAnnotationPresent(JsonSerialize.class);
            }
            assertThat(ClassShape.of(type).unwrapping != null)
                    .as(type.getName())
                    .isEqualTo(serialized);
            assertThat(ClassShape.of(type).isModel()).as(type.getName()).isTrue();
            Stream.<AccessibleObject>concat(
                            Arrays.stream(type.getDeclaredFields()), Arrays.stream(type.getDeclaredMethods()))
                    .forEach(member -> {
                        assertThat(member.isAnnotationPresent(JsonUnwrapped.class))
                                .as("%s", member)
                                .isFalse();
                        assertThat(member.isAnnotationPresent(JsonValue.class))
                                .as("%s", member)
                                .isFalse();
                        assertThat(member.isAnnotationPresent(JsonFormat.class))
                                .as("%s", member)
                                .isFalse();
                        assertThat(member.isAnnotationPresent(JsonSerialize.class))
                                .as("%s", member)
                                .isFalse();
                    });
        }
    }

    @Test
    void eachObjectIsNoiseOrMeaningfulWhenEmpty() throws ReflectiveOperationException {
        Set<String> objects = new TreeSet<>();
        for (Class<?> type : ModelClasses.ALL) {
            if (ClassShape.of(type).unwrapping != null) {
                continue;
            }
            for (Method getter : type.getMethods()) {
                JsonProperty property = getter.getAnnotation(JsonProperty.class);
                if (property != null && getter.getParameterCount() == 0) {
                    Class<?> value = getter.getReturnType();
                    boolean object = value.getName().startsWith("io.fabric8.")
                            && (ClassShape.of(value).unwrapping == null || holdsSchema(value));
                    if (object) {
                        objects.add(property.value());
                    }
                }
            }
        }
        Set<String> classified = new TreeSet<>(EmptyObjects.NOISE);
        classified.addAll(EmptyObjects.MEANINGFUL);
        assertThat(objects).hasSizeGreaterThan(150);
        assertThat(classified).as("one list or the other").containsAll(objects);
        assertThat(classified).as("no stale names").isEqualTo(objects);
        assertThat(EmptyObjects.NOISE).doesNotContainAnyElementsOf(EmptyObjects.MEANINGFUL);
    }

    private static boolean holdsSchema(Class<?> type) {
        return type.getSimpleName().startsWith("JSONSchemaPropsOr");
    }
}
