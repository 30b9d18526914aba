package dev.waybill.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryTest {

    @ParameterizedTest
    @CsvSource({
        "512Mi, 536870912",
        "1.5Gi, 1610612736",
        "0, 0",
        "128974848, 128974848",
        "129e6, 129000000",
        "2Gi, 2147483648",
        "1Ti, 1099511627776",
        "1Pi, 1125899906842624",
        "7Ei, 8070450532247928832",
        ".5Ki, 512",
        "+1Ki, 1024"
    })
    void keepsTheTextAndKnowsTheAmount(String text, long bytes) {
        Memory memory = Memory.of(text);
        assertThat(memory.text()).isEqualTo(text).isEqualTo(memory.toString());
        assertThat(memory.bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    ""     | Memory '': the text is empty. Write a size like '512Mi' or '2Gi'.
                    512M   | Memory '512M': 'M' is decimal, which makes 512000000 bytes. Write '512Mi' (mebibytes(512)), or megabytes(512) if the decimal size is meant.
                    1000k  | Memory '1000k': 'k' is decimal, which makes 1000000 bytes. Write '1000Ki' (kibibytes(1000)), or kilobytes(1000) if the decimal size is meant.
                    1.5G   | Memory '1.5G': 'G' is decimal, which makes 1500000000 bytes. Write '1.5Gi', or megabytes(1500) if the decimal size is meant.
                    2P     | Memory '2P': 'P' is decimal, which makes 2000000000000000 bytes. Write '2Pi', or terabytes(2000) if the decimal size is meant.
                    0.001k | Memory '0.001k': 'k' is decimal, which makes 1 bytes. Write '0.001Ki', or bytes(1) if the decimal size is meant.
                    512K   | Memory '512K': 'K' is not a unit of bytes. Write '512Ki' (kibibytes(512)).
                    500mb  | Memory '500mb': 'mb' is not a unit of bytes. Write '500Mi' (mebibytes(500)).
                    0.5GB  | Memory '0.5GB': 'GB' is not a unit of bytes. Write '0.5Gi'.
                    1gi    | Memory '1gi': 'gi' is not a unit of bytes. Write '1Gi' (gibibytes(1)).
                    1GiB   | Memory '1GiB': 'GiB' is not a unit of bytes. Write '1Gi' (gibibytes(1)).
                    100B   | Memory '100B': 'B' is not a unit of bytes. Write '100'.
                    5x     | Memory '5x': 'x' is not a unit of bytes. Write a size like '512Mi' or '2Gi'.
                    1 Gi   | Memory '1 Gi': spaces are not allowed. Write '1Gi'.
                    -1     | Memory '-1': a size is zero or more. Write '1'.
                    512m   | Memory '512m': 'm' means a part of a byte. Write '512Mi' (mebibytes(512)).
                    512n   | Memory '512n': 'n' means a part of a byte. Write a size like '512Mi' or '2Gi'.
                    0.5    | Memory '0.5': it is not a whole number of bytes. Write '1'.
                    0.1Gi  | Memory '0.1Gi': it is not a whole number of bytes. Write '103Mi'.
                    8Ei    | Memory '8Ei': a size is at most 9223372036854775807 bytes. Write a size like '512Mi' or '2Gi'.
                    Gi     | Memory 'Gi': it does not begin with a number. Write a size like '512Mi' or '2Gi'.
                    """)
    void refuses(String text, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> Memory.of(text)).withMessage(message);
    }

    @Test
    void numbersArePrintedInTheirOwnUnit() {
        assertThat(Memory.bytes(10)).hasToString("10");
        assertThat(Memory.kibibytes(64)).hasToString("64Ki").isEqualTo(Memory.bytes(64 * 1024));
        assertThat(Memory.mebibytes(512)).hasToString("512Mi").isEqualTo(Memory.of("0.5Gi"));
        assertThat(Memory.gibibytes(2)).hasToString("2Gi").isEqualTo(Memory.mebibytes(2048));
        assertThat(Memory.tebibytes(1)).hasToString("1Ti").isEqualTo(Memory.gibibytes(1024));
        assertThat(Memory.kilobytes(64)).hasToString("64k").isEqualTo(Memory.bytes(64_000));
        assertThat(Memory.megabytes(512)).hasToString("512M").isEqualTo(Memory.bytes(512_000_000));
        assertThat(Memory.gigabytes(2)).hasToString("2G").isEqualTo(Memory.megabytes(2000));
        assertThat(Memory.terabytes(1)).hasToString("1T").isEqualTo(Memory.gigabytes(1000));
        assertThat(Memory.megabytes(1)).isLessThan(Memory.mebibytes(1)).isNotEqualTo(Memory.mebibytes(1));
        assertThat(Memory.of("1Gi")).hasSameHashCodeAs(Memory.of("1024Mi"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Memory.mebibytes(-5))
                .withMessage("Memory '-5Mi': a size is zero or more. Write '5Mi'.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Memory.tebibytes(Long.MAX_VALUE))
                .withMessage("Memory '9223372036854775807Ti': a size is at most 9223372036854775807 bytes. "
                        + "Write a size like '512Mi' or '2Gi'.");
        assertThatNullPointerException().isThrownBy(() -> Memory.of(null)).withMessage("text");
    }
}
