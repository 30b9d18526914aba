package dev.waybill.presets.check;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a check is called and how long it waits. The pause doubles after each attempt, up to {@link #LONGEST_PAUSE}, as the
 * scripts have it.
 *
 * @param name what it is called instead of its kind and target; null for those
 * @param attempts how often it tries, at least 1
 * @param timeout how long one step of an attempt may take, at least 1 s
 * @param backOff the pause after the first attempt
 */
record CheckSettings(@Nullable String name, int attempts, Duration timeout, Duration backOff) {
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    static final CheckSettings DEFAULT = new CheckSettings(null, 6, Duration.ofSeconds(3), Duration.ofSeconds(2));

    /** Returns the longest that it takes when each attempt has so many steps. */
    Duration budget(int steps) {
        Duration sum = timeout.multipliedBy((long) attempts * steps);
        Duration pause = backOff;
        for (int i = 1; i < attempts; i++) {
            sum = sum.plus(pause);
            pause = pause.multipliedBy(2);
            pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        }
        return sum;
    }
}
