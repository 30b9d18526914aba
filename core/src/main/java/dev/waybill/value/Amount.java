package dev.waybill.value;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The text of a quantity, taken apart into number and suffix. The grammar is that of apimachinery's
 * {@code resource.Quantity}; its scanner also takes "." and "+" for zero, which nobody writes on purpose.
 */
record Amount(BigDecimal number, String digits, String suffix) {

    /** The largest amount that {@code resource.Quantity} promises to keep; it cuts binary ones above without a word. */
    static final BigDecimal MAX = BigDecimal.valueOf(Long.MAX_VALUE);

    private static final int MAX_EXPONENT = 999;

    static Amount parse(String subject, String text, String allowed) {
        if (text.isEmpty()) {
            throw refused(subject, text, "the text is empty. " + allowed);
        }
        if (Ascii.hasSpace(text)) {
            String fix = Ascii.withoutSpaces(text);
            throw refused(
                    subject, text, "spaces are not allowed. " + (fix.isEmpty() ? allowed : "Write '" + fix + "'."));
        }
        int start = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        int end = start;
        boolean digit = false;
        boolean point = false;
        for (; end < text.length(); end++) {
            char c = text.charAt(end);
            if (c == '.' && !point) {
                point = true;
            } else if (Ascii.is(c, Ascii.DIGIT)) {
                digit = true;
            } else {
                break;
            }
        }
        if (!digit) {
            throw refused(subject, text, "it does not begin with a number. " + allowed);
        }
        String digits = text.substring(0, end);
        return new Amount(new BigDecimal(digits), digits, text.substring(end));
    }

    /** The number times its suffix; null if Kubernetes has no such suffix. */
    @Nullable
    BigDecimal value() {
        int power = decimalPower(suffix);
        if (power != UNKNOWN) {
            return number.scaleByPowerOfTen(power);
        }
        BigDecimal factor = binaryFactor(suffix);
        return factor == null ? null : number.multiply(factor);
    }

    boolean isBinary() {
        return binaryFactor(suffix) != null;
    }

    static @Nullable BigDecimal binaryFactor(String suffix) {
        int bits = switch (suffix) {
            case "Ki" -> 10;
            case "Mi" -> 20;
            case "Gi" -> 30;
            case "Ti" -> 40;
            case "Pi" -> 50;
            case "Ei" -> 60;
            default -> 0;
        };
        return bits == 0 ? null : BigDecimal.valueOf(1L << bits);
    }

    /** The binary suffix that a misspelt one most likely means ({@code mb}, {@code GB}, {@code gi}, {@code K}). */
    static @Nullable String nearestBinary(String suffix) {
        if (suffix.isEmpty()) {
            return null;
        }
        String lower = suffix.toLowerCase(Locale.ROOT);
        if ("kmgtpe".indexOf(lower.charAt(0)) < 0) {
            return null;
        }
        return switch (lower.substring(1)) {
            case "", "i", "b", "ib", "byte", "bytes" -> lower.substring(0, 1).toUpperCase(Locale.ROOT) + "i";
            default -> null;
        };
    }

    static boolean isWhole(BigDecimal value) {
        return value.signum() == 0 || value.stripTrailingZeros().scale() <= 0;
    }

    static IllegalArgumentException refused(String subject, String text, String why) {
        return new IllegalArgumentException(subject + " " + Quoted.of(text) + ": " + why);
    }

    private static final int UNKNOWN = Integer.MIN_VALUE;

    private static int decimalPower(String suffix) {
        return switch (suffix) {
            case "n" -> -9;
            case "u" -> -6;
            case "m" -> -3;
            case "" -> 0;
            case "k" -> 3;
            case "M" -> 6;
            case "G" -> 9;
            case "T" -> 12;
            case "P" -> 15;
            case "E" -> 18;
            default -> exponent(suffix);
        };
    }

    private static int exponent(String suffix) {
        if (suffix.charAt(0) != 'e' && suffix.charAt(0) != 'E') {
            return UNKNOWN;
        }
        int start = suffix.length() > 1 && (suffix.charAt(1) == '-' || suffix.charAt(1) == '+') ? 2 : 1;
        if (start == suffix.length()) {
            return UNKNOWN;
        }
        int exponent = 0;
        for (int i = start; i < suffix.length(); i++) {
            if (!Ascii.is(suffix.charAt(i), Ascii.DIGIT)) {
                return UNKNOWN;
            }
            // Far beyond every bound that the callers set; without the cap a long exponent would wrap around.
            exponent = Math.min(MAX_EXPONENT, exponent * 10 + suffix.charAt(i) - '0');
        }
        return suffix.charAt(1) == '-' ? -exponent : exponent;
    }
}
