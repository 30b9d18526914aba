package dev.waybill.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.rule.Rule;
import dev.waybill.rule.RuleGroup;
import dev.waybill.rule.RuleSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The page of rules is what the rules say of themselves. {@code -Dwaybill.update=true} writes it: read the difference before
 * you commit it.
 */
class RulesPageTest {
    private static final Path PAGE = Path.of("rules.md");
    private static final Set<String> RECOMMENDED =
            RuleSet.recommended().rules().stream().map(Rule::id).collect(Collectors.toSet());

    @Test
    void pageOfRulesIsCurrent() throws Exception {
        String text = page(RuleSet.strict().rules());
        if (Boolean.getBoolean("waybill.update")) {
            Files.writeString(PAGE, text);
        }
        assertThat(Files.readString(PAGE, StandardCharsets.UTF_8)).isEqualTo(text);
    }

    private static String page(List<Rule> rules) {
        StringBuilder page = new StringBuilder("""
                # Rules

                What `manifest.check()` looks for, written by a test from the rules themselves. An error keeps a manifest from being
                written; a warning is advice. A rule marked as strict is one of `RuleSet.strict()` only, all others are in
                `RuleSet.recommended()`. How to run them and change them: [checking](checking.md). To waive one for an object:
                `manifest.waive("image-tag", "Deployment/shop", "the reason")`.

                """);
        for (RuleGroup group : RuleGroup.values()) {
            List<Rule> members =
                    rules.stream().filter(rule -> rule.group() == group).toList();
            page.append("- [")
                    .append(group.title())
                    .append("](#")
                    .append(anchor(group.title()))
                    .append("): ");
            page.append(members.size()).append(" rules\n");
        }
        for (RuleGroup group : RuleGroup.values()) {
            page.append("\n## ")
                    .append(group.title())
                    .append("\n\n| rule | | what has to hold |\n| --- | --- | --- |\n");
            rules.stream()
                    .filter(rule -> rule.group() == group)
                    .forEach(rule -> page.append("| [")
                            .append(rule.id())
                            .append("](#")
                            .append(rule.id())
                            .append(") | ")
                            .append(rule.severity())
                            .append(RECOMMENDED.contains(rule.id()) ? "" : ", strict")
                            .append(" | ")
                            .append(rule.description())
                            .append(" |\n"));
            rules.stream().filter(rule -> rule.group() == group).forEach(rule -> page.append(section(rule)));
        }
        return page.toString();
    }

    private static String anchor(String title) {
        return title.toLowerCase(Locale.ROOT).replace("'", "").replace(' ', '-');
    }

    private static String section(Rule rule) {
        return """

                ### %s

                %s %s

                Bad:

                ```yaml
                %s```

                Good:

                ```yaml
                %s```
                """.formatted(
                        rule.id(),
                        rule.description(),
                        rule.reason(),
                        rule.bad().orElseThrow(),
                        rule.good().orElseThrow());
    }
}
