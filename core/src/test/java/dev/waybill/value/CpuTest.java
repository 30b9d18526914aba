package dev.waybill.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CpuTest {

    @ParameterizedTest
    @CsvSource({
        "500m, 500",
        "0.5, 500",
        "1, 1000",
        "0, 0",
        ".5, 500",
        "1., 1000",
        "+2, 2000",
        "1k, 1000000",
        "1e1, 10000",
        "100000u, 100",
        "1500m, 1500",
        "0.001, 1"
    })
    void keepsTheTextAndKnowsTheAmount(String text, long millicores) {
        Cpu cpu = Cpu.of(text);
        assertThat(cpu.text()).isEqualTo(text).isEqualTo(cpu.toString());
        assertThat(cpu.millicores()).isEqualTo(millicores);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    ""     | Cpu '': the text is empty. Write cores ('2', '0.5') or millicores ('500m').
                    " "    | Cpu ' ': spaces are not allowed. Write cores ('2', '0.5') or millicores ('500m').
                    500 m  | Cpu '500 m': spaces are not allowed. Write '500m'.
                    -1     | Cpu '-1': an amount of CPU is zero or more. Write '1'.
                    -250m  | Cpu '-250m': an amount of CPU is zero or more. Write '250m'.
                    0.0005 | Cpu '0.0005': the finest step of CPU is one millicore. Write '1m'.
                    250.5m | Cpu '250.5m': the finest step of CPU is one millicore. Write '251m'.
                    1e-999 | Cpu '1e-999': the finest step of CPU is one millicore. Write '1m'.
                    1Gi    | Cpu '1Gi': 'Gi' is a suffix of memory. Write cores ('2', '0.5') or millicores ('500m').
                    500M   | Cpu '500M': 'M' is not a unit of CPU. Write '500m'.
                    1core  | Cpu '1core': 'core' is not a unit of CPU. Write cores ('2', '0.5') or millicores ('500m').
                    1.5.0  | Cpu '1.5.0': '.0' is not a unit of CPU. Write cores ('2', '0.5') or millicores ('500m').
                    m      | Cpu 'm': it does not begin with a number. Write cores ('2', '0.5') or millicores ('500m').
                    ٣      | Cpu '٣': it does not begin with a number. Write cores ('2', '0.5') or millicores ('500m').
                    1e30   | Cpu '1e30': at most 9223372036854775807 millicores are allowed. Write cores ('2', '0.5') or millicores ('500m').
                    """)
    void refuses(String text, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> Cpu.of(text)).withMessage(message);
    }

    @Test
    void numbersArePrintedInTheirOwnUnit() {
        assertThat(Cpu.cores(2)).hasToString("2").isEqualTo(Cpu.of("2000m"));
        assertThat(Cpu.millicores(250)).hasToString("250m").isEqualTo(Cpu.of("0.25"));
        assertThat(Cpu.millicores(1000))
                .hasToString("1000m")
                .isEqualTo(Cpu.cores(1))
                .hasSameHashCodeAs(Cpu.cores(1));
        assertThat(Cpu.millicores(999)).isLessThan(Cpu.cores(1)).isNotEqualTo(Cpu.cores(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cpu.millicores(-250))
                .withMessage("Cpu '-250m': an amount of CPU is zero or more. Write '250m'.");
        assertThatNullPointerException().isThrownBy(() -> Cpu.of(null)).withMessage("text");
    }
}
