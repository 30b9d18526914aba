package dev.waybill.diff;

import java.util.List;
import java.util.Map;

/** A diff for a terminal or a log. */
record DiffText(List<Difference> changes) {

    String text() {
        if (changes.isEmpty()) {
            return "No difference.\n";
        }
        StringBuilder text = new StringBuilder("Worst: ")
                .append(changes.get(0).impact().words())
                .append(". ")
                .append(Groups.sum(changes))
                .append('\n');
        Groups.of(changes).forEach((object, groups) -> {
            text.append('\n').append(object);
            Groups.madeAt(groups)
                    .ifPresent(line -> text.append(" (").append(line).append(')'));
            text.append('\n');
            for (Map.Entry<Verdict, List<Difference>> group : groups.entrySet()) {
                Verdict verdict = group.getKey();
                text.append("  ").append(verdict.impact().words()).append(": ");
                text.append(verdict.why()).append('\n');
                group.getValue().forEach(change -> line(change, text));
            }
        });
        return text.toString();
    }

    private static void line(Difference change, StringBuilder text) {
        if (!change.path().isEmpty()) {
            Excerpt values = Excerpt.of(change);
            text.append("    ").append(change.path()).append(": ");
            text.append(values.before()).append(" -> ").append(values.after());
            change.origin().ifPresent(line -> text.append(" (").append(line).append(')'));
            text.append('\n');
        }
    }
}
