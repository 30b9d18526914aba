package dev.waybill.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.manifest.Manifest;
import dev.waybill.rule.RuleSet;
import dev.waybill.yaml.PlainTree;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles and runs what {@code toJava()} writes for every approved YAML of the project and for the clean forms of the mistakes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MigrationTest {
    private static final Path ROOT = Path.of("..");

    /** Approved texts that are no objects: a container, and the patch of one. */
    private static final Set<String> NO_OBJECTS = Set.of(
            "ScriptsTest.printsTheContainerOfACheck.approved.yaml",
            "EphemeralContainerTest.printsThePatchThatKubectlDebugSends.approved.yaml");

    private final Map<Path, String> sources = new LinkedHashMap<>();
    private final Map<Path, Manifest> made = new LinkedHashMap<>();

    static List<Path> manifests() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(ROOT)) {
            all.filter(file -> file.toString().endsWith(".approved.yaml"))
                    .filter(file -> !file.toString().contains("target")
                            && !NO_OBJECTS.contains(String.valueOf(file.getFileName())))
                    .forEach(files::add);
        }
        try (Stream<Path> all = Files.list(Path.of("src/test/resources/clean"))) {
            all.forEach(files::add);
        }
        files.sort(null);
        return files;
    }

    /** Reads a file as it is: what its rules say is another matter. */
    private static Manifest read(Path file) {
        return Manifest.read(file).rules(RuleSet.of());
    }

    @BeforeAll
    void compileAndRun(@TempDir Path classes) throws Exception {
        List<JavaFileObject> units = new ArrayList<>();
        for (Path file : manifests()) {
            String name = "Migrated" + sources.size();
            String source = read(file).toJava("migrated." + name);
            sources.put(file, source);
            units.add(new Source(name, source));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        boolean compiles = compiler.getTask(
                        problems,
                        null,
                        null,
                        List.of(
                                "-d",
                                classes.toString(),
                                "-classpath",
                                classPath,
                                "--release",
                                "17",
                                "-proc:none",
                                "-Xlint:all,-classfile",
                                "-Werror"),
                        null,
                        units)
                .call();
        assertThat(problems.toString()).isEmpty();
        assertThat(compiles).isTrue();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            int number = 0;
            for (Path file : sources.keySet()) {
                Class<?> type = loader.loadClass("migrated.Migrated" + number++);
                made.put(file, (Manifest) type.getMethod("all").invoke(null));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("manifests")
    void rendersWhatWasRead(Path file) {
        assertThat(trees(made.get(file))).as(sources.get(file)).isEqualTo(trees(read(file)));
    }

    private static List<Map<String, Object>> trees(Manifest manifest) {
        List<Map<String, Object>> trees = new ArrayList<>();
        for (HasMetadata model : manifest.toModels()) {
            trees.add(PlainTree.written(model));
        }
        return trees;
    }

    @Test
    void rendersMostTextsByteForByte() {
        long same = made.entrySet().stream()
                .filter(each ->
                        each.getValue().toString().equals(read(each.getKey()).toString()))
                .count();

        // The others have labels in another order than Waybill's.
        assertThat(same * 100 / made.size()).isGreaterThanOrEqualTo(90);
    }

    @Test
    void wordsSayNearlyAll() {
        Pattern count = Pattern.compile("Written from YAML: (\\d+) of (\\d+) values");
        int said = 0;
        int all = 0;
        for (String source : sources.values()) {
            Matcher counted = count.matcher(source);
            assertThat(counted.find()).isTrue();
            said += Integer.parseInt(counted.group(1));
            all += Integer.parseInt(counted.group(2));
        }

        // A Pod that kubectl debug would make, and a value that is no base64.
        assertThat(all - said)
                .as("values of " + all + " that are left to customize")
                .isLessThanOrEqualTo(3);
    }

    /** A source in memory. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///migrated/" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
