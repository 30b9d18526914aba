package dev.waybill.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of a quantity as apimachinery's {@code resource.ParseQuantity} of v1.36 reads it: more than anybody should
 * write. {@code 1.}, {@code .5}, {@code +1} and {@code 1e+3} are amounts, and even a bare {@code m} is one, of zero.
 */
public final class QuantitySyntax {
    /** {@code resource.Nano}: what is finer is rounded away from zero. */
    private static final int FINEST = 9;

    /** Far beyond every amount that makes sense; a decimal of a billion digits would take the memory of the machine. */
    private static final int MAX_EXPONENT = 10_000;

    /** So many digits fit into a long, whatever they are. */
    private static final int DIGITS_OF_LONG = 18;

    /** No character of a suffix. */
    private static final int NONE = Integer.MIN_VALUE;

    /** The largest power of two that the server applies to a number without any digit ({@code Ti}). */
    private static final int MAX_BITS_WITHOUT_DIGITS = 40;

    private QuantitySyntax() {}

    /** Returns the amount as the API server computes it, or null where it can't read the text. */
    public static @Nullable BigDecimal amount(String text) {
        return amount(text, "");
    }

    /** As {@link #amount(String)} of the two together, which fabric8 keeps apart. */
    public static @Nullable BigDecimal amount(String number, String unit) {
        BigDecimal plain = plain(number, unit);
        return plain == null ? any(number.concat(unit)) : plain;
    }

    /** Reads digits with one of the suffixes, as nearly all amounts are written, in a fifth of the time; null for all else. */
    private static @Nullable BigDecimal plain(String text, String unit) {
        long number = 0;
        int end = 0;
        while (end < text.length() && end < DIGITS_OF_LONG) {
            char c = text.charAt(end);
            if (c < '0' || c > '9') {
                break;
            }
            number = 10 * number + c - '0';
            end++;
        }
        if (end == 0 || (end < text.length() && !unit.isEmpty())) {
            return null;
        }
        String suffix = end < text.length() ? text.substring(end) : unit;
        int bits = bits(suffix);
        if (bits > 0) {
            return number > Long.MAX_VALUE >> bits ? null : BigDecimal.valueOf(number << bits);
        }
        int power = suffix.length() < 2 ? power(suffix) : NONE;
        return power == NONE ? null : BigDecimal.valueOf(number, -power);
    }

    private static @Nullable BigDecimal any(String text) {
        String trimmed = withoutOuterSpaces(text);
        int start = !trimmed.isEmpty() && (trimmed.charAt(0) == '-' || trimmed.charAt(0) == '+') ? 1 : 0;
        int point = digits(trimmed, start);
        boolean hasPoint = point < trimmed.length() && trimmed.charAt(point) == '.';
        int end = hasPoint ? digits(trimmed, point + 1) : point;
        if (trimmed.isEmpty()) {
            return null;
        }
        String suffix = trimmed.substring(end);
        int bits = bits(suffix);
        int power = bits > 0 ? 0 : power(suffix);
        if (power == NONE) {
            return null;
        }
        if (end - start == (hasPoint ? 1 : 0)) {
            return trimmed.length() == start || (bits <= MAX_BITS_WITHOUT_DIGITS && power >= -FINEST)
                    ? BigDecimal.ZERO
                    : null;
        }
        BigDecimal number = new BigDecimal(trimmed.substring(start, end));
        BigDecimal size = bits > 0 ? binary(number, bits) : rounded(number.scaleByPowerOfTen(power));
        return trimmed.charAt(0) == '-' ? size.negate() : size;
    }

    /** Binary amounts are cut at the largest 64-bit number, without a word; decimal ones are not. */
    private static BigDecimal binary(BigDecimal number, int bits) {
        return rounded(number.multiply(BigDecimal.valueOf(1L << bits))).min(Amount.MAX);
    }

    private static BigDecimal rounded(BigDecimal size) {
        return size.scale() > FINEST ? size.setScale(FINEST, RoundingMode.UP) : size;
    }

    private static int bits(String suffix) {
        if (suffix.length() != 2 || suffix.charAt(1) != 'i') {
            return 0;
        }
        return switch (suffix.charAt(0)) {
            case 'K' -> 10;
            case 'M' -> 20;
            case 'G' -> 30;
            case 'T' -> 40;
            case 'P' -> 50;
            case 'E' -> 60;
            default -> 0;
        };
    }

    private static int power(String suffix) {
        if (suffix.length() != 1) {
            return suffix.isEmpty() ? 0 : exponent(suffix);
        }
        return switch (suffix.charAt(0)) {
            case 'n' -> -9;
            case 'u' -> -6;
            case 'm' -> -3;
            case 'k' -> 3;
            case 'M' -> 6;
            case 'G' -> 9;
            case 'T' -> 12;
            case 'P' -> 15;
            case 'E' -> 18;
            default -> NONE;
        };
    }

    /** {@code e3}, {@code E+3}, {@code e-3}: what a Go int64 holds, of which the server keeps the lower 32 bits. */
    private static int exponent(String suffix) {
        if (suffix.charAt(0) != 'e' && suffix.charAt(0) != 'E') {
            return NONE;
        }
        int start = suffix.length() > 1 && (suffix.charAt(1) == '-' || suffix.charAt(1) == '+') ? 2 : 1;
        if (start == suffix.length() || digits(suffix, start) != suffix.length()) {
            return NONE;
        }
        try {
            int exponent = (int) Long.parseLong(suffix.substring(1));
            return Math.max(-MAX_EXPONENT, Math.min(MAX_EXPONENT, exponent));
        } catch (NumberFormatException e) {
            return NONE;
        }
    }

    /** Suggests what a text that can't be read most likely means, as a sentence; empty where nothing is likely. */
    public static String fix(String text) {
        String close = Ascii.withoutSpaces(text);
        int end = close.length();
        while (end > 0 && Ascii.is(close.charAt(end - 1), Ascii.LETTER)) {
            end--;
        }
        String digits = close.substring(0, end);
        String suffix = close.substring(end);
        String nearest = suffix.isEmpty() ? null : Amount.nearestBinary(suffix);
        String guess = nearest == null ? close : digits + nearest;
        return !guess.equals(text) && amount(guess) != null ? "Write '" + guess + "'." : "";
    }

    /** The end of the digits that begin at {@code start}. */
    private static int digits(String text, int start) {
        int end = start;
        while (end < text.length() && Ascii.is(text.charAt(end), Ascii.DIGIT)) {
            end++;
        }
        return end;
    }

    /** The server trims the text between the quotes of the JSON, where other space is written as an escape. */
    private static String withoutOuterSpaces(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(start, end);
    }
}
