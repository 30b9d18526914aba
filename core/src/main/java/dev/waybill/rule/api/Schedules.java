package dev.waybill.rule.api;

import dev.waybill.value.Quoted;
import dev.waybill.value.Schedule;
import org.jspecify.annotations.Nullable;

/** The schedule of a CronJob. */
final class Schedules {
    private Schedules() {}

    static void check(@Nullable String schedule, At at, Causes causes) {
        Causes filed = causes.as(ApiRules.CRON_SCHEDULE);
        if (schedule == null || schedule.isEmpty()) {
            filed.required(at, "Write five fields, like '30 4 * * *', or '@daily'.");
        } else if (schedule.contains("TZ")) {
            filed.invalid(at, schedule, "the time zone has a field of its own", "Write it as timeZone.");
        } else if (!CronGrammar.accepts(schedule)) {
            String why = why(schedule);
            int end = why.indexOf(". ");
            filed.invalid(
                    at,
                    schedule,
                    end < 0 ? withoutDot(why) : why.substring(0, end),
                    end < 0 ? "" : why.substring(end + 2));
        }
    }

    /** Says it as {@link Schedule} does, which refuses all that the server refuses. */
    private static String why(String schedule) {
        try {
            // Only if it took what the server does not.
            return "Kubernetes can't read " + Schedule.of(schedule).text();
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            String subject = "Schedule " + Quoted.of(schedule) + ": ";
            return message.startsWith(subject) ? message.substring(subject.length()) : message;
        }
    }

    private static String withoutDot(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
