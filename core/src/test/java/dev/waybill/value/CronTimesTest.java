package dev.waybill.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CronTimesTest {

    @ParameterizedTest
    @CsvSource({
        "* * * * *, 60",
        "*/10 * * * *, 600",
        "*/7 * * * *, 240",
        "0 * * * *, 3600",
        "30 4 * * *, 86400",
        "0 4 * * MON-FRI, 86400",
        "0 4 * * SUN, 604800",
        "0 22-23 * * *, 3600",
        "'0 0,23 * * *', 3600",
        "'0 0,23 * * MON', 82800",
        "0 0 1 * *, 2419200",
        "0 0 1 1 *, 31536000",
        "0 0 29 2 *, 126230400",
        "0 0 13 * FRI, 86400",
        "@hourly, 3600",
        "@daily, 86400",
        "@every 1h30m, 5400",
    })
    void knowsTheShortestTimeBetweenTwoRuns(String text, long seconds) {
        assertThat(CronTimes.of(text).orElseThrow().shortestSeconds()).hasValue(seconds);
        assertThat(CronTimes.of(text).orElseThrow().occurs()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0 0 31 2 *, false",
        "0 0 30 FEB *, false",
        "'0 0 31 4,6,9,11 *', false",
        "0 0 31 2 1, true",
        "0 0 31 2-3 *, true"
    })
    void knowsDatesThatNeverCome(String text, boolean occurs) {
        assertThat(CronTimes.of(text).orElseThrow().occurs()).isEqualTo(occurs);
        assertThat(CronTimes.of(text).orElseThrow().shortestSeconds().isPresent())
                .isEqualTo(occurs);
    }

    @Test
    void isNothingForWhatCannotBeRead() {
        assertThat(CronTimes.of("")).isEmpty();
        assertThat(CronTimes.of("* * * *")).isEmpty();
        assertThat(CronTimes.of("0 0 32 1 *")).isEmpty();
        assertThat(CronTimes.of("TZ=UTC 0 0 1 1 *")).isEmpty();
        assertThat(CronTimes.of("@every soon")).isEmpty();
    }
}
