package dev.waybill.value;

import java.util.List;

/** One of the five fields of a cron text, with the bounds and names of robfig/cron v3. */
enum CronField {
    MINUTE("minute", 0, 59, List.of()),
    HOUR("hour", 0, 23, List.of()),
    DAY_OF_MONTH("day of month", 1, 31, List.of()),
    MONTH("month", 1, 12, List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")),
    DAY_OF_WEEK("day of week", 0, 6, List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat"));

    /** Set beside the bits of the values where the field leaves every value open. */
    static final long STAR = 1L << 63;

    private final String title;
    private final int min;
    private final int max;
    private final List<String> names;

    CronField(String title, int min, int max, List<String> names) {
        this.title = title;
        this.min = min;
        this.max = max;
        this.names = names;
    }

    /** One bit for each value that matches. */
    long parse(String schedule, String field) {
        long bits = 0;
        for (String item : field.split(",", -1)) {
            bits |= item(schedule, item);
        }
        return bits;
    }

    private long item(String schedule, String item) {
        int slash = item.indexOf('/');
        String range = slash < 0 ? item : item.substring(0, slash);
        int step = slash < 0 ? 1 : step(schedule, item.substring(slash + 1));
        if (range.equals("*") || range.equals("?")) {
            return bits(min, max, step) | (step == 1 ? STAR : 0);
        }
        int dash = range.indexOf('-');
        int start = value(schedule, dash < 0 ? range : range.substring(0, dash));
        // 5/15 means 5-59/15.
        int end = dash >= 0 ? value(schedule, range.substring(dash + 1)) : slash >= 0 ? max : start;
        if (start > end) {
            throw refused(
                    schedule,
                    item,
                    "it ends before it begins. Write '" + range.substring(0, dash) + "-" + max + "," + min
                            + range.substring(dash) + "'.");
        }
        return bits(start, end, step);
    }

    private static long bits(int start, int end, int step) {
        long bits = 0;
        for (int i = start; i <= end; i += step) {
            bits |= 1L << i;
        }
        return bits;
    }

    private int step(String schedule, String text) {
        int step = number(text);
        if (step < 1 || step > max) {
            throw refused(schedule, text, "a step is a number from 1 to " + max + ".");
        }
        return step;
    }

    private int value(String schedule, String text) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(text)) {
                return i + min;
            }
        }
        int value = number(text);
        if (value < min || value > max) {
            throw refused(schedule, text, allowed() + fix(text, value));
        }
        return value;
    }

    private String allowed() {
        return "it is from " + min + " to " + max
                + (names.isEmpty() ? "" : ", or from " + names.get(0) + " to " + names.get(names.size() - 1)) + ".";
    }

    private String fix(String text, int value) {
        if (this == DAY_OF_WEEK && value == 7) {
            return " Write '0' for Sunday.";
        }
        // Cron takes 'mon', not 'monday'.
        for (String name : names) {
            if (text.regionMatches(true, 0, name, 0, name.length())) {
                return " Write '" + text.substring(0, name.length()) + "'.";
            }
        }
        return "";
    }

    /** -1 if it is not a number, or one that is too large for any field. */
    private static int number(String text) {
        return text.isEmpty() || text.length() > 4 || !Ascii.all(text, Ascii.DIGIT) ? -1 : Integer.parseInt(text);
    }

    private IllegalArgumentException refused(String schedule, String text, String why) {
        return Cron.refused(schedule, "the " + title + " " + Quoted.of(text) + " is wrong: " + why);
    }
}
