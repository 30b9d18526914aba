package dev.waybill.rule;

import java.util.List;

/** Rules about the text from which objects are read: what is wrong there can't be seen in the objects. */
final class TextRules implements Check {
    private static final String COERCED = "yaml-coerced-scalar";

    private TextRules() {}

    static List<Rule> rules() {
        return List.of(
                text("yaml-syntax", "A text is YAML or JSON that can be read.")
                        .because("kubectl gives up at the first fault, and what comes after it is not applied."),
                text("yaml-duplicate-key", "A key stands once in a mapping.")
                        .because("Most readers silently take the last one, so what the first one set is lost."),
                text(COERCED, "A text that YAML takes for something else is quoted.")
                        .because(
                                "YAML reads yes as a boolean, 0123 as a number and 1.10 as 1.1; Kubernetes asks for text there."),
                Rule.warning(
                                "dropped-field",
                                "Every field of a schema exists, also where the API server does not look.",
                                new TextRules())
                        .because(
                                "Below items, additionalProperties and dependencies the API server drops an unknown field without a word."));
    }

    private static Rule text(String id, String description) {
        return Rule.error(id, description, new TextRules()).in(RuleGroup.API);
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        report(found.rule(), set, found);
    }

    /** Whether a problem of the text says better why the API server would refuse this field: {@code yes} is no text. */
    static boolean explains(ObjectSet.ApiFinding finding, ObjectSet set) {
        for (TextProblem problem : set.problems()) {
            if (problem.rule().equals(COERCED)
                    && problem.path().startsWith(finding.cause().field())
                    && problem.object().equals(ObjectName.of(finding.object()))) {
                return true;
            }
        }
        return false;
    }

    static void report(String id, ObjectSet set, Findings found) {
        for (TextProblem problem : set.problems()) {
            if (problem.rule().equals(id)) {
                found.add(problem);
            }
        }
    }
}
