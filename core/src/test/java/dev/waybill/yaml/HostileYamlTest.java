package dev.waybill.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that is made to cost time or memory, and files that are no text. */
class HostileYamlTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void boundsAliases() {
        StringBuilder laughs = new StringBuilder("x0: &x0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 12; i++) {
            laughs.append("x").append(i).append(": &x").append(i).append(" [");
            laughs.append(("*x" + (i - 1) + ", ").repeat(10)).append("]\n");
        }
        assertThat(fault(laughs.toString()))
                .isEqualTo(
                        "x:6:45: yaml-syntax: the document holds more than 1000000 values, those of aliases counted. Split the"
                                + " document; a tower of aliases has no place in a manifest.");
        String merges = "a: &a {" + "k".repeat(100) + ": 1" + keys(2_000) + "}\nb:\n" + "  - <<: *a\n".repeat(2_000);
        assertThat(fault(merges)).contains("more than 1000000 values");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "[\n", "- ", "? ", "{\"a\":", "{\"a\":["})
    void boundsNesting(String level) {
        assertThat(fault(level.repeat(10_000))).contains("the document is nested deeper than 200 levels. Flatten it.");
    }

    @Test
    void boundsNestingThroughAliases() {
        StringBuilder text = new StringBuilder("x0: &x0 []\n");
        for (int i = 1; i < 300; i++) {
            text.append("x")
                    .append(i)
                    .append(": &x")
                    .append(i)
                    .append(" [*x")
                    .append(i - 1)
                    .append("]\n");
        }
        assertThat(fault(text.toString())).contains("nested deeper than 200 levels");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: %s", "a: \"%s\"", "%s: a", "a: 1 #%s", "a: |\n  %s", "[%s"})
    void boundsLines(String form) {
        assertThat(fault(String.format(form, "x, ".repeat(2_000_000))))
                .contains("the line is longer than 1 MiB, which no object of Kubernetes can be");
    }

    @Test
    void takesLongLinesOfJson() {
        String text = "x".repeat(3_000_000);
        ReadYaml read = read("{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"data\":{\"a\":\"" + text + "\"}}");
        assertThat(read.problems()).isEmpty();
        assertThat(read.objects()).hasSize(1);
    }

    @Test
    void takesManyLinesOfAMebibyte() {
        String line = "  " + "x y ".repeat(250_000) + "\n";
        assertThat(read("apiVersion: v1\nkind: ConfigMap\ndata:\n a: |\n" + line.repeat(12))
                        .problems())
                .isEmpty();
    }

    @Test
    void stopsAfterAThousandProblems() {
        ReadYaml read = read("a\n---\n".repeat(1_000_000));
        assertThat(read.problems()).hasSize(1_001);
        assertThat(read.problems().get(1_000).problem())
                .isEqualTo("there are more than 1000 problems, so reading stops here");
        assertThat(read("---\n".repeat(1_000_000)).problems()).isEmpty();
        assertThat(read("a: 1\n".repeat(10_000)).problems()).hasSize(1_001);
    }

    @Test
    void boundsTheWholeFile() {
        ReadYaml read = read("{\"a\":[" + "0,".repeat(1_000_000) + "0]}");
        assertThat(read.problems())
                .extracting(ReadProblem::problem)
                .containsExactly("the document holds more than 1000000 values, those of aliases counted");
        ReadYaml many = read(
                "{\"apiVersion\":\"v1\",\"kind\":\"X\",\"x\":[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]}\n".repeat(150_000));
        assertThat(many.problems())
                .extracting(ReadProblem::problem)
                .containsExactly("the file holds more than 2000000 values");
        assertThat(many.objects()).hasSizeGreaterThan(90_000);
    }

    @Test
    void takesThousandsOfDocuments() {
        String document = YamlWriter.write(Samples.deployment()) + "---\n";
        ReadYaml read = read(document.repeat(3_000));
        assertThat(read.problems()).isEmpty();
        assertThat(read.objects()).hasSize(3_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: \"x\n",
                "a: 'x\nb: \"y\n",
                "&a ",
                "*a: ",
                "|\n",
                "? \n",
                "!a ",
                "%\n",
                ": ",
                "a: &a 1\n",
                "\"",
                "'",
                "#\n",
                ", ",
                "- - ",
                "\t",
                "\r",
                "...\n",
                "a:\n",
                "<<: {a: 1}\n",
                "\uFEFF",
                "\\",
                "1e9",
                "\u2028"
            })
    void survivesTheSameOverAndOver(String text) {
        assertThat(read(text.repeat(20_000)).objects()).isEmpty();
    }

    @Test
    void survivesMutations() {
        String[] seeds = {
            YamlWriter.write(Samples.deployment()),
            YamlWriter.write(Samples.custom()),
            "{\"a\": [1, \"b\", {\"c\": null}]}"
        };
        String[] parts = {
            "\"", "'", "[", "]", "{", "}", ": ", "- ", "\n", "\t", "&a ", "*a", "|\n", ">", "#", "---\n", "\0", "!",
            "%", "<<: "
        };
        Random random = new Random(7);
        assertTimeoutPreemptively(LIMIT, () -> {
            for (int i = 0; i < 3_000; i++) {
                StringBuilder text = new StringBuilder(seeds[i % seeds.length]);
                for (int change = random.nextInt(4); change >= 0; change--) {
                    int at = random.nextInt(text.length());
                    if (random.nextBoolean()) {
                        text.insert(at, parts[random.nextInt(parts.length)]);
                    } else {
                        text.delete(at, Math.min(text.length(), at + random.nextInt(5)));
                    }
                }
                ReadYaml read = YamlReader.read("x", text.toString());
                int lines = (int) text.chars().filter(c -> c == '\n').count() + 1;
                assertThat(read.problems())
                        .allSatisfy(p -> assertThat(p.place().line()).isBetween(1, lines));
            }
        });
    }

    @Test
    void refusesWhatIsNoUtf8() throws IOException {
        assertThat(file("a: 1\nb: \u00e4".getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly(place(2, 4) + "the byte 0xE4 is no UTF-8. Save the file as UTF-8.");
        assertThat(file("a: 1".getBytes(StandardCharsets.UTF_16)))
                .containsExactly(place(1, 1) + "the file is UTF-16, and Kubernetes reads UTF-8. Save it as UTF-8.");
        assertThat(file(new byte[] {0x7f, 'E', 'L', 'F', 0, 0, 1, (byte) 0xff})).hasSize(1);
        assertThat(file("# \uFFFD\n".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void refusesAFileThatIsTooLarge() throws IOException {
        Path file = folder.resolve("x.yaml");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(100_000_000);
        }
        assertThat(problems(YamlReader.read(file)))
                .containsExactly(place(1, 1)
                        + "the file is larger than 64 MiB, which no set of manifests is. Split it, or look whether it is the right"
                        + " file.");
    }

    private List<String> file(byte[] bytes) throws IOException {
        return problems(YamlReader.read(Files.write(folder.resolve("x.yaml"), bytes)));
    }

    private String place(int line, int column) {
        return folder.resolve("x.yaml").toString().replace('\\', '/') + ":" + line + ":" + column + ": yaml-syntax: ";
    }

    private static String keys(int count) {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < count; i++) {
            keys.append(",\n k").append(i).append(": 1");
        }
        return keys.toString();
    }

    private static String fault(String text) {
        ReadYaml read = read(text);
        assertThat(read.problems()).hasSize(1);
        assertThat(read.objects()).isEmpty();
        return read.problems().get(0).toString();
    }

    private static ReadYaml read(String text) {
        return assertTimeoutPreemptively(LIMIT, () -> YamlReader.read("x", text));
    }

    private static List<String> problems(ReadYaml read) {
        List<String> texts = new ArrayList<>();
        read.problems().forEach(p -> texts.add(p.toString()));
        return texts;
    }
}
