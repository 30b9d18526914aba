package dev.waybill.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every Java block of the pages compiles and runs, in order, in one session a page; a yaml, text or mermaid block that follows it
 * is what its last value prints, or the message of what it throws. {@code -Dwaybill.update=true} writes what they print into
 * the pages: read the difference before you commit it.
 */
class PagesTest {
    private static final Pattern ANCHOR = Pattern.compile("\\]\\(([^)#:]*)#([^)]+)\\)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");

    @TestFactory
    Stream<DynamicTest> javaBlocksPrintWhatFollowsThem() {
        return Page.all().stream()
                .filter(page -> page.blocks().stream()
                        .anyMatch(block -> block.language().equals("java")))
                .map(page -> DynamicTest.dynamicTest(page.file().getFileName().toString(), () -> run(page)));
    }

    private static void run(Page page) {
        try (Session session = new Session()) {
            List<Page.Block> blocks = page.blocks();
            for (int i = 0; i < blocks.size(); i++) {
                if (!blocks.get(i).language().equals("java")) {
                    continue;
                }
                String printed;
                try {
                    printed = session.run(blocks.get(i).text());
                } catch (AssertionError e) {
                    throw new AssertionError(at(page, blocks.get(i)) + " " + e.getMessage(), e);
                }
                if (i + 1 < blocks.size()
                        && List.of("yaml", "text", "mermaid")
                                .contains(blocks.get(i + 1).language())) {
                    if (Boolean.getBoolean("waybill.update")) {
                        page.replace(blocks.get(i + 1), printed.strip() + "\n");
                        continue;
                    }
                    assertThat(printed.strip())
                            .as(at(page, blocks.get(i + 1)))
                            .isEqualTo(blocks.get(i + 1).text().strip());
                }
            }
        }
    }

    private static String at(Page page, Page.Block block) {
        return page.file().getFileName() + ":" + block.line();
    }

    @Test
    void theIndexLeadsToEveryPage() throws Exception {
        String index = Files.readString(Path.of("index.md"));

        assertThat(Page.all())
                .filteredOn(page -> page.file().getParent().endsWith("docs"))
                .extracting(page -> page.file().getFileName().toString())
                .hasSizeGreaterThan(20)
                .filteredOn(name -> !name.equals("index.md"))
                .allSatisfy(name -> assertThat(index).contains("](" + name + ")"));
    }

    @Test
    void pagesHoldJavaAtAll() {
        assertThat(Page.all().stream().flatMap(page -> page.blocks().stream()).map(Page.Block::language))
                .filteredOn("java"::equals)
                .hasSizeGreaterThan(20);
    }

    @Test
    void linksBetweenPagesLeadSomewhere() throws Exception {
        for (Page page : Page.all()) {
            Matcher link = LINK.matcher(Files.readString(page.file()));
            while (link.find()) {
                Path target = page.file().resolveSibling(link.group(1));
                assertThat(target).as("link in " + page.file().getFileName()).exists();
            }
        }
    }

    @Test
    void linksIntoPagesMeetAHeading() throws Exception {
        for (Page page : Page.all()) {
            Matcher link = ANCHOR.matcher(Files.readString(page.file()));
            while (link.find()) {
                Path target =
                        link.group(1).isEmpty() ? page.file() : page.file().resolveSibling(link.group(1));
                assertThat(anchors(target))
                        .as("link in " + page.file().getFileName())
                        .contains(link.group(2));
            }
        }
    }

    /** The headings of a page as GitHub and GitLab make links of them. */
    private static Set<String> anchors(Path page) throws IOException {
        Set<String> anchors = new HashSet<>();
        for (String line : Files.readAllLines(page)) {
            if (line.startsWith("#")) {
                String heading = line.substring(line.indexOf(' ') + 1).toLowerCase(Locale.ROOT);
                anchors.add(heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'));
            }
        }
        return anchors;
    }

    /** The rules' examples are made by their own test; every other YAML is what the Java before it prints. */
    @Test
    void everyYamlFollowsItsJava() {
        for (Page page : Page.all()) {
            List<Page.Block> blocks = page.blocks();
            for (int i = 0; i < blocks.size() && !page.file().endsWith("rules.md"); i++) {
                if (blocks.get(i).language().equals("yaml")) {
                    assertThat(i).as(at(page, blocks.get(i))).isPositive();
                    assertThat(blocks.get(i - 1).language())
                            .as(at(page, blocks.get(i)))
                            .isEqualTo("java");
                }
            }
        }
    }
}
