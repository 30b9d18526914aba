package dev.waybill.value;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The times at which a cron text fires, for those who compare them with something else. */
@CheckReturnValue
public final class CronTimes {
    /** Eight years hold 29 February twice. */
    private static final LocalDate START = LocalDate.of(2024, 1, 1);

    private static final LocalDate END = START.plusYears(8);
    private static final long DAY_MINUTES = 24L * 60;

    private final long minutes;
    private final long hours;
    private final long days;
    private final long months;
    private final long weekdays;
    private final long every;

    private CronTimes(long minutes, long hours, long days, long months, long weekdays, long every) {
        this.minutes = minutes;
        this.hours = hours;
        this.days = days;
        this.months = months;
        this.weekdays = weekdays;
        this.every = every;
    }

    /** Reads five fields or a descriptor; empty where the text can't be read. */
    public static Optional<CronTimes> of(String text) {
        try {
            return Optional.of(read(text.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static CronTimes read(String text) {
        String fields = switch (text) {
            case "@hourly" -> "0 * * * *";
            case "@daily", "@midnight" -> "0 0 * * *";
            case "@weekly" -> "0 0 * * 0";
            case "@monthly" -> "0 0 1 * *";
            case "@yearly", "@annually" -> "0 0 1 1 *";
            default -> text;
        };
        if (fields.startsWith(Cron.EVERY)) {
            return new CronTimes(
                    0,
                    0,
                    0,
                    0,
                    0,
                    CronInterval.seconds(text, fields.substring(Cron.EVERY.length()))
                            .longValue());
        }
        List<String> parts = Cron.fields(fields);
        if (parts.size() != 5) {
            throw Cron.refused(text, "it has not five fields.");
        }
        return new CronTimes(
                CronField.MINUTE.parse(text, parts.get(0)),
                CronField.HOUR.parse(text, parts.get(1)),
                CronField.DAY_OF_MONTH.parse(text, parts.get(2)),
                CronField.MONTH.parse(text, parts.get(3)),
                CronField.DAY_OF_WEEK.parse(text, parts.get(4)),
                0);
    }

    /** Tells whether it fires at all: 31 February never comes. */
    public boolean occurs() {
        return every > 0 || shortestDays() != 0;
    }

    /** Returns the shortest time between two firings, in seconds; empty where it fires never, or once in eight years. */
    public OptionalLong shortestSeconds() {
        if (every > 0) {
            return OptionalLong.of(every);
        }
        long dayGap = shortestDays();
        if (dayGap == 0) {
            return OptionalLong.empty();
        }
        long first = -1;
        long last = -1;
        long shortest = Long.MAX_VALUE;
        for (int minute = 0; minute < DAY_MINUTES; minute++) {
            if (has(hours, minute / 60) && has(minutes, minute % 60)) {
                if (last >= 0) {
                    shortest = Math.min(shortest, minute - last);
                }
                first = first < 0 ? minute : first;
                last = minute;
            }
        }
        if (dayGap > 0) {
            shortest = Math.min(shortest, dayGap * DAY_MINUTES - last + first);
        }
        return shortest == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(shortest * 60);
    }

    /** The fewest days between two days on which it fires; 0 for no such day, -1 for one alone. */
    private long shortestDays() {
        long shortest = Long.MAX_VALUE;
        long last = -1;
        for (LocalDate day = START; day.isBefore(END) && shortest > 1; day = day.plusDays(1)) {
            if (matches(day)) {
                if (last >= 0) {
                    shortest = Math.min(shortest, day.toEpochDay() - last);
                }
                last = day.toEpochDay();
            }
        }
        return last < 0 ? 0 : shortest == Long.MAX_VALUE ? -1 : shortest;
    }

    /** With both a day of month and a day of week given, either is enough. */
    private boolean matches(LocalDate day) {
        boolean ofMonth = has(days, day.getDayOfMonth());
        boolean ofWeek = has(weekdays, day.getDayOfWeek().getValue() % 7);
        boolean open = (days & CronField.STAR) != 0 || (weekdays & CronField.STAR) != 0;
        return has(months, day.getMonthValue()) && (open ? ofMonth && ofWeek : ofMonth || ofWeek);
    }

    private static boolean has(long bits, int value) {
        return (bits & 1L << value) != 0;
    }
}
