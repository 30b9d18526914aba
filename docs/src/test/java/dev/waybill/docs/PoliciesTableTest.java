package dev.waybill.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.presets.CompanyPolicy;
import dev.waybill.presets.Policy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The tables of policies in the page of presets are what the policies say of themselves. {@code -Dwaybill.update=true} writes
 * them: read the difference before you commit it.
 */
class PoliciesTableTest {
    private static final Path PAGE = Path.of("presets.md");

    @Test
    void tablesAreCurrent() throws Exception {
        String page = Files.readString(PAGE);
        String next = with(page, "server", CompanyPolicy.standard().serverPolicies());
        next = with(next, "batch", CompanyPolicy.standard().batchPolicies());
        if (Boolean.getBoolean("waybill.update")) {
            Files.writeString(PAGE, next);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(next);
    }

    private static String with(String page, String name, List<? extends Policy> policies) {
        String start = "<!-- policies: " + name + " -->\n";
        String end = "<!-- end -->";
        int from = page.indexOf(start) + start.length();
        assertThat(from).as(start).isGreaterThan(start.length());
        return page.substring(0, from) + table(policies) + page.substring(page.indexOf(end, from));
    }

    private static String table(List<? extends Policy> policies) {
        StringBuilder table = new StringBuilder("| policy | sets | why | from |\n| --- | --- | --- | --- |\n");
        for (Policy policy : policies) {
            table.append("| `")
                    .append(policy.id())
                    .append("` | ")
                    .append(policy.sets())
                    .append(" | ")
                    .append(policy.why())
                    .append(" | ")
                    .append(source(policy.source()))
                    .append(" |\n");
        }
        return table.toString();
    }

    private static String source(String source) {
        return source.startsWith("https://") ? "[Kubernetes](" + source + ")" : "[" + source + "](tips.md)";
    }
}
