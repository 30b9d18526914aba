package dev.waybill.rule.api;

import java.util.HashSet;
import java.util.Set;

/** Whether a pattern can be compiled by Go's {@code regexp}, which knows neither look-around nor back references. */
final class Re2Syntax {
    /** The largest count of a repetition, in Go's regexp/syntax. */
    private static final int MAX_REPEAT = 1000;

    private final String pattern;
    private final Set<String> names = new HashSet<>();
    private int at;
    private int depth;

    private Re2Syntax(String pattern) {
        this.pattern = pattern;
    }

    static boolean accepts(String pattern) {
        try {
            new Re2Syntax(pattern).read();
            return true;
        } catch (Re2Exception e) {
            return false;
        }
    }

    private void read() throws Re2Exception {
        boolean atom = false;
        boolean repeated = false;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            boolean repeat = c == '*' || c == '+' || c == '?' || (c == '{' && isRepeat());
            if (repeat) {
                if (!atom || repeated) {
                    throw new Re2Exception();
                }
                skipRepeat(c);
            } else {
                atom = atom(c);
            }
            repeated = repeat;
        }
        if (depth > 0) {
            throw new Re2Exception();
        }
    }

    /** Reads what stands for itself; tells whether it can be repeated. */
    private boolean atom(char c) throws Re2Exception {
        at++;
        switch (c) {
            case '(' -> {
                return openGroup();
            }
            case ')' -> {
                if (--depth < 0) {
                    throw new Re2Exception();
                }
                return true;
            }
            case '|' -> {
                return false;
            }
            case '[' -> {
                at = Re2Class.end(pattern, at);
                return true;
            }
            case '\\' -> {
                escape();
                return true;
            }
            default -> {
                return true;
            }
        }
    }

    /** Tells false, as nothing within the group can be repeated yet; flags without a group keep that. */
    private boolean openGroup() throws Re2Exception {
        if (!pattern.startsWith("?", at)) {
            depth++;
            return false;
        }
        at++;
        if (pattern.startsWith("P<", at) || (pattern.startsWith("<", at) && !isLookBehind())) {
            at = pattern.indexOf('<', at) + 1;
            int end = pattern.indexOf('>', at);
            if (end <= at || !isWord(pattern.substring(at, end)) || !names.add(pattern.substring(at, end))) {
                throw new Re2Exception();
            }
            at = end + 1;
            depth++;
            return false;
        }
        flags();
        return false;
    }

    private boolean isLookBehind() {
        return pattern.startsWith("<=", at) || pattern.startsWith("<!", at);
    }

    private void flags() throws Re2Exception {
        boolean negated = false;
        boolean any = false;
        for (; at < pattern.length(); at++) {
            char c = pattern.charAt(at);
            if ("imsU".indexOf(c) >= 0) {
                any = true;
            } else if (c == '-' && !negated) {
                negated = true;
                any = false;
            } else if (c == ':' || c == ')') {
                if (negated && !any) {
                    throw new Re2Exception();
                }
                depth += c == ':' ? 1 : 0;
                at++;
                return;
            } else {
                throw new Re2Exception();
            }
        }
        throw new Re2Exception();
    }

    private void escape() throws Re2Exception {
        if (pattern.startsWith("Q", at)) {
            int end = pattern.indexOf("\\E", at);
            at = end < 0 ? pattern.length() : end + 2;
        } else if (at < pattern.length() && "AbBz".indexOf(pattern.charAt(at)) >= 0) {
            at++;
        } else {
            at = Re2Class.escapeEnd(pattern, at, true);
        }
    }

    private boolean isRepeat() {
        int end = pattern.indexOf('}', at);
        if (end < 0) {
            return false;
        }
        String[] counts = pattern.substring(at + 1, end).split(",", -1);
        return counts.length <= 2
                && isNumber(counts[0])
                && (counts.length == 1 || counts[1].isEmpty() || isNumber(counts[1]));
    }

    private void skipRepeat(char c) throws Re2Exception {
        if (c == '{') {
            int end = pattern.indexOf('}', at);
            String[] counts = pattern.substring(at + 1, end).split(",", -1);
            int least = count(counts[0]);
            int most = counts.length == 1 || counts[1].isEmpty() ? least : count(counts[1]);
            if (least > MAX_REPEAT || most > MAX_REPEAT || least > most) {
                throw new Re2Exception();
            }
            at = end;
        }
        at++;
        if (pattern.startsWith("?", at)) {
            at++;
        }
    }

    private static int count(String digits) {
        return digits.length() > 4 ? MAX_REPEAT + 1 : Integer.parseInt(digits);
    }

    /** Go takes {@code 0}, but no number with a zero in front. */
    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && (text.length() == 1 || text.charAt(0) != '0');
    }

    private static boolean isWord(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) != '_' && !Character.isLetterOrDigit(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
