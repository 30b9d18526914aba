package dev.waybill.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page about the plugin says what the plugin is. */
class PageTest {
    private static final Path PAGE = Path.of("../../docs/build-plugins.md");
    private static final Path DESCRIPTOR = Path.of("target/classes/META-INF/maven/plugin.xml");

    @Test
    void listsEveryParameterWithItsProperty() throws IOException {
        List<String> properties = Pattern.compile("\\$\\{waybill\\.(\\w+)}")
                .matcher(Files.readString(DESCRIPTOR))
                .results()
                .map(MatchResult::group)
                .map(property -> property.substring("${waybill.".length(), property.length() - 1))
                .distinct()
                .toList();
        String page = Files.readString(PAGE);

        assertThat(properties)
                .hasSize(10)
                .allSatisfy(name -> assertThat(page).contains("| `" + name + "` | `waybill." + name + "` |"));
    }

    @Test
    void hasTheGoalsInTheirPhases() throws IOException {
        String descriptor = Files.readString(DESCRIPTOR).replaceAll("\\s+", "");
        String page = Files.readString(PAGE);

        assertThat(Pattern.compile("<goal>(\\w+)</goal>.*?<phase>([\\w-]+)</phase>")
                        .matcher(descriptor)
                        .results())
                .hasSize(3)
                .allSatisfy(goal -> assertThat(page).contains("| `" + goal.group(1) + "` | " + goal.group(2) + " |"));
    }

    @Test
    void showsThePomOfTheSample() throws IOException {
        String page = Files.readString(PAGE);
        String shown = page.substring(page.indexOf("```xml\n") + 7, page.indexOf("```", page.indexOf("```xml\n") + 7));

        assertThat(Files.readString(Path.of("sample/pom.xml")).replaceAll("\\s+", ""))
                .contains(shown.replaceAll("\\s+", ""));
    }
}
