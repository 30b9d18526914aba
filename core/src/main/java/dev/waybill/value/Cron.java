package dev.waybill.value;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads cron texts as {@code ParseStandard} of robfig/cron v3 does, and a little more strictly. */
final class Cron {

    private static final List<String> DESCRIPTORS =
            List.of("@hourly", "@daily", "@midnight", "@weekly", "@monthly", "@yearly", "@annually");
    static final String EVERY = "@every ";

    /** Days of the months in a leap year: what falls on 29 February does occur. */
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Cron() {}

    static void check(String text) {
        if (text.isBlank()) {
            throw refused(text, "the text is empty. Write five fields, like '30 4 * * *', or '@daily'.");
        }
        if (text.contains("TZ")) {
            throw refused(text, "Kubernetes takes no time zone here. " + zoneFix(text));
        }
        if (text.startsWith("@")) {
            descriptor(text);
            return;
        }
        List<String> fields = fields(text);
        if (fields.size() == 6) {
            throw refused(
                    text,
                    "it has six fields, and Kubernetes has no seconds. Write '"
                            + fields.stream().skip(1).collect(Collectors.joining(" ")) + "'.");
        }
        if (fields.size() != 5) {
            throw refused(
                    text,
                    "it has " + fields.size() + (fields.size() == 1 ? " field" : " fields")
                            + ". Write five: minute, hour, day of month, month, day of week.");
        }
        CronField.MINUTE.parse(text, fields.get(0));
        CronField.HOUR.parse(text, fields.get(1));
        long days = CronField.DAY_OF_MONTH.parse(text, fields.get(2));
        long months = CronField.MONTH.parse(text, fields.get(3));
        long weekdays = CronField.DAY_OF_WEEK.parse(text, fields.get(4));
        occurs(text, days, months, weekdays);
    }

    static IllegalArgumentException refused(String text, String why) {
        return new IllegalArgumentException("Schedule " + Quoted.of(text) + ": " + why);
    }

    private static void descriptor(String text) {
        if (DESCRIPTORS.contains(text)) {
            return;
        }
        if (text.startsWith(EVERY)) {
            CronInterval.check(text, text.substring(EVERY.length()));
            return;
        }
        throw refused(
                text,
                "the descriptors are " + String.join(", ", DESCRIPTORS) + " and '@every 1h30m'."
                        + Closest.to(text.strip(), DESCRIPTORS)
                                .map(fix -> " Write '" + fix + "'.")
                                .orElse(""));
    }

    /** With a restricted day of week the days are joined by "or", so that some day always comes. */
    private static void occurs(String text, long days, long months, long weekdays) {
        if ((days & CronField.STAR) != 0 || (weekdays & CronField.STAR) == 0) {
            return;
        }
        int earliest = Long.numberOfTrailingZeros(days);
        for (int month = 1; month <= DAYS.length; month++) {
            if ((months & 1L << month) != 0 && earliest <= DAYS[month - 1]) {
                return;
            }
        }
        throw refused(
                text, "it never runs: none of its months has a day " + earliest + ". Write another day or month.");
    }

    private static String zoneFix(String text) {
        List<String> fields = fields(text);
        int equals = fields.get(0).indexOf('=');
        if (equals < 0 || fields.size() == 1) {
            return "Write the schedule without it, and add in(ZoneId).";
        }
        return "Write Schedule.of(\"" + fields.stream().skip(1).collect(Collectors.joining(" ")) + "\").in(ZoneId.of(\""
                + fields.get(0).substring(equals + 1) + "\")).";
    }

    static List<String> fields(String text) {
        List<String> fields = new ArrayList<>(5);
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean space = i == text.length() || Ascii.isSpace(text.charAt(i));
            if (space && start >= 0) {
                fields.add(text.substring(start, i));
                start = -1;
            } else if (!space && start < 0) {
                start = i;
            }
        }
        return fields;
    }
}
