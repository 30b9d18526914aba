package dev.waybill.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({
        "3, 3",
        "-3, -3",
        "+3, 3",
        "1., 1",
        ".5, 0.5",
        "1n, 0.000000001",
        "1u, 0.000001",
        "1m, 0.001",
        "1k, 1000",
        "1M, 1000000",
        "1G, 1000000000",
        "1T, 1000000000000",
        "1P, 1000000000000000",
        "1E, 1000000000000000000",
        "1Ki, 1024",
        "1Mi, 1048576",
        "1Gi, 1073741824",
        "1Ti, 1099511627776",
        "1Pi, 1125899906842624",
        "1Ei, 1152921504606846976",
        "1e3, 1000",
        "1E3, 1000",
        "1e+3, 1000",
        "1E-3, 0.001",
        "0e99999999999, 0",
        "007, 7"
    })
    void keepsTheTextAndKnowsTheAmount(String text, BigDecimal amount) {
        Quantity quantity = Quantity.of(text);
        assertThat(quantity.text()).isEqualTo(text).isEqualTo(quantity.toString());
        assertThat(quantity.amount()).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    ""      | Quantity '': the text is empty. Write a number with or without a suffix, like '3', '500m' or '10Gi'.
                    .       | Quantity '.': it does not begin with a number. Write a number with or without a suffix, like '3', '500m' or '10Gi'.
                    -       | Quantity '-': it does not begin with a number. Write a number with or without a suffix, like '3', '500m' or '10Gi'.
                    1K      | Quantity '1K': 'K' is not a suffix of Kubernetes. The suffixes are n, u, m, k, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei, or an exponent like e3. Write '1k' or '1Ki'.
                    1mb     | Quantity '1mb': 'mb' is not a suffix of Kubernetes. The suffixes are n, u, m, k, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei, or an exponent like e3. Write '1Mi'.
                    1e      | Quantity '1e': 'e' is not a suffix of Kubernetes. The suffixes are n, u, m, k, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei, or an exponent like e3. Write '1Ei'.
                    1e1.5   | Quantity '1e1.5': 'e1.5' is not a suffix of Kubernetes. The suffixes are n, u, m, k, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei, or an exponent like e3.
                    10E     | Quantity '10E': a quantity lies between -9223372036854775807 and 9223372036854775807.
                    -8Ei    | Quantity '-8Ei': a quantity lies between -9223372036854775807 and 9223372036854775807.
                    1e99999999999 | Quantity '1e99999999999': a quantity lies between -9223372036854775807 and 9223372036854775807.
                    1.5n    | Quantity '1.5n': the finest step is one billionth. Write '2n'.
                    """)
    void refuses(String text, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.of(text)).withMessage(message);
    }

    @Test
    void comparesByAmount() {
        assertThat(Quantity.of("1000m")).isEqualTo(Quantity.of(1)).hasSameHashCodeAs(Quantity.of("1.0"));
        assertThat(Quantity.of("0")).isEqualTo(Quantity.of("-0.000"));
        assertThat(Quantity.of(-1)).hasToString("-1").isLessThan(Quantity.of("0"));
        assertThat(Quantity.of("1M")).isNotEqualTo(Quantity.of("1Mi"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.of("1\t"))
                .withMessage("Quantity '1\\t': spaces are not allowed. Write '1'.");
        assertThatNullPointerException().isThrownBy(() -> Quantity.of(null)).withMessage("text");
    }
}
