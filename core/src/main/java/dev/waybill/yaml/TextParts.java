package dev.waybill.yaml;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a text between lines that start a document, so that a fault in one doesn't hide the others. A line that
 * starts with {@code ---} ends a document wherever it stands, even in text in quotes.
 */
final class TextParts {

    /** A part and the number of its first line. */
    record Part(String text, int firstLine) {}

    private final String text;
    private int at;
    private int line = 1;

    TextParts(String text) {
        this.text = text;
        // A byte order mark.
        this.at = text.startsWith("\uFEFF") ? 1 : 0;
    }

    /** The next part that holds more than comments; null at the end. */
    @Nullable
    Part next() {
        while (at < text.length()) {
            int start = at;
            int firstLine = line;
            boolean blank = true;
            do {
                int end = endOfLine(at);
                blank &= isBlank(at, end);
                at = end;
                line++;
            } while (at < text.length() && !isStart(at));
            if (!blank) {
                return new Part(text.substring(start, at), firstLine);
            }
        }
        return null;
    }

    private int endOfLine(int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return i + 1;
            }
            if (c == '\r') {
                return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
            }
        }
        return text.length();
    }

    private boolean isStart(int from) {
        return text.startsWith("---", from) && isGap(from + 3);
    }

    private boolean isGap(int index) {
        return index >= text.length() || text.charAt(index) <= ' ';
    }

    /** Whether a line says nothing: empty, a comment, a directive, or only the start or end of a document. */
    private boolean isBlank(int from, int end) {
        int i = from;
        if ((text.startsWith("---", from) || text.startsWith("...", from)) && isGap(from + 3)) {
            i += 3;
        } else if (text.charAt(from) == '%') {
            return true;
        }
        while (i < end && text.charAt(i) <= ' ' && text.charAt(i) != 0) {
            i++;
        }
        return i >= end || text.charAt(i) == '#';
    }
}
