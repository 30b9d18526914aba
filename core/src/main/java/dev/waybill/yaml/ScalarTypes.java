package dev.waybill.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The type that YAML guesses for text without quotes, as Kubernetes' reader of YAML 1.1 does: {@code yes} and {@code on}
 * are booleans, {@code 0123} is octal, {@code 1_000} is a number; dates and {@code 12:30:45} stay text.
 */
final class ScalarTypes {

    /** Longer text is no number that anyone wrote on purpose, and converting it takes quadratic time. */
    static final int LONGEST_NUMBER = 400;

    private ScalarTypes() {}

    /** A String, Boolean, Integer, Long, BigInteger, BigDecimal, or null. */
    static @Nullable Object guess(String text) {
        if (text.isEmpty()) {
            return null;
        }
        switch (text.charAt(0)) {
            case '~', 'n', 'N', 'y', 'Y', 't', 'T', 'f', 'F', 'o', 'O' -> {
                return word(text);
            }
            case '.', '+', '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
                Number number = text.length() > LONGEST_NUMBER ? null : number(text);
                return number == null ? text : number;
            }
            default -> {
                return text;
            }
        }
    }

    /** Whether the text is infinity or no number at all, for which JSON has no text. */
    static boolean isNotFinite(String text) {
        String unsigned = text.startsWith("+") || text.startsWith("-") ? text.substring(1) : text;
        return switch (unsigned) {
            case ".inf", ".Inf", ".INF" -> true;
            default -> text.equals(".nan") || text.equals(".NaN") || text.equals(".NAN");
        };
    }

    private static @Nullable Object word(String text) {
        return switch (text) {
            case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON" -> true;
            case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF" -> false;
            case "~", "null", "Null", "NULL" -> null;
            default -> text;
        };
    }

    private static @Nullable Number number(String text) {
        if (text.charAt(0) == '.') {
            return isFloat(text) ? decimal(text) : null;
        }
        String digits = text.indexOf('_') < 0 ? text : text.replace("_", "");
        Number whole = whole(digits);
        if (whole != null) {
            return whole;
        }
        return isFloat(digits) ? decimal(digits) : null;
    }

    private static @Nullable Number whole(String text) {
        boolean signed = text.startsWith("+") || text.startsWith("-");
        String digits = signed ? text.substring(1) : text;
        int radix = 10;
        if (digits.length() > 1 && digits.charAt(0) == '0') {
            switch (digits.charAt(1)) {
                case 'x', 'X' -> radix = 16;
                case 'o', 'O' -> radix = 8;
                case 'b', 'B' -> radix = 2;
                default -> radix = 0;
            }
            digits = digits.substring(radix == 0 ? 1 : 2);
            radix = radix == 0 ? 8 : radix;
        }
        if (digits.isEmpty() || !areDigits(digits, radix)) {
            return null;
        }
        BigInteger value = new BigInteger(digits, radix);
        return small(text.startsWith("-") ? value.negate() : value);
    }

    private static boolean areDigits(String text, int radix) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Character.digit takes the digits of other scripts as well.
            if (c > 'z' || Character.digit(c, radix) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The smallest class that holds the number. */
    static Number small(BigInteger value) {
        if (value.bitLength() < Integer.SIZE) {
            return value.intValue();
        }
        return value.bitLength() < Long.SIZE ? (Number) value.longValue() : value;
    }

    /** Whether the text is digits with a point or an exponent, or both. */
    static boolean isFloat(String text) {
        int at = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
        int whole = digits(text, at);
        at = whole;
        int fraction = at;
        if (at < text.length() && text.charAt(at) == '.') {
            fraction = digits(text, at + 1);
            boolean bare = fraction == at + 1 && (at == 0 || !isDigit(text.charAt(at - 1)));
            if (bare) {
                return false;
            }
            at = fraction;
        } else if (at == 0 || !isDigit(text.charAt(at - 1))) {
            return false;
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
                at++;
            }
            int end = digits(text, at);
            return end > at && end == text.length();
        }
        return at == text.length();
    }

    /** The number with its digits as they were written; null if no double holds it, as then it is text. */
    static @Nullable BigDecimal decimal(String text) {
        if (Double.isInfinite(Double.parseDouble(text))) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(text.endsWith(".") ? text.substring(0, text.length() - 1) : text);
            // So that nobody who asks for the plain digits gets millions of zeros.
            return Math.abs((long) value.scale()) > LONGEST_NUMBER ? BigDecimal.ZERO : value;
        } catch (NumberFormatException e) {
            // An exponent beyond all that BigDecimal holds, and of nothing but zeros or below all doubles.
            return BigDecimal.ZERO;
        }
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
