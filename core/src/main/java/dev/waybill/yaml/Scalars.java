package dev.waybill.yaml;

import java.util.Locale;
import java.util.Set;

/**
 * Text as a YAML scalar: bare, quoted or as a literal block. Bare text is text that YAML 1.1 and YAML 1.2 both read
 * back as that very string, so the rule is a list of what is allowed and everything else is quoted.
 */
final class Scalars {

    /** What some reader takes for a boolean, a null or a number although it is made of letters. */
    private static final Set<String> WORDS =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf", "infinity");

    private static final int LONGEST_WORD = "infinity".length();

    /** The first letters of {@link #WORDS}. */
    private static final String FIRST = "ynotfiYNOTFI";

    /** Spaces by their number. */
    private static final String[] INDENTS = indents();

    /**
     * Letters that stand in no number and no date of either version: not the digits of hexadecimal numbers, not the
     * markers 0x 0o 0b, not the exponents e and p, not the t and z of a timestamp. A text that starts with a digit and
     * holds one of these (or a slash or a percent sign) is a string for every reader: {@code 250m}, {@code 64Mi}, {@code 25%}.
     */
    private static final String TELLING = "gGhHiIjJkKlLmMnNqQrRsSuUvVwWyY/%";

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private Scalars() {}

    private static String[] indents() {
        String[] indents = new String[33];
        for (int i = 0; i < indents.length; i++) {
            indents[i] = " ".repeat(i);
        }
        return indents;
    }

    /** Writes text that stands on one line: a key, or a value for which no block is wanted. */
    static void write(String text, StringBuilder out) {
        if (isBare(text)) {
            out.append(text);
        } else if (isSingleQuoted(text)) {
            out.append('\'').append(text).append('\'');
        } else {
            writeQuoted(text, out);
        }
    }

    /** Whether the text may stand without quotes, as a value and as a key. */
    static boolean isBare(String text) {
        int length = text.length();
        if (length == 0 || !startsBare(text)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c > ' ' && c < 0x7f && c != ':') {
                continue;
            }
            boolean last = i + 1 == length;
            if (c == ' ') {
                // A space between words only; " #" would start a comment.
                if (last || text.charAt(i + 1) == ' ' || text.charAt(i + 1) == '#') {
                    return false;
                }
            } else if (c == ':') {
                if (last || text.charAt(i + 1) == ' ') {
                    return false;
                }
            } else if (!isPlainLetter(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsBare(String text) {
        char first = text.charAt(0);
        if (isAsciiLetter(first)) {
            return !isWord(text, 0);
        }
        if (first == '/' || first == '_' || first == '$' || isPlainLetter(first)) {
            return true;
        }
        if (first == '-') {
            // -c and --flag, but no number, no "- item", no "---" and no "-inf".
            int name = text.startsWith("--") ? 2 : 1;
            return text.length() > name && isAsciiLetter(text.charAt(name)) && !isWord(text, name);
        }
        if (first == '.') {
            return text.startsWith("./") || text.startsWith("../");
        }
        return isDigit(first) && hasTelling(text);
    }

    private static boolean hasTelling(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (TELLING.indexOf(c) >= 0 || isPlainLetter(c)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWord(String text, int from) {
        return text.length() - from <= LONGEST_WORD
                && FIRST.indexOf(text.charAt(from)) >= 0
                && WORDS.contains(text.substring(from).toLowerCase(Locale.ROOT));
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /**
     * Whether the char is a letter of a common script beyond ASCII. The ranges are fixed here, because
     * {@link Character#isLetter(char)} answers differently on each JDK and the bytes must not.
     */
    private static boolean isPlainLetter(char c) {
        return (c >= 0xc0 && c <= 0x24f && c != 0xd7 && c != 0xf7) // Latin
                || (c >= 0x386 && c <= 0x3ff && c != 0x387) // Greek
                || (c >= 0x400 && c <= 0x481) // Cyrillic
                || (c >= 0x3041 && c <= 0x3096) // Hiragana
                || (c >= 0x30a1 && c <= 0x30fa) // Katakana
                || (c >= 0x3400 && c <= 0x4dbf) // Chinese
                || (c >= 0x4e00 && c <= 0x9fff)
                || (c >= 0xac00 && c <= 0xd7a3); // Hangul
    }

    /** Whether single quotes save escapes: JSON in an annotation, a regular expression. */
    private static boolean isSingleQuoted(String text) {
        boolean saves = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'' || isEscaped(c)) {
                return false;
            }
            saves |= c == '"' || c == '\\';
        }
        return saves;
    }

    private static void writeQuoted(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (isEscaped(c)) {
                writeEscape(c, out);
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static void writeEscape(char c, StringBuilder out) {
        switch (c) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < 0x100) {
                    out.append("\\x");
                } else {
                    out.append("\\u").append(HEX[c >> 12]).append(HEX[(c >> 8) & 0xf]);
                }
                out.append(HEX[(c >> 4) & 0xf]).append(HEX[c & 0xf]);
            }
        }
    }

    /** Whether the char is escaped in quotes: what YAML calls not printable, and what no reader of the file can see. */
    private static boolean isEscaped(char c) {
        return c < ' '
                || (c >= 0x7f && c <= 0xa0)
                || c == 0xad
                || (c >= 0x200b && c <= 0x200f && c != 0x200d) // 200d joins emoji
                || (c >= 0x2028 && c <= 0x202f)
                || (c >= 0x2060 && c <= 0x206f)
                || c == 0xfeff
                || c >= 0xfffe;
    }

    /** Whether the text reads back from a literal block as it is. */
    static boolean isBlock(String text) {
        int length = text.length();
        boolean onlyBreaks = true;
        boolean hasBreak = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                hasBreak = true;
                // Most editors remove blanks at the end of a line, so text that has them is safe in quotes only.
                if (i > 0 && isBlank(text.charAt(i - 1))) {
                    return false;
                }
            } else {
                onlyBreaks = false;
                if ((c != '\t' && (c < ' ' || (c >= 0x7f && c < 0xa0)))
                        || c == 0x2028
                        || c == 0x2029
                        || c == 0xfeff
                        || c >= 0xfffe) {
                    return false;
                }
            }
        }
        return hasBreak && !onlyBreaks && !isBlank(text.charAt(length - 1));
    }

    /** Writes the text as a literal block: the header after the key, then its lines, each with the indent. */
    static void writeBlock(String text, int indent, int parentIndent, StringBuilder out) {
        int length = text.length();
        out.append('|');
        char first = text.charAt(0);
        if (isBlank(first) || first == '\n') {
            // Otherwise a reader would take the blanks of the first line for the indent.
            out.append(indent - parentIndent);
        }
        boolean endsWithBreak = text.charAt(length - 1) == '\n';
        if (!endsWithBreak) {
            out.append('-');
        } else if (text.charAt(length - 2) == '\n') {
            out.append('+');
        }
        out.append('\n');
        int start = 0;
        while (start < length) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                end = length;
            }
            if (end > start) {
                indent(indent, out);
                out.append(text, start, end);
            }
            out.append('\n');
            start = end + 1;
        }
    }

    static void indent(int indent, StringBuilder out) {
        int left = indent;
        while (left > 0) {
            int length = Math.min(left, INDENTS.length - 1);
            out.append(INDENTS[length]);
            left -= length;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** Where the text holds half of a surrogate pair, or -1. */
    static int loneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
