package dev.waybill.value;

/** One of the five fields of a cron text, with the bounds and names of robfig/cron v3. */
enum CronField {
    MINUTE("minute", 0, 59, ""),
    HOUR("hour", 0, 23, ""),
    DAY_OF_MONTH("day of month", 1, 31, ""),
    MONTH("month", 1, 12, "jan feb mar apr may jun jul aug sep oct nov dec"),
    DAY_OF_WEEK("day of week", 0, 6, "sun mon tue wed thu fri sat");

    /** Set beside the bits of the values where the field leaves every value open. */
    static final long STAR = 1L << 63;

    private static final int NAME_LENGTH = 3;

    private final String title;
    private final int min;
    private final int max;
    private final String names;

    CronField(String title, int min, int max, String names) {
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
        int name = text.length() == NAME_LENGTH ? indexOfName(text) : -1;
        if (name >= 0) {
            return name + min;
        }
        int value = number(text);
        if (value < min || value > max) {
            throw refused(schedule, text, allowed() + fix(text, value));
        }
        return value;
    }

    private String allowed() {
        return "it is from " + min + " to " + max
                + (names.isEmpty()
                        ? ""
                        : ", or from " + names.substring(0, NAME_LENGTH) + " to "
                                + names.substring(names.length() - NAME_LENGTH))
                + ".";
    }

    private String fix(String text, int value) {
        if (this == DAY_OF_WEEK && value == 7) {
            return " Write '0' for Sunday.";
        }
        // Cron takes 'mon', not 'monday'.
        return indexOfName(text) < 0 ? "" : " Write '" + text.substring(0, NAME_LENGTH) + "'.";
    }

    /** The name with which the text begins, in whatever case; -1 if there is none. */
    private int indexOfName(String text) {
        for (int start = 0; start < names.length(); start += NAME_LENGTH + 1) {
            if (names.regionMatches(true, start, text, 0, NAME_LENGTH)) {
                return start / (NAME_LENGTH + 1);
            }
        }
        return -1;
    }

    /** -1 if it is not a number, or one that is too large for any field. */
    private static int number(String text) {
        return text.isEmpty() || text.length() > 4 || !Ascii.all(text, Ascii.DIGIT) ? -1 : Integer.parseInt(text);
    }

    private IllegalArgumentException refused(String schedule, String text, String why) {
        return Cron.refused(schedule, "the " + title + " " + Quoted.of(text) + " is wrong: " + why);
    }
}
