package dev.waybill.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.kind.KubernetesObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every field of fabric8's classes for our kinds has a wither that was seen to write it, or a reason in customize.tsv why
 * it is left to {@code customize(..)}. The answer is docs/coverage.md; {@code -Dwaybill.update=true} writes it anew.
 */
class CoverageTest {
    private static final Path PAGE = Path.of("..", "docs", "coverage.md");
    private static final Path EXCEPTIONS = Path.of("src/test/resources/coverage/customize.tsv");

    private static final Map<String, String> REASONS = new LinkedHashMap<>();
    private static Map<String, Class<?>> fields;
    private static final Withers WITHERS = new Withers();

    @BeforeAll
    static void walk() throws IOException {
        for (String line : Files.readAllLines(EXCEPTIONS)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\t");
                REASONS.put(cells[0], cells[1]);
            }
        }
        List<KubernetesObject> samples = Samples.all();
        List<Class<?>> roots = samples.stream()
                .<Class<?>>map(sample -> sample.toModel().getClass())
                .distinct()
                .collect(Collectors.toList());
        fields = ModelFields.reachable(roots, REASONS::containsKey);
        WITHERS.addAll(samples);
    }

    @Test
    void samplesShowEveryKind() {
        assertThat(Samples.all().stream().map(KubernetesObject::kind).collect(Collectors.toSet()))
                .containsAll(Samples.KINDS);
        assertThat(fields).hasSizeGreaterThan(600);
    }

    @Test
    void everyFieldHasAWitherOrAReason() {
        List<String> open = fields.keySet().stream()
                .filter(field -> WITHERS.of(field).isEmpty() && !REASONS.containsKey(field))
                .toList();
        assertThat(open)
                .as("fields that no sample writes and customize.tsv does not explain")
                .isEmpty();
    }

    @Test
    void reasonsAreNeeded() {
        assertThat(REASONS.keySet())
                .as("customize.tsv explains fields that do not exist")
                .isSubsetOf(fields.keySet());
        assertThat(REASONS.keySet().stream().filter(field -> !WITHERS.of(field).isEmpty()))
                .as("customize.tsv explains fields that have a wither")
                .isEmpty();
    }

    @Test
    void pageIsUpToDate() throws IOException {
        String page = page();
        if (Boolean.getBoolean("waybill.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE).replace("\r\n", "\n")).isEqualTo(page);
    }

    private static String page() {
        StringBuilder text = new StringBuilder();
        long written =
                fields.keySet().stream().filter(f -> !WITHERS.of(f).isEmpty()).count();
        text.append(
                "# Coverage\n\nEvery field of fabric8's classes for the kinds of Waybill, and the wither or factory that writes"
                        + " it. A field without one is reached through `customize(..)`, and the table says why. This page is made"
                        + " by `CoverageTest`, which replays objects that use every wither and sees what each step writes.\n\n");
        text.append("Fields: ")
                .append(fields.size())
                .append(". With a wither: ")
                .append(written)
                .append(". Left to `customize`: ")
                .append(fields.size() - written)
                .append(".\n");
        for (String type : types()) {
            text.append("\n## ").append(type).append("\n\n| field | written by |\n| --- | --- |\n");
            for (String field : fields.keySet()) {
                if (field.substring(0, field.indexOf('.')).equals(type)) {
                    text.append("| `")
                            .append(field.substring(field.indexOf('.') + 1))
                            .append("` | ")
                            .append(cell(field))
                            .append(" |\n");
                }
            }
        }
        return text.toString();
    }

    private static Set<String> types() {
        return fields.keySet().stream()
                .map(field -> field.substring(0, field.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String cell(String field) {
        List<String> withers = new ArrayList<>();
        WITHERS.of(field).forEach(wither -> withers.add("`" + wither + "`"));
        return withers.isEmpty() ? "`customize`: " + REASONS.get(field) : String.join(", ", withers);
    }
}
