package dev.waybill.rule.api;

import dev.waybill.value.Closest;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of time zones that the API server finds in the IANA database. */
final class TimeZones {
    /** In the database, but not among the names of every Java since 17. */
    private static final Set<String> BESIDES =
            Set.of("America/Ciudad_Juarez", "America/Coyhaique", "EST", "Europe/Kyiv", "Factory", "HST", "MST");
    /** Java's own. */
    private static final String SYSTEM_V = "SystemV/";
    /** Go takes it for the zone of the machine, which the server then forbids. */
    private static final String LOCAL = "Local";

    private TimeZones() {}

    static void check(@Nullable String zone, At at, Causes causes) {
        if (zone == null || isKnown(zone)) {
            return;
        }
        String fix = zone.isEmpty() || zone.equalsIgnoreCase(LOCAL) || zone.equalsIgnoreCase("utc")
                ? "Write 'Etc/UTC', or leave the field out."
                : Closest.question(zone, ZoneId.getAvailableZoneIds(), "").strip();
        causes.as(ApiRules.CRON_SCHEDULE)
                .invalid(at, zone, "it is a name of the IANA time zone database, such as 'Europe/Berlin'", fix);
    }

    private static boolean isKnown(String zone) {
        return BESIDES.contains(zone) || (ZoneId.getAvailableZoneIds().contains(zone) && !zone.startsWith(SYSTEM_V));
    }
}
