package dev.waybill.diff;

import java.util.List;

/** The two values of a change, short enough for a line: of a text of many lines, the first that differs. */
record Excerpt(String before, String after) {
    private static final int MAX = 120;

    static final String NONE = "(none)";

    static Excerpt of(Difference change) {
        String before = change.before().orElse(null);
        String after = change.after().orElse(null);
        if (before == null || after == null) {
            return new Excerpt(before == null ? NONE : alone(before), after == null ? NONE : alone(after));
        }
        if (before.indexOf('\n') < 0 && after.indexOf('\n') < 0) {
            return new Excerpt(cut(before), cut(after));
        }
        List<String> ones = before.lines().toList();
        List<String> others = after.lines().toList();
        int line = 0;
        while (line < ones.size() && line < others.size() && ones.get(line).equals(others.get(line))) {
            line++;
        }
        return new Excerpt(line(ones, line), line(others, line));
    }

    private static String line(List<String> lines, int index) {
        return index < lines.size()
                ? "line " + (index + 1) + ": " + cut(lines.get(index))
                : "(" + lines.size() + " lines)";
    }

    private static String alone(String text) {
        List<String> lines = text.lines().toList();
        return lines.size() < 2 ? cut(text.strip()) : cut(lines.get(0)) + " ... (" + lines.size() + " lines)";
    }

    private static String cut(String text) {
        if (text.isEmpty()) {
            return "\"\"";
        }
        return text.length() <= MAX ? text : text.substring(0, MAX) + "... (" + text.length() + " characters)";
    }
}
