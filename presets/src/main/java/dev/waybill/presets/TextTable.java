package dev.waybill.presets;

import java.util.ArrayList;
import java.util.List;

/** A table as aligned text and as Markdown. */
final class TextTable {
    private static final int LONGEST = 60;
    private static final int LONGEST_PATH = 80;
    private static final int PATH_START = 30;
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... header) {
        rows.add(List.of(header));
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /** Returns the first line of a value, cut where it is long. */
    static String cut(String value) {
        int end = value.indexOf('\n');
        String line = end < 0 ? value : value.substring(0, end);
        boolean whole = line.length() == value.length() && line.length() <= LONGEST;
        return whole ? line : line.substring(0, Math.min(line.length(), LONGEST - 2)) + " \u2026";
    }

    /** Cuts a long path in its middle: both ends say more than that. */
    static String shortened(String path) {
        return path.length() <= LONGEST_PATH
                ? path
                : path.substring(0, PATH_START) + "\u2026"
                        + path.substring(path.length() - (LONGEST_PATH - PATH_START - 1));
    }

    /** Returns the rows below each other, with a line under the header. The last column is not filled up. */
    String plain() {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            line(text, rows.get(i), widths);
            if (i == 0) {
                List<String> rule = new ArrayList<>();
                for (int width : widths) {
                    rule.add("-".repeat(width));
                }
                line(text, rule, widths);
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(row.get(i))
                    .append(" ".repeat(widths[i] - width(row.get(i))))
                    .append(GAP);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    /** Returns the table in Markdown. */
    String markdown() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            text.append('|');
            for (String cell : rows.get(i)) {
                text.append(' ').append(escaped(cell)).append(cell.isEmpty() ? "|" : " |");
            }
            text.append('\n');
            if (i == 0) {
                text.append("|").append(" --- |".repeat(rows.get(0).size())).append('\n');
            }
        }
        return text.toString();
    }

    private static String escaped(String cell) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if ("\\|`*_<>[]".indexOf(c) >= 0) {
                text.append('\\');
            }
            text.append(c == '\n' || c == '\r' ? ' ' : c);
        }
        return text.toString();
    }
}
