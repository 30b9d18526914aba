package dev.waybill.rule.api;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Which texts Go's {@code time.ParseDuration} reads, such as {@code 1h30m}, {@code -1.5s} and {@code 0}. */
final class GoDurations {
    /** Nanoseconds in 64 bits, of which only a negative duration may use the last. */
    private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(63);

    private GoDurations() {}

    static boolean accepts(String text) {
        boolean negative = text.startsWith("-");
        String rest = negative || text.startsWith("+") ? text.substring(1) : text;
        if (rest.equals("0")) {
            return true;
        }
        BigInteger sum = BigInteger.ZERO;
        int i = 0;
        while (i < rest.length()) {
            int unit = i;
            while (unit < rest.length() && isNumeral(rest.charAt(unit))) {
                unit++;
            }
            int next = unit;
            while (next < rest.length() && !isNumeral(rest.charAt(next))) {
                next++;
            }
            BigDecimal factor = nanoseconds(rest.substring(unit, next));
            String number = rest.substring(i, unit);
            if (factor.signum() == 0 || !isNumber(number)) {
                return false;
            }
            sum = sum.add(new BigDecimal(number)
                    .multiply(factor)
                    .setScale(0, RoundingMode.DOWN)
                    .toBigInteger());
            i = next;
        }
        return !rest.isEmpty() && sum.compareTo(negative ? LIMIT : LIMIT.subtract(BigInteger.ONE)) <= 0;
    }

    private static boolean isNumeral(char c) {
        return c == '.' || (c >= '0' && c <= '9');
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && !text.equals(".") && text.indexOf('.') == text.lastIndexOf('.');
    }

    /** 0 for a unit that Go does not know. */
    private static BigDecimal nanoseconds(String unit) {
        return switch (unit) {
            case "ns" -> BigDecimal.ONE;
            // Both of Unicode's letters for micro.
            case "us", "\u00b5s", "\u03bcs" -> BigDecimal.valueOf(1_000L);
            case "ms" -> BigDecimal.valueOf(1_000_000L);
            case "s" -> BigDecimal.valueOf(1_000_000_000L);
            case "m" -> BigDecimal.valueOf(60_000_000_000L);
            case "h" -> BigDecimal.valueOf(3_600_000_000_000L);
            default -> BigDecimal.ZERO;
        };
    }
}
