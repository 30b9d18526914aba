package dev.waybill.rule.api;

/** A text that may be JSON, read as Go's {@code encoding/json} does; without Jackson, which would take long to load. */
final class JsonText {
    /** {@code maxNestingDepth} in Go's decoder. */
    private static final int MAX_DEPTH = 10_000;

    private enum Next {
        VALUE,
        VALUE_OR_END,
        KEY,
        KEY_OR_END,
        COMMA_OR_END
    }

    private final String text;
    private int position;

    private JsonText(String text) {
        this.text = text;
    }

    /** Whether Go decodes the text into a map: it is an object, or null. */
    static boolean isObject(String text) {
        JsonText json = new JsonText(text);
        json.space();
        return (json.peek() == '{' || json.peek() == 'n') && json.value();
    }

    private boolean value() {
        StringBuilder open = new StringBuilder();
        Next next = Next.VALUE;
        while (next != Next.COMMA_OR_END || !open.isEmpty()) {
            space();
            char c = peek();
            char end = open.isEmpty() ? 0 : open.charAt(open.length() - 1);
            boolean ends = c != 0 && c == end && next != Next.VALUE && next != Next.KEY;
            if (ends) {
                position++;
                open.setLength(open.length() - 1);
                next = Next.COMMA_OR_END;
            } else if (next == Next.COMMA_OR_END) {
                if (c != ',') {
                    return false;
                }
                position++;
                next = end == '}' ? Next.KEY : Next.VALUE;
            } else if (next == Next.KEY || next == Next.KEY_OR_END) {
                if (!key()) {
                    return false;
                }
                next = Next.VALUE;
            } else if (c == '{' || c == '[') {
                position++;
                open.append(c == '{' ? '}' : ']');
                if (open.length() > MAX_DEPTH) {
                    return false;
                }
                next = c == '{' ? Next.KEY_OR_END : Next.VALUE_OR_END;
            } else if (scalar(c)) {
                next = Next.COMMA_OR_END;
            } else {
                return false;
            }
        }
        space();
        return position == text.length();
    }

    private boolean key() {
        if (!string()) {
            return false;
        }
        space();
        return skip(':');
    }

    private boolean scalar(char first) {
        return switch (first) {
            case '"' -> string();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> number();
        };
    }

    private boolean word(String word) {
        boolean there = text.startsWith(word, position);
        position += there ? word.length() : 0;
        return there;
    }

    private boolean string() {
        if (!skip('"')) {
            return false;
        }
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c == '"') {
                return true;
            }
            if (c < ' ' || (c == '\\' && !escape())) {
                return false;
            }
        }
        return false;
    }

    private boolean escape() {
        char c = peek();
        position++;
        if (c != 'u') {
            return c != 0 && "\"\\/bfnrt".indexOf(c) >= 0;
        }
        for (int i = 0; i < 4; i++) {
            if (Character.digit(peek(), 16) < 0 || peek() > 'f') {
                return false;
            }
            position++;
        }
        return true;
    }

    private boolean number() {
        int start = position;
        skip('-');
        if (!skip('0') && !digits()) {
            return false;
        }
        if (skip('.') && !digits()) {
            return false;
        }
        if (skip('e') || skip('E')) {
            if (!skip('+')) {
                skip('-');
            }
            if (!digits()) {
                return false;
            }
        }
        // Go refuses a number that its float64 can't hold.
        return !Double.isInfinite(Double.parseDouble(text.substring(start, position)));
    }

    private boolean digits() {
        int start = position;
        while (peek() >= '0' && peek() <= '9') {
            position++;
        }
        return position > start;
    }

    private boolean skip(char wanted) {
        boolean there = position < text.length() && text.charAt(position) == wanted;
        position += there ? 1 : 0;
        return there;
    }

    private void space() {
        while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    /** The character that comes next; NUL at the end, which is nowhere allowed either. */
    private char peek() {
        return position < text.length() ? text.charAt(position) : 0;
    }
}
