package dev.waybill.presets.secret;

import dev.waybill.value.Seconds;
import java.time.Duration;

/** A duration as Go reads it: {@code 1h30m}. */
final class GoDuration {
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;

    private GoDuration() {}

    /** Refuses less than a second, and parts of one. */
    static String of(String subject, Duration duration) {
        int seconds = Seconds.positive(subject, duration);
        return part(seconds / HOUR, "h") + part(seconds % HOUR / MINUTE, "m") + part(seconds % MINUTE, "s");
    }

    private static String part(int amount, String unit) {
        return amount == 0 ? "" : amount + unit;
    }
}
