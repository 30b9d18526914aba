package dev.waybill.value;

import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a CronJob runs: five cron fields or a descriptor, as {@code ParseStandard} of robfig/cron v3 reads them, and
 * optionally a time zone. The text is kept as it was written.
 */
@CheckReturnValue
public final class Schedule {

    private final String text;
    private final @Nullable ZoneId zone;

    private Schedule(String text, @Nullable ZoneId zone) {
        this.text = text;
        this.zone = zone;
    }

    /**
     * Reads five cron fields or a descriptor. The fields are minute, hour, day of month, month and day of week
     * ({@code "30 4 * * MON-FRI"}). The descriptors are {@code @hourly}, {@code @daily}, {@code @midnight},
     * {@code @weekly}, {@code @monthly}, {@code @yearly}, {@code @annually} and {@code @every 1h30m}. Without a zone the
     * time is that of the kube-controller-manager. Refuses seconds, {@code TZ=}, values out of range, and dates that
     * never occur.
     *
     * @param text {@code spec.schedule}
     * @return the schedule
     */
    public static Schedule of(String text) {
        Objects.requireNonNull(text, "text");
        Cron.check(text);
        return new Schedule(text, null);
    }

    /**
     * Reads a schedule as {@link #of(String)} does, in a time zone.
     *
     * @param text {@code spec.schedule}
     * @param zone {@code spec.timeZone}
     * @return the schedule
     */
    public static Schedule of(String text, ZoneId zone) {
        return of(text).in(zone);
    }

    /**
     * Sets the time zone; a repeated call replaces it. Refuses an offset like {@code +09:00}: Kubernetes takes the names
     * of the IANA time zone database only.
     *
     * @param zone {@code spec.timeZone}, like {@code ZoneId.of("Asia/Seoul")}
     * @return the schedule in that zone
     */
    public Schedule in(ZoneId zone) {
        Objects.requireNonNull(zone, "zone");
        return new Schedule(text, CronZone.check(text, zone));
    }

    /**
     * The schedule as it was written.
     *
     * @return {@code spec.schedule}
     */
    public String text() {
        return text;
    }

    /**
     * The time zone.
     *
     * @return {@code spec.timeZone}, or nothing if none was set
     */
    public Optional<ZoneId> zone() {
        return Optional.ofNullable(zone);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Schedule that && that.text.equals(text) && Objects.equals(that.zone, zone);
    }

    @Override
    public int hashCode() {
        return text.hashCode() * 31 + Objects.hashCode(zone);
    }

    /** The text, followed by the zone if there is one. */
    @Override
    public String toString() {
        return zone == null ? text : text + " " + zone.getId();
    }
}
