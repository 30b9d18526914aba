package dev.waybill.diff;

import dev.waybill.recipe.Origin;
import java.util.List;
import java.util.Map;

/** A diff for a pull request. */
record DiffMarkdown(List<Difference> changes) {

    String text() {
        if (changes.isEmpty()) {
            return "No difference.\n";
        }
        StringBuilder text = new StringBuilder("**Worst: ")
                .append(changes.get(0).impact().words())
                .append(".** ")
                .append(Groups.sum(changes))
                .append('\n');
        Groups.of(changes).forEach((object, groups) -> {
            text.append("\n### ").append(title(object));
            Groups.madeAt(groups)
                    .ifPresent(line ->
                            text.append(" (").append(code(line.toString())).append(')'));
            text.append('\n');
            for (Map.Entry<Verdict, List<Difference>> group : groups.entrySet()) {
                Verdict verdict = group.getKey();
                text.append("\n**").append(verdict.impact().words()).append(":** ");
                text.append(escaped(verdict.why())).append('\n');
                if (!group.getValue().get(0).path().isEmpty()) {
                    table(group.getValue(), text);
                }
            }
        });
        return text.toString();
    }

    private static String title(ChangedObject object) {
        String title = object.kind() + " " + code(object.name());
        return object.namespace().isEmpty() ? title : title + " in " + code(object.namespace());
    }

    private static void table(List<Difference> changes, StringBuilder text) {
        boolean lines = changes.stream().anyMatch(change -> change.origin().isPresent());
        text.append("\n| field | before | after |").append(lines ? " line |" : "");
        text.append("\n| --- | --- | --- |").append(lines ? " --- |" : "").append('\n');
        for (Difference change : changes) {
            row(change, text);
            if (lines) {
                String line = change.origin().map(Origin::toString).orElse(Excerpt.NONE);
                text.append(' ').append(cell(line)).append(" |");
            }
            text.append('\n');
        }
    }

    private static void row(Difference change, StringBuilder text) {
        Excerpt values = Excerpt.of(change);
        text.append("| ").append(code(change.path()));
        text.append(" | ").append(cell(values.before()));
        text.append(" | ").append(cell(values.after())).append(" |");
    }

    private static String cell(String value) {
        return value.equals(Excerpt.NONE) ? "" : code(value);
    }

    /** Code that a table can hold: a bar would end the cell even within back-quotes. */
    private static String code(String value) {
        boolean plain = value.indexOf('`') < 0 && value.indexOf('|') < 0 && value.indexOf('\n') < 0;
        return plain ? "`" + value + "`" : "<code>" + escaped(value.replace("\n", " ")) + "</code>";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ("&<>`|*_[]~\\".indexOf(c) >= 0) {
                escaped.append("&#").append((int) c).append(';');
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
