package dev.waybill.rule;

import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the variables {@code X_PORT} that a text reads, as {@code $X_PORT}, {@code ${X_PORT}} or {@code $(X_PORT)}. */
final class PortVariables {
    static final String ENDING = "_PORT";

    private PortVariables() {}

    static Set<String> in(String text) {
        int at = text.indexOf(ENDING);
        if (at < 0) {
            return Set.of();
        }
        Set<String> found = new LinkedHashSet<>();
        while (at >= 0) {
            int end = at + ENDING.length();
            int start = at;
            while (start > 0 && isNamePart(text.charAt(start - 1))) {
                start--;
            }
            boolean whole = end == text.length() || !isNamePart(text.charAt(end));
            if (whole && start < at && isRead(text, start)) {
                found.add(text.substring(start, end));
            }
            at = text.indexOf(ENDING, end);
        }
        return found;
    }

    private static boolean isRead(String text, int start) {
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        return before == '$' || ((before == '{' || before == '(') && start > 1 && text.charAt(start - 2) == '$');
    }

    private static boolean isNamePart(char c) {
        return c == '_' || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
