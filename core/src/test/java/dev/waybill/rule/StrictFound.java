package dev.waybill.rule;

import dev.waybill.manifest.Manifest;
import java.util.List;

/** What a rule finds that is in {@link RuleSet#strict} only. */
final class StrictFound {
    private StrictFound() {}

    /** Each finding as {@code warning spec.replicas: what is wrong. The fix.} */
    static List<String> by(String rule, String... documents) {
        return by(RuleSet.strict().rule(rule), documents);
    }

    static List<String> by(Rule rule, String... documents) {
        return Manifest.read(String.join("---\n", documents)).rules(RuleSet.of(rule)).check().findings().stream()
                .map(finding -> (finding.severity() == Severity.ERROR ? "error " : "warning ") + finding.path() + ": "
                        + finding.problem() + " " + finding.fix())
                .toList();
    }
}
