package dev.waybill.value;

import java.util.Arrays;

/**
 * Character classes of Kubernetes' syntaxes, which are all ASCII: {@code Character.isDigit} would let '٣' through. They
 * are bits and not predicates, because the first lambda costs a fresh JVM more than all the parsing.
 */
final class Ascii {

    static final int DIGIT = 1;
    static final int LOWER = 1 << 1;
    static final int UPPER = 1 << 2;
    static final int DASH = 1 << 3;
    static final int DOT = 1 << 4;
    static final int UNDERSCORE = 1 << 5;
    static final int LETTER = LOWER | UPPER;
    static final int LOWER_LABEL = LOWER | DIGIT | DASH;
    static final int NAME = LETTER | DIGIT | DASH | UNDERSCORE | DOT;

    /** The classes of each character. */
    private static final byte[] CLASSES = classes();

    private Ascii() {}

    /** Whether the character is of one of the classes. */
    static boolean is(char c, int classes) {
        return (classOf(c) & classes) != 0;
    }

    /** The class of the character; 0 where it is of none. */
    static int classOf(char c) {
        return c < CLASSES.length ? CLASSES[c] : 0;
    }

    /** Whether all characters are of one of the classes; true of the empty text. */
    static boolean all(String text, int classes) {
        for (int i = 0; i < text.length(); i++) {
            if (!is(text.charAt(i), classes)) {
                return false;
            }
        }
        return true;
    }

    /** Whether some character is of one of the classes. */
    static boolean any(String text, int classes) {
        for (int i = 0; i < text.length(); i++) {
            if (is(text.charAt(i), classes)) {
                return true;
            }
        }
        return false;
    }

    static boolean allHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!is(c, DIGIT) && !(c >= 'a' && c <= 'f') && !(c >= 'A' && c <= 'F')) {
                return false;
            }
        }
        return true;
    }

    static boolean isSpace(char c) {
        return (c <= ' ' || c >= CLASSES.length) && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    static boolean hasSpace(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isSpace(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static String withoutSpaces(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                kept.append(text.charAt(i));
            }
        }
        return kept.toString();
    }

    private static byte[] classes() {
        byte[] classes = new byte[128];
        Arrays.fill(classes, 'a', 'z' + 1, (byte) LOWER);
        Arrays.fill(classes, 'A', 'Z' + 1, (byte) UPPER);
        Arrays.fill(classes, '0', '9' + 1, (byte) DIGIT);
        classes['-'] = DASH;
        classes['.'] = DOT;
        classes['_'] = UNDERSCORE;
        return classes;
    }
}
