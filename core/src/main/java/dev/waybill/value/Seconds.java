package dev.waybill.value;

import java.time.Duration;
import java.util.Objects;

/** Turns a {@link Duration} into the whole seconds in which Kubernetes counts. */
@CheckReturnValue
public final class Seconds {

    private Seconds() {}

    /**
     * Counts the seconds of a duration that may be zero. Refuses a part of a second, a negative duration, and more than
     * an {@code int} holds.
     *
     * @param subject what the duration is for; the error message begins with it
     * @param duration whole seconds
     * @return the seconds, 0 or more
     */
    public static int whole(String subject, Duration duration) {
        return between(0, "a negative duration is not allowed.", subject, duration);
    }

    /**
     * Counts the seconds of a duration that may not be zero. Refuses what {@link #whole} refuses, and zero.
     *
     * @param subject what the duration is for; the error message begins with it
     * @param duration whole seconds
     * @return the seconds, 1 or more
     */
    public static int positive(String subject, Duration duration) {
        return between(1, "it must be 1 second or more.", subject, duration);
    }

    private static int between(int min, String allowed, String subject, Duration duration) {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(duration, "duration");
        long seconds = duration.getSeconds();
        if (duration.compareTo(Duration.ofSeconds(Integer.MAX_VALUE)) > 0) {
            throw refused(subject, duration, "at most " + Integer.MAX_VALUE + " seconds are allowed.");
        }
        if (duration.isNegative() || (duration.isZero() && min > 0)) {
            throw refused(subject, duration, allowed + write(Math.max(min, Math.min(Integer.MAX_VALUE, -seconds))));
        }
        if (duration.getNano() != 0) {
            throw refused(subject, duration, "only whole seconds are allowed." + write(seconds + 1));
        }
        return (int) seconds;
    }

    private static String write(long seconds) {
        return " Write Duration.ofSeconds(" + seconds + ").";
    }

    private static IllegalArgumentException refused(String subject, Duration duration, String why) {
        return new IllegalArgumentException(subject + " " + duration + ": " + why);
    }
}
