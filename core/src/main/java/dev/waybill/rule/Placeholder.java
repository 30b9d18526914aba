package dev.waybill.rule;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What people and templates write in place of a value. */
final class Placeholder {
    /** As the whole value. */
    private static final Set<String> WHOLE = Set.of(
            "changeme",
            "change-me",
            "change_me",
            "changeit",
            "replaceme",
            "replace-me",
            "replace_me",
            "todo",
            "tbd",
            "fixme",
            "placeholder",
            "xxx",
            "xxxx",
            "xxxxx",
            "xxxxxx",
            "xxxxxxxx",
            "your-value-here");

    /** Anywhere in a value, in capitals. */
    private static final List<String> CAPITALS = List.of(
            "CHANGEME", "CHANGE_ME", "CHANGE-ME", "REPLACEME", "REPLACE_ME", "REPLACE-ME", "REPLACE_WITH", "FIXME");

    /** No placeholder that is a word has fewer letters: {@code todo}, {@code tbd}. */
    private static final int SHORTEST = 3;

    private static final List<String> STARTS = List.of("your-", "your_", "<your", "insert-", "replace-with-");

    private Placeholder() {}

    /** The placeholder in a value; empty where there is none. */
    static String in(String value) {
        String word = word(value);
        if (!word.isEmpty()) {
            return word;
        }
        if (value.indexOf('<') < 0) {
            return "";
        }
        String text = value.strip();
        int open = text.indexOf('<');
        int close = text.indexOf('>', open + 1);
        if (close < 0) {
            return "";
        }
        String inside = text.substring(open + 1, close);
        boolean whole = open == 0 && close == text.length() - 1;
        return isName(inside) && (whole || isCapitals(inside)) ? text.substring(open, close + 1) : "";
    }

    /** The word that stands for a value; empty where there is none. */
    static String word(String value) {
        String text = value.strip();
        if (text.length() < SHORTEST) {
            return "";
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (WHOLE.contains(lower)) {
            return text;
        }
        // All of them have that letter, and few values do.
        if (text.indexOf('E') >= 0) {
            for (String each : CAPITALS) {
                if (text.contains(each)) {
                    return each;
                }
            }
        }
        for (String each : STARTS) {
            if (lower.startsWith(each) && text.indexOf(' ') < 0 && text.length() < 60) {
                return text;
            }
        }
        return "";
    }

    /** The first NAME in ${NAME}; empty where there is none. */
    static String variable(String value) {
        int start = value.indexOf("${");
        int end = start < 0 ? -1 : value.indexOf('}', start);
        String name = end < 0 ? "" : value.substring(start + 2, end);
        return isCapitals(name) ? name : "";
    }

    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && "-_. ".indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isCapitals(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < 'A' || c > 'Z') && (c < '0' || c > '9') && c != '_' && c != '-') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
