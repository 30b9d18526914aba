package dev.waybill.rule.api;

import java.util.Set;

/** Character classes and escapes of RE2. */
final class Re2Class {
    private static final Set<String> POSIX = Set.of(
            "alnum", "alpha", "ascii", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space", "upper",
            "word", "xdigit");
    private static final Set<String> CATEGORIES = Set.of(
            "Any", "C", "Cc", "Cf", "Co", "Cs", "L", "Ll", "Lm", "Lo", "Lt", "Lu", "M", "Mc", "Me", "Mn", "N", "Nd",
            "Nl", "No", "P", "Pc", "Pd", "Pe", "Pf", "Pi", "Po", "Ps", "S", "Sc", "Sk", "Sm", "So", "Z", "Zl", "Zp",
            "Zs");

    private Re2Class() {}

    /** The end of the class whose opening bracket stands before {@code start}. */
    static int end(String pattern, int start) throws Re2Exception {
        int at = pattern.startsWith("^", start) ? start + 1 : start;
        boolean first = true;
        while (first || !pattern.startsWith("]", at)) {
            first = false;
            if (at >= pattern.length()) {
                throw new Re2Exception();
            }
            int named = namedEnd(pattern, at);
            if (named > at) {
                at = named;
                continue;
            }
            int low = charEnd(pattern, at);
            if (pattern.startsWith("-", low) && low + 1 < pattern.length() && pattern.charAt(low + 1) != ']') {
                int high = charEnd(pattern, low + 1);
                if (codePoint(pattern, at, low) > codePoint(pattern, low + 1, high)) {
                    throw new Re2Exception();
                }
                low = high;
            }
            at = low;
        }
        return at + 1;
    }

    /** The end of {@code [:alpha:]}, or of an escape that is a class of its own; {@code at} where there is none. */
    private static int namedEnd(String pattern, int at) throws Re2Exception {
        if (pattern.startsWith("[:", at)) {
            int end = pattern.indexOf(":]", at + 2);
            if (end < 0) {
                return at;
            }
            String name = pattern.substring(at + 2, end);
            if (!POSIX.contains(name.startsWith("^") ? name.substring(1) : name)) {
                throw new Re2Exception();
            }
            return end + 2;
        }
        boolean escape = pattern.startsWith("\\", at) && at + 1 < pattern.length();
        return escape && "dDsSwWpP".indexOf(pattern.charAt(at + 1)) >= 0 ? escapeEnd(pattern, at + 1, true) : at;
    }

    private static int charEnd(String pattern, int at) throws Re2Exception {
        if (at >= pattern.length()) {
            throw new Re2Exception();
        }
        return pattern.charAt(at) == '\\'
                ? escapeEnd(pattern, at + 1, false)
                : at + Character.charCount(pattern.codePointAt(at));
    }

    /** The character itself, or the one after the backslash where that is all there is to it. */
    private static int codePoint(String pattern, int start, int end) {
        if (pattern.charAt(start) != '\\') {
            return pattern.codePointAt(start);
        }
        String text = pattern.substring(start + 1, end);
        if (text.startsWith("x")) {
            return Integer.parseInt(text.replaceAll("[x{}]", ""), 16);
        }
        int simple = "afnrtv".indexOf(text.charAt(0));
        if (simple >= 0) {
            return "\u0007\f\n\r\t\u000b".charAt(simple);
        }
        return Character.isDigit(text.charAt(0)) ? Integer.parseInt(text, 8) : text.charAt(0);
    }

    /** The end of the escape whose backslash stands before {@code at}. */
    static int escapeEnd(String pattern, int at, boolean classes) throws Re2Exception {
        if (at >= pattern.length()) {
            throw new Re2Exception();
        }
        char c = pattern.charAt(at);
        if (classes && "dDsSwW".indexOf(c) >= 0) {
            return at + 1;
        }
        if (classes && (c == 'p' || c == 'P')) {
            return propertyEnd(pattern, at + 1);
        }
        if (c >= '0' && c <= '7') {
            int end = at + 1;
            while (end < pattern.length() && end < at + 3 && pattern.charAt(end) >= '0' && pattern.charAt(end) <= '7') {
                end++;
            }
            if (c != '0' && end == at + 1) {
                throw new Re2Exception();
            }
            return end;
        }
        if (c == 'x') {
            return hexEnd(pattern, at + 1);
        }
        boolean word = Character.isLetterOrDigit(c) || c > '~';
        if (word && "afnrtv".indexOf(c) < 0) {
            throw new Re2Exception();
        }
        return at + 1;
    }

    private static int propertyEnd(String pattern, int at) throws Re2Exception {
        if (at >= pattern.length()) {
            throw new Re2Exception();
        }
        int end = pattern.charAt(at) == '{' ? pattern.indexOf('}', at) : at;
        if (end < 0) {
            throw new Re2Exception();
        }
        String name = end == at ? pattern.substring(at, at + 1) : pattern.substring(at + 1, end);
        name = name.startsWith("^") ? name.substring(1) : name;
        if (!CATEGORIES.contains(name) && !isScript(name)) {
            throw new Re2Exception();
        }
        return end + 1;
    }

    private static boolean isScript(String name) {
        try {
            return name.length() > 1 && Character.UnicodeScript.forName(name) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static int hexEnd(String pattern, int at) throws Re2Exception {
        boolean braces = pattern.startsWith("{", at);
        int start = braces ? at + 1 : at;
        int end = braces ? pattern.indexOf('}', start) : start + 2;
        if (end <= start || end > pattern.length() || end - start > 6) {
            throw new Re2Exception();
        }
        for (int i = start; i < end; i++) {
            if (Character.digit(pattern.charAt(i), 16) < 0) {
                throw new Re2Exception();
            }
        }
        if (Integer.parseInt(pattern.substring(start, end), 16) > Character.MAX_CODE_POINT) {
            throw new Re2Exception();
        }
        return braces ? end + 1 : end;
    }
}
