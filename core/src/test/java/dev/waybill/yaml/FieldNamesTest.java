package dev.waybill.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.fabric8.kubernetes.api.model.KubernetesList;
import io.fabric8.kubernetes.api.model.KubernetesResource;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** The names that are taken for granted, held against the annotations of every class of fabric8's model. */
class FieldNamesTest {

    @Test
    void everyClassOfFabric8IsAsItsAnnotationsSay() throws Exception {
        List<Class<?>> classes = modelClasses();
        assertThat(classes).hasSizeGreaterThan(500);
        for (Class<?> type : classes) {
            FieldNames names = FieldNames.of(type);
            for (Field field : type.getDeclaredFields()) {
                JsonProperty annotation = field.getAnnotation(JsonProperty.class);
                JsonInclude include = field.getAnnotation(JsonInclude.class);

                assertThat(names.name(field)).as("%s", field).isEqualTo(annotation == null ? null : annotation.value());
                assertThat(annotation != null && names.omitsEmpty(field))
                        .as("%s", field)
                        .isEqualTo(include != null && include.value() == JsonInclude.Include.NON_EMPTY);
                assertThat(names.isAdditional(field))
                        .as("%s", field)
                        .isEqualTo(Map.class.isAssignableFrom(field.getType())
                                && field.isAnnotationPresent(JsonIgnore.class));
            }
        }
    }

    @Test
    void eachClassOfAHierarchyIsAskedForItsOwnFields() {
        assertThat(YamlWriter.write(new KubernetesList())).contains("\nitems: []\n");
    }

    @Test
    void aClassOfSomebodyElseIsReadFromItsAnnotations() throws Exception {
        FieldNames names = FieldNames.of(Own.class);

        assertThat(names.name(Own.class.getDeclaredField("size"))).isEqualTo("sizeInBytes");
        assertThat(names.name(Own.class.getDeclaredField("cached"))).isNull();
        assertThat(names.omitsEmpty(Own.class.getDeclaredField("parts"))).isFalse();
    }

    @SuppressWarnings("unused") // read by reflection
    private static final class Own implements KubernetesResource {
        private static final long serialVersionUID = 1L;

        @JsonProperty("sizeInBytes")
        private final int size = 1;

        private final int cached = 2;

        @JsonProperty("parts")
        private final ArrayList<String> parts = new ArrayList<>();
    }

    /** What has fields to be written, of all jars of the model. */
    private static List<Class<?>> modelClasses() throws IOException, ClassNotFoundException {
        List<Class<?>> found = new ArrayList<>();
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (new File(path).getName().startsWith("kubernetes-model-")) {
                try (JarFile jar = new JarFile(path)) {
                    for (JarEntry entry : Collections.list(jar.entries())) {
                        String name = entry.getName();
                        if (name.startsWith("io/fabric8/kubernetes/api/model/") && name.endsWith(".class")) {
                            Class<?> type = Class.forName(
                                    name.substring(0, name.length() - ".class".length())
                                            .replace('/', '.'),
                                    false,
                                    FieldNamesTest.class.getClassLoader());
                            if (KubernetesResource.class.isAssignableFrom(type) && Unwrapping.of(type) == null) {
                                found.add(type);
                            }
                        }
                    }
                }
            }
        }
        return found;
    }
}
