package dev.waybill.migration;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Text as Java spells it: literals, text blocks and names. */
final class JavaText {
    private static final String QUOTES = "\"\"\"";
    /** A literal has at most 65,535 bytes in a class file, and a char at most 3: JVMS 4.4.7. */
    private static final int LONGEST = 65_535 / 3;

    private JavaText() {}

    /** A literal, a text block where the text has several lines; its lines after the first are still to be indented. */
    static String literal(String text) {
        int first = text.indexOf('\n');
        boolean isBlock = first >= 0
                && first < text.length() - 1
                && (text.endsWith("\n") || hasMargin(text))
                && text.codePoints().noneMatch(JavaText::isInvisible);
        return isBlock ? block(text) : line(text);
    }

    /** Tells whether a line starts at the margin: else the compiler would take the indentation away. */
    private static boolean hasMargin(String text) {
        return text.lines().anyMatch(line -> !line.isEmpty() && !Character.isWhitespace(line.charAt(0)));
    }

    /** Where the piece of a text ends that starts here and is short enough for one literal: after a line, if it has several. */
    static int piece(String text, int start) {
        if (text.length() - start <= LONGEST) {
            return text.length();
        }
        int end = start + LONGEST;
        int line = text.lastIndexOf('\n', end - 1) + 1;
        if (line > start) {
            return line;
        }
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private static String line(String text) {
        StringBuilder java = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"') {
                java.append("\\\"");
            } else {
                append(c, java);
            }
        });
        return java.append('"').toString();
    }

    private static String block(String text) {
        StringBuilder java = new StringBuilder(QUOTES).append('\n');
        int quotes = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            quotes = c == '"' ? quotes + 1 : 0;
            boolean endsLine = i == text.length() || text.charAt(i) == '\n';
            if (c == '\n') {
                java.append('\n');
            } else if (c == ' ' && endsLine) {
                java.append("\\s"); // the compiler strips spaces at the end of a line
            } else if (c == '"' && (quotes == 3 || endsLine)) {
                java.append("\\\"");
                quotes = 0;
            } else {
                append(c, java);
            }
        }
        return java.append(QUOTES).toString();
    }

    private static void append(int c, StringBuilder java) {
        switch (c) {
            case '\\' -> java.append("\\\\");
            case '\n' -> java.append("\\n");
            case '\r' -> java.append("\\r");
            case '\t' -> java.append("\\t");
            default -> {
                if (Character.isISOControl(c)) {
                    // Not as backslash-u: that is a line break in the source, where c is one.
                    java.append('\\')
                            .append((char) ('0' + c / 64))
                            .append((char) ('0' + c / 8 % 8))
                            .append((char) ('0' + c % 8));
                } else if (isInvisible(c)) {
                    for (char unit : Character.toChars(c)) {
                        java.append("\\u").append(HexFormat.of().withUpperCase().toHexDigits(unit));
                    }
                } else {
                    java.appendCodePoint(c);
                }
            }
        }
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (type == Character.SPACE_SEPARATOR && c != ' ');
    }

    /** A name in camel case for a variable or a method: {@code user-db} gives {@code userDb}. */
    static String name(String text) {
        StringBuilder name = new StringBuilder();
        boolean starts = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 127 || !Character.isLetterOrDigit(c)) {
                starts = true;
            } else if (name.isEmpty()) {
                if (Character.isDigit(c)) {
                    name.append('n');
                }
                name.append(Character.toLowerCase(c));
                starts = false;
            } else {
                name.append(starts ? Character.toUpperCase(c) : c);
                starts = false;
            }
        }
        return name.isEmpty() ? "unnamed" : name.toString();
    }

    /** A name that is no word of Java and not taken yet; it is taken then. */
    static String free(String wish, Set<String> taken) {
        String name = SourceVersion.isKeyword(wish) || wish.equals("_") ? wish + "1" : wish;
        for (int i = 2; !taken.add(name); i++) {
            name = wish + i;
        }
        return name;
    }

    /** A name of a constant: {@code metricsPort} gives {@code METRICS_PORT}. */
    static String constant(String camelCase) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < camelCase.length(); i++) {
            char c = camelCase.charAt(i);
            if (Character.isUpperCase(c) && i > 0) {
                name.append('_');
            }
            name.append(c);
        }
        return name.toString().toUpperCase(Locale.ROOT);
    }
}
