package dev.waybill.rule.api;

import org.jspecify.annotations.Nullable;

/** Whole numbers as Go's {@code strconv.Atoi} reads them: ASCII digits behind an optional sign, 64 bits. */
final class GoNumbers {
    private GoNumbers() {}

    /** The number; null where the text is none, or one beyond 64 bits. */
    static @Nullable Long parse(String text) {
        if (!isNumber(text)) {
            return null;
        }
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** The number; the largest or smallest there is for one beyond 64 bits, and 0 for a text that is none. */
    static long clamped(String text) {
        Long number = parse(text);
        if (number != null) {
            return number;
        }
        if (!isNumber(text)) {
            return 0;
        }
        return text.charAt(0) == '-' ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    private static boolean isNumber(String text) {
        int start = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() > start;
    }
}
