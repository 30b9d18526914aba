package dev.waybill.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * Closes quotes that were never closed, so that the rest of the document can be read. Such a quote swallows the lines up to the
 * next one, and the parser stumbles only behind it; the line that opens it is at or above that place.
 */
final class QuoteMender {

    /** Text beyond this is not parsed again and again. */
    static final int LONGEST = 1 << 20;

    /** How many lines that could be the one are tried. */
    private static final int CANDIDATES = 4;

    /** How far above the fault the quote may stand. */
    private static final int LINES = 200;

    /** A quote that its line leaves open: the line from 0, the column from 0, and the text with the quote closed. */
    record Mend(int line, int column, String text) {}

    private QuoteMender() {}

    /** What could be mended for a fault in that line from 0, the most likely first. */
    static List<Mend> candidates(String text, int faultLine) {
        List<Mend> mends = new ArrayList<>();
        List<Integer> starts = lineStarts(text, faultLine);
        int top = Math.max(0, starts.size() - LINES);
        for (int i = starts.size() - 1; i >= top && mends.size() < CANDIDATES; i--) {
            int start = starts.get(i);
            int end = endOfText(text, start);
            int open = openQuote(text, start, end);
            if (open >= 0) {
                int close = isInBrackets(text, start, open) ? endInBrackets(text, open, end) : end;
                String mended = text.substring(0, close) + text.charAt(open) + text.substring(close);
                mends.add(new Mend(i, text.codePointCount(start, open), mended));
            }
        }
        return mends;
    }

    private static List<Integer> lineStarts(String text, int lastLine) {
        List<Integer> starts = new ArrayList<>();
        int start = 0;
        while (start < text.length() && starts.size() <= lastLine) {
            starts.add(start);
            int end = text.indexOf('\n', start);
            start = end < 0 ? text.length() : end + 1;
        }
        return starts;
    }

    private static int endOfText(String text, int start) {
        int end = text.indexOf('\n', start);
        int last = end < 0 ? text.length() : end;
        while (last > start && text.charAt(last - 1) <= ' ') {
            last--;
        }
        return last;
    }

    private static boolean isInBrackets(String text, int start, int open) {
        int depth = 0;
        for (int i = start; i < open; i++) {
            char c = text.charAt(i);
            if (c == '[' || c == '{') {
                depth++;
            } else if (c == ']' || c == '}') {
                depth--;
            }
        }
        return depth > 0;
    }

    private static int endInBrackets(String text, int open, int end) {
        int close = open + 1;
        while (close < end && ",]}".indexOf(text.charAt(close)) < 0) {
            close++;
        }
        return close;
    }

    /** Where the line opens a quote that it doesn't close; -1 if nowhere. */
    private static int openQuote(String text, int start, int end) {
        int open = -1;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (open < 0) {
                boolean first = i == start || " \t[{,:".indexOf(text.charAt(i - 1)) >= 0;
                if (first && c == '#') {
                    return -1;
                }
                if (first && (c == '"' || c == '\'')) {
                    open = i;
                }
            } else if (c == '\\' && text.charAt(open) == '"') {
                i++;
            } else if (c == text.charAt(open)) {
                if (c == '\'' && i + 1 < end && text.charAt(i + 1) == '\'') {
                    i++;
                } else {
                    open = -1;
                }
            }
        }
        return open;
    }
}
