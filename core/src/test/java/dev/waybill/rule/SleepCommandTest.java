package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SleepCommandTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", textBlock = """
                    sleep 30                                              -> 30000
                    sleep 30s                                             -> 30000
                    sleep 1m                                              -> 60000
                    sleep 0.5                                             -> 500
                    sleep 1m 5                                            -> 65000
                    /bin/sleep 20                                         -> 20000
                    sleep 30 && nginx -s quit                             -> 30000
                    nginx -s quit; while pgrep nginx; do sleep 1; done    -> 0
                    sleep 5; nginx -s quit; sleep 10                      -> 15000
                    touch /tmp/down && sleep 5 && kill 1 || sleep 60      -> 5000
                    test -f /tmp/up || sleep 60; sleep 2                  -> 2000
                    sleep 60 & sleep 3                                    -> 3000
                    (sleep 60; echo done) & sleep 3                       -> 3000
                    (sleep 4; echo done)                                  -> 4000
                    if test -f /x; then sleep 50; else sleep 5; fi        -> 0
                    if test -f /x; then sleep 50; fi; sleep 7             -> 7000
                    for i in 1 2 3; do sleep 50; done && sleep 1          -> 1000
                    stop() { sleep 50; }; stop                            -> 0
                    echo "sleep 60"                                       -> 0
                    echo sleep 60                                         -> 0
                    timeout 20 tail -f /dev/null                          -> 0
                    exec sleep 9                                          -> 9000
                    sleep 9 > /dev/null 2>&1                              -> 9000
                    sleep 5 # and sleep 60                                -> 5000
                    sleep $WAIT                                           -> 12000
                    sleep ${WAIT}                                         -> 12000
                    sleep $OTHER                                          -> 0
                    sleep infinity                                        -> 0
                    sleep '15'                                            -> 15000
                    busybox sleep 8                                       -> 8000
                    """)
    void countsWhatAScriptSleepsForCertain(String script, long millis) {
        assertThat(SleepCommand.millis(List.of("/bin/sh", "-c", script), Map.of("WAIT", "12")))
                .isEqualTo(millis);
    }

    @Test
    void readsTheWordsOfACommand() {
        assertThat(SleepCommand.millis(List.of("sleep", "60"), Map.of())).isEqualTo(60_000);
        assertThat(SleepCommand.millis(List.of("/usr/bin/sleep", "1m"), Map.of()))
                .isEqualTo(60_000);
        assertThat(SleepCommand.millis(List.of("bash", "-e", "-c", "sleep 4\nsleep 5"), Map.of()))
                .isEqualTo(9_000);
        assertThat(SleepCommand.millis(List.of("sh", "-ec", "sleep 4"), Map.of()))
                .isEqualTo(4_000);
        assertThat(SleepCommand.millis(List.of("sh", "/drain.sh", "sleep", "4"), Map.of()))
                .isZero();
        assertThat(SleepCommand.millis(List.of("/drain", "-c", "sleep 4"), Map.of()))
                .isZero();
        assertThat(SleepCommand.millis(List.of(), Map.of())).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "30, 1000, 30000",
        "30, 1, 30",
        "30s, 1, 30000",
        "PT30S, 1, 30000",
        "1M, 1000, 60000",
        "500ms, 1000, 500",
        "1.5m, 1000, 90000",
        "2h, 1, 7200000",
        "'', 1, -1",
        "soon, 1, -1",
        "1.2.3, 1, -1",
        "., 1, -1",
        "PX, 1, -1",
        "-5, 1, -1",
        "99999999999, 1, -1"
    })
    void readsDurations(String text, long unit, long millis) {
        assertThat(DurationText.millis(text, unit)).isEqualTo(millis);
    }
}
