package dev.waybill.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** Durations as apps and shells write them: {@code 30}, {@code 30s}, {@code 1.5m}, {@code 500ms}, {@code PT30S}. */
final class DurationText {
    private DurationText() {}

    /**
     * The milliseconds, or -1 where the text is no duration.
     *
     * @param text the text
     * @param unit the milliseconds that a number without a unit counts
     */
    static long millis(String text, long unit) {
        String bare = text.strip();
        if (bare.startsWith("P") || bare.startsWith("p")) {
            return iso(bare);
        }
        int end = 0;
        while (end < bare.length() && (isDigit(bare.charAt(end)) || bare.charAt(end) == '.')) {
            end++;
        }
        long factor = factor(bare.substring(end), unit);
        String digits = bare.substring(0, end);
        // What has more digits is no time in which a pod stops.
        if (factor < 0 || digits.isEmpty() || digits.length() > 9 || digits.indexOf('.') != digits.lastIndexOf('.')) {
            return -1;
        }
        return digits.equals(".")
                ? -1
                : new BigDecimal(digits)
                        .multiply(BigDecimal.valueOf(factor))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValue();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static long factor(String unit, long otherwise) {
        return switch (unit) {
            case "" -> otherwise;
            case "ms" -> 1;
            case "s", "S" -> 1000;
            case "m", "M" -> 60_000;
            case "h", "H" -> 3_600_000;
            case "d", "D" -> 86_400_000;
            default -> -1;
        };
    }

    private static long iso(String text) {
        try {
            return Math.max(-1, Duration.parse(text).toMillis());
        } catch (DateTimeParseException | ArithmeticException e) {
            return -1;
        }
    }
}
