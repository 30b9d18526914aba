package dev.waybill.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondsTest {

    @Test
    void countsWholeSeconds() {
        assertThat(Seconds.whole("Drain", Duration.ZERO)).isZero();
        assertThat(Seconds.whole("Drain", Duration.ofMinutes(2))).isEqualTo(120);
        assertThat(Seconds.positive("Drain", Duration.ofMillis(3000))).isEqualTo(3);
        assertThat(Seconds.positive("Drain", Duration.ofSeconds(Integer.MAX_VALUE)))
                .isEqualTo(Integer.MAX_VALUE);
        assertThatNullPointerException()
                .isThrownBy(() -> Seconds.whole("Drain", null))
                .withMessage("duration");
        assertThatNullPointerException()
                .isThrownBy(() -> Seconds.whole(null, Duration.ZERO))
                .withMessage("subject");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PT1.5S        | Drain PT1.5S: only whole seconds are allowed. Write Duration.ofSeconds(2).
            PT0.001S      | Drain PT0.001S: only whole seconds are allowed. Write Duration.ofSeconds(1).
            PT-5S         | Drain PT-5S: it must be 1 second or more. Write Duration.ofSeconds(5).
            PT0S          | Drain PT0S: it must be 1 second or more. Write Duration.ofSeconds(1).
            PT2147483648S | Drain PT596523H14M8S: at most 2147483647 seconds are allowed.
            PT2147483647.5S | Drain PT596523H14M7.5S: at most 2147483647 seconds are allowed.
            """)
    void refuses(Duration duration, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Seconds.positive("Drain", duration))
                .withMessage(message);
    }

    @Test
    void wholeRefusesANegativeDuration() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Seconds.whole("Drain", Duration.ofSeconds(-5)))
                .withMessage("Drain PT-5S: a negative duration is not allowed. Write Duration.ofSeconds(5).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Seconds.whole("Drain", Duration.ofSeconds(Long.MIN_VALUE)))
                .withMessage("Drain PT-2562047788015215H-30M-8S: a negative duration is not allowed. "
                        + "Write Duration.ofSeconds(0).");
    }
}
