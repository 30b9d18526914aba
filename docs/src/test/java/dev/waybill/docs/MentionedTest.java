package dev.waybill.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.Waybill;
import dev.waybill.presets.Presets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a user can call is somewhere in the pages, in code font: a reader who searches for it finds it. */
class MentionedTest {
    private static final Pattern BLOCK = Pattern.compile("^```.*?^```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern WORD = Pattern.compile("\\w+");

    @Test
    void pagesMentionEveryPublicType() throws Exception {
        Set<String> types = publicTypes(Waybill.class);
        assertThat(types).hasSizeGreaterThan(200);
        Set<String> ofPresets = publicTypes(Presets.class);
        assertThat(ofPresets).hasSizeGreaterThan(20);

        types.addAll(ofPresets);
        types.removeAll(mentioned());
        assertThat(types).as("not in the pages").isEmpty();
    }

    @Test
    void pagesMentionEveryFactory() {
        Set<String> factories = new TreeSet<>();
        for (Class<?> door : List.of(Waybill.class, Presets.class)) {
            for (Method method : door.getMethods()) {
                if (Modifier.isStatic(method.getModifiers())) {
                    factories.add(method.getName());
                }
            }
        }

        assertThat(factories).hasSizeGreaterThan(150);
        factories.removeAll(mentioned());
        assertThat(factories).as("not in the pages").isEmpty();
    }

    /**
     * Returns every word that stands in code font: in a span, or in a block of Java. The table of fields does not count: a
     * test writes it, and it explains nothing.
     */
    private static Set<String> mentioned() {
        Set<String> words = new TreeSet<>();
        for (Page page : Page.all()) {
            if (page.file().endsWith("coverage.md")) {
                continue;
            }
            page.blocks().stream()
                    .filter(block -> block.language().equals("java"))
                    .forEach(block -> addWords(words, block.text()));
            Matcher span = CODE.matcher(withoutBlocks(page.file()));
            while (span.find()) {
                addWords(words, span.group(1));
            }
        }
        return words;
    }

    private static String withoutBlocks(Path file) {
        try {
            return BLOCK.matcher(Files.readString(file)).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addWords(Set<String> words, String code) {
        Matcher word = WORD.matcher(code);
        while (word.find()) {
            words.add(word.group());
        }
    }

    private static Set<String> publicTypes(Class<?> ofModule) throws Exception {
        Set<String> types = new TreeSet<>();
        for (Class<?> type : PublicTypes.ofModule(ofModule)) {
            if (!type.isMemberClass()) {
                types.add(type.getSimpleName());
            }
        }
        return types;
    }
}
