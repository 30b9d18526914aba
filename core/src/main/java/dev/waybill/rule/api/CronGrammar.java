package dev.waybill.rule.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which schedules {@code ParseStandard} of robfig/cron v3.0.1 reads, without a time zone. It is more lenient than it
 * looks: empty items of a list are skipped, what follows {@code *-} is ignored, and a step has no upper bound.
 */
final class CronGrammar {
    private static final List<String> DESCRIPTORS =
            List.of("@hourly", "@daily", "@midnight", "@weekly", "@monthly", "@yearly", "@annually");
    private static final String EVERY = "@every ";

    private static final List<String> NO_NAMES = List.of();
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> WEEKDAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

    private CronGrammar() {}

    static boolean accepts(String schedule) {
        if (schedule.startsWith("@")) {
            return DESCRIPTORS.contains(schedule)
                    || (schedule.startsWith(EVERY) && GoDurations.accepts(schedule.substring(EVERY.length())));
        }
        List<String> fields = fields(schedule);
        return fields.size() == 5
                && list(fields.get(0), 0, 59, NO_NAMES)
                && list(fields.get(1), 0, 23, NO_NAMES)
                && list(fields.get(2), 1, 31, NO_NAMES)
                && list(fields.get(3), 1, 12, MONTHS)
                && list(fields.get(4), 0, 6, WEEKDAYS);
    }

    private static boolean list(String field, int min, int max, List<String> names) {
        for (int start = 0; start <= field.length(); ) {
            int comma = field.indexOf(',', start);
            int end = comma < 0 ? field.length() : comma;
            if (end > start && !item(field.substring(start, end), min, max, names)) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    private static boolean item(String item, int min, int max, List<String> names) {
        int slash = item.indexOf('/');
        if (slash >= 0 && number(item.substring(slash + 1)) < 1) {
            return false;
        }
        String range = slash < 0 ? item : item.substring(0, slash);
        int dash = range.indexOf('-');
        String first = dash < 0 ? range : range.substring(0, dash);
        if (first.equals("*") || first.equals("?")) {
            return true;
        }
        long low = value(first, min, names);
        // 5/15 means 5-59/15.
        long high = dash >= 0 ? value(range.substring(dash + 1), min, names) : slash >= 0 ? max : low;
        return low >= min && high <= max && low <= high;
    }

    private static long value(String text, int min, List<String> names) {
        int name = names.indexOf(text.toLowerCase(Locale.ROOT));
        return name < 0 ? number(text) : name + min;
    }

    /** -1 where the text is no number, and for those below zero, which are not allowed either. */
    private static long number(String text) {
        Long number = GoNumbers.parse(text);
        return number == null ? -1 : number;
    }

    private static List<String> fields(String text) {
        List<String> fields = new ArrayList<>(5);
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean space = i == text.length() || isSpace(text.charAt(i));
            if (space && start >= 0) {
                fields.add(text.substring(start, i));
                start = -1;
            } else if (!space && start < 0) {
                start = i;
            }
        }
        return fields;
    }

    /** Go's {@code unicode.IsSpace}. */
    private static boolean isSpace(char c) {
        return Character.isSpaceChar(c) || (c >= '\t' && c <= '\r') || c == '\u0085';
    }
}
