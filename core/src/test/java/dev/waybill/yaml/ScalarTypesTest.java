package dev.waybill.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The types that goyaml v2 guesses, read off its resolver. */
class ScalarTypesTest {

    record Guess(String text, Object value) {}

    static List<Guess> guesses() {
        return List.of(
                new Guess("y", true),
                new Guess("Yes", true),
                new Guess("ON", true),
                new Guess("true", true),
                new Guess("n", false),
                new Guess("NO", false),
                new Guess("off", false),
                new Guess("False", false),
                new Guess("0", 0),
                new Guess("+1", 1),
                new Guess("-17", -17),
                new Guess("0123", 83),
                new Guess("-0123", -83),
                new Guess("0o17", 15),
                new Guess("0x1F", 31),
                new Guess("-0x1f", -31),
                new Guess("0b101", 5),
                new Guess("1_000", 1000),
                new Guess("0_7", 7),
                new Guess("2147483648", 2147483648L),
                new Guess("9223372036854775807", Long.MAX_VALUE),
                new Guess("9223372036854775808", new BigInteger("9223372036854775808")),
                new Guess("08", new BigDecimal("08")),
                new Guess("1.0", new BigDecimal("1.0")),
                new Guess("1.", new BigDecimal("1")),
                new Guess(".5", new BigDecimal("0.5")),
                new Guess("1e3", new BigDecimal("1e3")),
                new Guess("1_0.5", new BigDecimal("10.5")));
    }

    @ParameterizedTest
    @MethodSource("guesses")
    void guesses(Guess guess) {
        assertThat(ScalarTypes.guess(guess.text())).isEqualTo(guess.value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "null", "Null", "NULL"})
    void takesForNothing(String text) {
        assertThat(ScalarTypes.guess(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yEs",
                "oN",
                "tRUE",
                "nUll",
                "nil",
                "yes!",
                "2026-01-31",
                "2026-01-31T08:00:00Z",
                "12:30:45",
                "1.2.3",
                "-",
                "+",
                ".",
                "..",
                "-.",
                "+e1",
                "1e",
                "1e+",
                "0x",
                "0b2",
                "0xg",
                "_1",
                "1 2",
                "e3",
                "1.4.2",
                "500m",
                "1Gi",
                "1e400",
                "٣",
                "1٣"
            })
    void leavesAsText(String text) {
        assertThat(ScalarTypes.guess(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {".inf", "-.Inf", "+.INF", ".nan", ".NaN"})
    void knowsWhatIsNotFinite(String text) {
        assertThat(ScalarTypes.isNotFinite(text)).isTrue();
    }

    @Test
    void boundsTheTimeForNumbers() {
        String digits = "9".repeat(1_000_000);
        assertThat(ScalarTypes.guess(digits)).isEqualTo(digits);
        assertThat(ScalarTypes.guess("1e-999999999")).isEqualTo(BigDecimal.ZERO);
        assertThat(ScalarTypes.guess("0e99999999999")).isEqualTo(BigDecimal.ZERO);
    }

    /** What Go's {@code FormatFloat(f, 'g', -1, 32)} gives. */
    @ParameterizedTest
    @CsvSource({
        "1.5,1.5",
        "1.10,1.1",
        "1e3,1000",
        "100000.0,100000",
        "1e6,1e+06",
        "1234567.0,1.234567e+06",
        "0.0001,0.0001",
        "0.00001,1e-05",
        "-2.50,-2.5",
        "1e21,1e+21",
        "123456.5,123456.5",
        "0.0,0",
        "1e-20,1e-20"
    })
    void spellsKeysAsGoDoes(String written, String key) {
        assertThat(GoText.key(new BigDecimal(written))).isEqualTo(key);
    }
}
