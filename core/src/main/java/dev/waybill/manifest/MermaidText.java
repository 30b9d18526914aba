package dev.waybill.manifest;

import java.util.Locale;

/** Text between quotes of Mermaid, which takes a character by its number: {@code #34;}. */
final class MermaidText {
    private static final int DELETE = 0x7f;

    private MermaidText() {}

    /** The label of a box, with the brackets and quotes around it. */
    static String quoted(String text) {
        boolean isStatement = text.toLowerCase(Locale.ROOT).contains("direction ");
        boolean isPlain = !isStatement && text.codePoints().allMatch(c -> isSafe(c) || c == ':');
        StringBuilder label = new StringBuilder("[\"");
        text.codePoints().forEach(c -> {
            if (c < ' ' || c == DELETE) {
                label.append(' ');
            } else if (c == ' ' ? !isStatement : isSafe(c) || (isPlain && c == ':')) {
                label.appendCodePoint(c);
            } else {
                label.append('#').append(c).append(';');
            }
        });
        return label.append("\"]").toString();
    }

    /**
     * Mermaid takes a line with {@code direction TB} in it for a statement, wherever that stands. A colon is safe as long as no other character is written by its number: before it reads anything, Mermaid takes {@code
     * style .. : .. #34;} for CSS and loses the semicolon.
     */
    private static boolean isSafe(int c) {
        return Character.isLetterOrDigit(c) || (c < 0x80 && " -_./,()".indexOf(c) >= 0);
    }
}
