package dev.waybill.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitySyntaxTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "0, 0",
                "00, 0",
                "7, 7",
                "+1, 1",
                "-1, -1",
                "1., 1",
                ".5, 0.5",
                "007, 7",
                "-.5, -0.5",
                "., 0",
                "+, 0",
                "-, 0",
                "m, 0",
                "Ki, 0",
                "Ti, 0",
                "-.k, 0",
                "e5, 0",
                "E-9, 0",
                "1n, 0.000000001",
                "1u, 0.000001",
                "100m, 0.1",
                "1k, 1000",
                "2M, 2e6",
                "3G, 3e9",
                "4T, 4e12",
                "5P, 5e15",
                "6E, 6e18",
                "1Ki, 1024",
                "1.5Gi, 1610612736",
                "0.1Ki, 102.4",
                "1Ei, 1152921504606846976",
                "1e3, 1000",
                "1E3, 1000",
                "1e+3, 1000",
                "15e-1, 1.5",
                "1e4294967297, 10",
                "0.1n, 0.000000001",
                "-0.1n, -0.000000001",
                "1.0000000001, 1.000000001",
                "1e-400, 0.000000001",
                "0.0n, 0",
                "8Ei, 9223372036854775807",
                "1000Ei, 9223372036854775807",
                "-1000Ei, -9223372036854775807",
                "1000E, 1e21",
                "\" 1Gi \", 1073741824",
            })
    void amountsThatTheServerReads(String text, BigDecimal amount) {
        assertThat(QuantitySyntax.amount(text)).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"250, m", "512, Mi", "7, ''", "8, Ei", "1.5, Gi", "-1, k", "15, e-1", "'', m", "1 , Gi", "1K, i"})
    void aNumberAndItsUnitAreReadAsOneText(String number, String unit) {
        assertThat(QuantitySyntax.amount(number, unit)).isEqualTo(QuantitySyntax.amount(number + unit));
    }

    @ParameterizedTest
    @CsvSource({"250m, 3", "512Mi, 0", "2k, -3", "0.5, 1", "1n, 9", "100, 0"})
    void anAmountHasAsManyPlacesAsItsText(String text, int scale) {
        assertThat(QuantitySyntax.amount(text)).extracting(BigDecimal::scale).isEqualTo(scale);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "lots",
                "1K",
                "1 Gi",
                "1GB",
                "500mb",
                "1,5",
                "1gi",
                "1e",
                "1E+",
                "1e1.5",
                "1.2.3",
                "--1",
                "1-",
                "1+5",
                "1m5",
                "1Ki-",
                "0x10",
                "1_000",
                "١",
                "Pi",
                "Ei",
                "e-10",
                "1e9223372036854775808",
                "\t1"
            })
    void textsThatItCanNotRead(String text) {
        assertThat(QuantitySyntax.amount(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2000000000", "-1e2000000000", "1e-2000000000"})
    void absurdExponentsCostNothing(String text) {
        assertThat(QuantitySyntax.amount(text)).isNotNull();
    }
}
