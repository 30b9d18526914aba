package dev.waybill.value;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Time zones that the API server finds in the IANA database. */
final class CronZone {

    private CronZone() {}

    static ZoneId check(String schedule, ZoneId zone) {
        String id = zone.getId();
        // SystemV/ is Java's own; the others are Java's ways to write an offset.
        if (ZoneId.getAvailableZoneIds().contains(id) && !id.startsWith("SystemV/")) {
            return zone;
        }
        throw new IllegalArgumentException(
                "Schedule " + Quoted.of(schedule) + ": Kubernetes does not know the time zone "
                        + Quoted.of(id) + ", only names of the IANA database. Write " + fix(zone)
                        + "ZoneId.of(\"Asia/Seoul\") or the like.");
    }

    private static String fix(ZoneId zone) {
        if (!zone.getRules().isFixedOffset()) {
            return "";
        }
        Duration offset =
                Duration.ofSeconds(zone.getRules().getOffset(Instant.EPOCH).getTotalSeconds());
        if (offset.isZero()) {
            return "ZoneId.of(\"UTC\"), ";
        }
        // POSIX counts westwards, so that UTC+9 is called Etc/GMT-9.
        String fixed =
                "Etc/GMT" + (offset.isNegative() ? "+" : "-") + offset.abs().toHours();
        return offset.toMinutesPart() == 0 && ZoneId.getAvailableZoneIds().contains(fixed)
                ? "ZoneId.of(\"" + fixed + "\"), "
                : "";
    }
}
