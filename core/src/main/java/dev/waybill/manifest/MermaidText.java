package dev.waybill.manifest;

/** Text between quotes of Mermaid, which takes a character by its number: {@code #34;}. */
final class MermaidText {
    private MermaidText() {}

    /** The label of a box, with the brackets and quotes around it. */
    static String quoted(String text) {
        boolean plain = isPlain(text);
        StringBuilder label = new StringBuilder("[\"");
        text.codePoints().forEach(c -> {
            if (c < ' ' || c == 0x7f) {
                label.append(' ');
            } else if (isSafe(c) || (plain && c == ':')) {
                label.appendCodePoint(c);
            } else {
                label.append('#').append(c).append(';');
            }
        });
        return label.append("\"]").toString();
    }

    private static boolean isPlain(String text) {
        return text.codePoints().allMatch(c -> isSafe(c) || c == ':');
    }

    /**
     * A colon is safe as long as no other character is written by its number: before it reads anything, Mermaid takes {@code
     * style .. : .. #34;} for CSS and loses the semicolon.
     */
    private static boolean isSafe(int c) {
        return Character.isLetterOrDigit(c) || (c < 0x80 && " -_./,()".indexOf(c) >= 0);
    }
}
