package dev.waybill.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* * * * *",
                "*/5 0-6,18-23 * * ?",
                "30 4 1,15 * MON-FRI",
                "0 0 29 feb *",
                "0 0 31 2 1",
                "0 0 30-31 2,4 *",
                "0\t 0 1 jAn-Dec/2 sun",
                "5/15 * * * *",
                "0 0 31 2 */2",
                "@hourly",
                "@daily",
                "@midnight",
                "@weekly",
                "@monthly",
                "@yearly",
                "@annually",
                "@every 1h30m",
                "@every 1.5h",
                "@every 90s",
                "@every 1000ms",
                "@every 1000000us",
                "@every 1000000\u00b5s",
                "@every +1m"
            })
    void accepts(String text) {
        assertThat(Schedule.of(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                   | Schedule '': the text is empty. Write five fields, like '30 4 * * *', or '@daily'.
            * * *                | Schedule '* * *': it has 3 fields. Write five: minute, hour, day of month, month, day of week.
            @                    | Schedule '@': the descriptors are @hourly, @daily, @midnight, @weekly, @monthly, @yearly, @annually and '@every 1h30m'.
            @dayly               | Schedule '@dayly': the descriptors are @hourly, @daily, @midnight, @weekly, @monthly, @yearly, @annually and '@every 1h30m'. Write '@daily'.
            @reboot              | Schedule '@reboot': the descriptors are @hourly, @daily, @midnight, @weekly, @monthly, @yearly, @annually and '@every 1h30m'.
            @every               | Schedule '@every': the descriptors are @hourly, @daily, @midnight, @weekly, @monthly, @yearly, @annually and '@every 1h30m'.
            @every 1 day         | Schedule '@every 1 day': the interval '1 day' is not a duration. The units are h, m and s, like '@every 1h30m'.
            @every 1..5h         | Schedule '@every 1..5h': the interval '1..5h' is not a duration. The units are h, m and s, like '@every 1h30m'.
            @every 5             | Schedule '@every 5': the interval '5' is not a duration. The units are h, m and s, like '@every 1h30m'.
            @every -5m           | Schedule '@every -5m': an interval is a whole number of seconds, 1 or more. Write '@every 300s'.
            @every 1500ms        | Schedule '@every 1500ms': an interval is a whole number of seconds, 1 or more. Write '@every 2s'.
            @every 9999999h      | Schedule '@every 9999999h': the interval is longer than 292 years, the longest that Go can hold.
            0 0 0 1 1 *          | Schedule '0 0 0 1 1 *': it has six fields, and Kubernetes has no seconds. Write '0 0 1 1 *'.
            TZ=UTC 0 0 * * *     | Schedule 'TZ=UTC 0 0 * * *': Kubernetes takes no time zone here. Write Schedule.of("0 0 * * *").in(ZoneId.of("UTC")).
            CRON_TZ=Asia/Seoul @daily | Schedule 'CRON_TZ=Asia/Seoul @daily': Kubernetes takes no time zone here. Write Schedule.of("@daily").in(ZoneId.of("Asia/Seoul")).
            60 * * * *           | Schedule '60 * * * *': the minute '60' is wrong: it is from 0 to 59.
            * 24 * * *           | Schedule '* 24 * * *': the hour '24' is wrong: it is from 0 to 23.
            * * 0 * *            | Schedule '* * 0 * *': the day of month '0' is wrong: it is from 1 to 31.
            * * * 13 *           | Schedule '* * * 13 *': the month '13' is wrong: it is from 1 to 12, or from jan to dec.
            * * * January *      | Schedule '* * * January *': the month 'January' is wrong: it is from 1 to 12, or from jan to dec. Write 'Jan'.
            * * * * 7            | Schedule '* * * * 7': the day of week '7' is wrong: it is from 0 to 6, or from sun to sat. Write '0' for Sunday.
            * * * * FRI-MON      | Schedule '* * * * FRI-MON': the day of week 'FRI-MON' is wrong: it ends before it begins. Write 'FRI-6,0-MON'.
            */0 * * * *          | Schedule '*/0 * * * *': the minute '0' is wrong: a step is a number from 1 to 59.
            */90 * * * *         | Schedule '*/90 * * * *': the minute '90' is wrong: a step is a number from 1 to 59.
            1,,2 * * * *         | Schedule '1,,2 * * * *': the minute '' is wrong: it is from 0 to 59.
            1-2-3 * * * *        | Schedule '1-2-3 * * * *': the minute '2-3' is wrong: it is from 0 to 59.
            1/2/3 * * * *        | Schedule '1/2/3 * * * *': the minute '2/3' is wrong: a step is a number from 1 to 59.
            0 0 31 2 *           | Schedule '0 0 31 2 *': it never runs: none of its months has a day 31. Write another day or month.
            0 0 30 feb ?         | Schedule '0 0 30 feb ?': it never runs: none of its months has a day 30. Write another day or month.
            0 0 31 4,6,9,11 *    | Schedule '0 0 31 4,6,9,11 *': it never runs: none of its months has a day 31. Write another day or month.
            """)
    void refuses(String text, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> Schedule.of(text)).withMessage(message);
    }

    @Test
    void aZoneIsAnIanaName() {
        Schedule seoul = Schedule.of("@daily", ZoneId.of("Asia/Seoul"));
        assertThat(seoul.zone()).contains(ZoneId.of("Asia/Seoul"));
        assertThat(seoul)
                .hasToString("@daily Asia/Seoul")
                .isEqualTo(Schedule.of("@daily").in(ZoneId.of("Asia/Seoul")))
                .isNotEqualTo(Schedule.of("@daily"));
        assertThat(Schedule.of("@daily").zone()).isEmpty();
        assertThat(Schedule.of("@daily", ZoneId.of("UTC")).zone()).isPresent();
        assertThatNullPointerException()
                .isThrownBy(() -> Schedule.of("@daily", null))
                .withMessage("zone");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            +09:00 | Schedule '@daily': Kubernetes does not know the time zone '+09:00', only names of the IANA database. Write ZoneId.of("Etc/GMT-9"), ZoneId.of("Asia/Seoul") or the like.
            -03:00 | Schedule '@daily': Kubernetes does not know the time zone '-03:00', only names of the IANA database. Write ZoneId.of("Etc/GMT+3"), ZoneId.of("Asia/Seoul") or the like.
            Z      | Schedule '@daily': Kubernetes does not know the time zone 'Z', only names of the IANA database. Write ZoneId.of("UTC"), ZoneId.of("Asia/Seoul") or the like.
            UTC+05:30 | Schedule '@daily': Kubernetes does not know the time zone 'UTC+05:30', only names of the IANA database. Write ZoneId.of("Asia/Seoul") or the like.
            """)
    void anOffsetIsNoZone(String zone, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedule.of("@daily").in(ZoneId.of(zone)))
                .withMessage(message);
    }
}
