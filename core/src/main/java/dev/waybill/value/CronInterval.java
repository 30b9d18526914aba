package dev.waybill.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What follows {@code @every}: a duration as Go's {@code time.ParseDuration} reads it. */
final class CronInterval {

    /** Go counts nanoseconds in 64 bits. */
    private static final BigDecimal MAX = BigDecimal.valueOf(Long.MAX_VALUE, 9);

    private CronInterval() {}

    static void check(String schedule, String duration) {
        BigDecimal seconds = seconds(schedule, duration);
        if (seconds.compareTo(MAX) > 0) {
            throw Cron.refused(schedule, "the interval is longer than 292 years, the longest that Go can hold.");
        }
        // cron itself would make it one second, or cut the fraction, without a word.
        if (seconds.compareTo(BigDecimal.ONE) < 0 || !Amount.isWhole(seconds)) {
            BigDecimal rounded = seconds.abs().max(BigDecimal.ONE).setScale(0, RoundingMode.CEILING);
            throw Cron.refused(
                    schedule,
                    "an interval is a whole number of seconds, 1 or more. Write '@every " + rounded.toPlainString()
                            + "s'.");
        }
    }

    static BigDecimal seconds(String schedule, String duration) {
        boolean negative = duration.startsWith("-");
        int i = negative || duration.startsWith("+") ? 1 : 0;
        if (i == duration.length()) {
            throw unreadable(schedule, duration);
        }
        BigDecimal seconds = BigDecimal.ZERO;
        while (i < duration.length()) {
            int number = i;
            while (i < duration.length() && (Ascii.is(duration.charAt(i), Ascii.DIGIT) || duration.charAt(i) == '.')) {
                i++;
            }
            int unit = i;
            while (i < duration.length() && !Ascii.is(duration.charAt(i), Ascii.DIGIT) && duration.charAt(i) != '.') {
                i++;
            }
            String digits = duration.substring(number, unit);
            if (Ascii.all(digits, Ascii.DOT) || digits.indexOf('.') != digits.lastIndexOf('.')) {
                throw unreadable(schedule, duration);
            }
            seconds =
                    seconds.add(new BigDecimal(digits).multiply(unit(schedule, duration, duration.substring(unit, i))));
        }
        return negative ? seconds.negate() : seconds;
    }

    private static BigDecimal unit(String schedule, String duration, String unit) {
        return switch (unit) {
            case "h" -> BigDecimal.valueOf(3600);
            case "m" -> BigDecimal.valueOf(60);
            case "s" -> BigDecimal.ONE;
            case "ms" -> BigDecimal.valueOf(1, 3);
            // Go knows both of Unicode's letters for micro.
            case "us", "\u00b5s", "\u03bcs" -> BigDecimal.valueOf(1, 6);
            case "ns" -> BigDecimal.valueOf(1, 9);
            default -> throw unreadable(schedule, duration);
        };
    }

    private static IllegalArgumentException unreadable(String schedule, String duration) {
        return Cron.refused(
                schedule,
                "the interval " + Quoted.of(duration) + " is not a duration. The units are h, m and s, like "
                        + "'@every 1h30m'.");
    }
}
