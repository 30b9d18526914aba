package dev.waybill.rule.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchedulesTest {
    private static String problems(String schedule) {
        Causes causes = new Causes();
        Schedules.check(schedule, At.of("spec").child("schedule"), causes);
        StringBuilder text = new StringBuilder();
        causes.all().forEach(cause -> text.append(cause.problem()).append(' ').append(cause.fix()));
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/15 8-18 * * 1-5",
                "  0\t4  1 * * ",
                "0 0 31 2 *",
                "0 0 ? JAN-dec SuN",
                "+5 007 * * *",
                "5/500 */90 * * *",
                ", 1,,2 *-x ?-9/3 *",
                "0\u00a00 * * *",
                "@annually",
                "@every 1h30m",
                "@every -1.5h",
                "@every 0",
                "@every .5us",
                "@every 2562047h47m16.854775807s",
                "@every -2562047h47m16.854775808s"
            })
    void acceptsWhatTheServerReads(String schedule) {
        assertThat(problems(schedule)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "* * * *",
                "0 * * * * *",
                "60 * * * *",
                "* 24 * * *",
                "* * 0 * *",
                "* * 32 * *",
                "* * * 13 *",
                "* * * 0 *",
                "* * * * 7",
                "* * * january *",
                "mon * * * *",
                "-5 * * * *",
                "1-2-3 * * * *",
                "5-1 * * * *",
                "60/2 * * * *",
                "*/0 * * * *",
                "*/-1 * * * *",
                "*/2/3 * * * *",
                "*/ * * * *",
                "/5 * * * *",
                "** * * * *",
                "1.5 * * * *",
                "99999999999999999999 * * * *",
                " @daily",
                "@daily ",
                "@Daily",
                "@reboot",
                "@every",
                "@every ",
                "@every 1",
                "@every  1h",
                "@every 1h 30m",
                "@every 1.2.3h",
                "@every .h",
                "@every 1d",
                "@every --1h",
                "@every 2562047h47m16.854775808s",
                "TZ=UTC 0 4 * * *",
                "CRON_TZ=Etc/UTC @daily"
            })
    void refusesTheRest(String schedule) {
        assertThat(problems(schedule)).startsWith("'" + schedule + "' is not allowed: ");
    }

    @Test
    void saysWhatIsWrongInSentences() {
        assertThat(problems("")).isEqualTo("the field is required. Write five fields, like '30 4 * * *', or '@daily'.");
        assertThat(problems("0 0 4 * * *"))
                .isEqualTo("'0 0 4 * * *' is not allowed: it has six fields, and Kubernetes has no seconds. "
                        + "Write '0 4 * * *'.");
        assertThat(problems("0 4 * * 7"))
                .isEqualTo("'0 4 * * 7' is not allowed: the day of week '7' is wrong: it is from 0 to 6, or from sun "
                        + "to sat. Write '0' for Sunday.");
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Oslo, true", "EST, true", "US/Eastern, true", "Etc/GMT+2, true", "UTC, true", "'', false",
        "Local, false", "utc, false", "europe/oslo, false", "GMT+2, false", "+02:00, false", "../etc/passwd, false",
        "SystemV/EST5, false", "Europe, false", "Z, false"
    })
    void knowsTimeZones(String zone, boolean known) {
        Causes causes = new Causes();
        TimeZones.check(zone, At.of("spec").child("timeZone"), causes);
        assertThat(causes.size() == 0).isEqualTo(known);
    }
}
