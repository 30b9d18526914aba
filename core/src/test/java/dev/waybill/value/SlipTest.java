package dev.waybill.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipTest {

    @ParameterizedTest
    @CsvSource({
        "PASSOWRD, PASSWORD, true, true",
        "PASWORD, PASSWORD, true, false",
        "PASSWOORD, PASSWORD, true, false",
        "PASSW0RD, PASSWORD, true, false",
        "PASSWOR, PASSWORD, true, false",
        "XPASSWORD, PASSWORD, true, false",
        "PASSWORDX, PASSWORD, true, false",
        "PASSWORD, PASSWORD, false, false",
        "PASOWRD, PASSWORD, false, false",
        "APSSOWRD, PASSWORD, false, false",
        "PASSORDW, PASSWORD, false, false",
        "ab, ba, true, true",
        "a, b, true, false",
        "'', a, true, false",
        "'', '', false, false",
    })
    void knowsOneSlip(String wrong, String right, boolean one, boolean swap) {
        assertThat(Slip.isOne(wrong, right)).isEqualTo(one);
        assertThat(Slip.isOne(right, wrong)).isEqualTo(one);
        assertThat(Slip.isSwap(wrong, right)).isEqualTo(swap);
    }

    @ParameterizedTest
    @CsvSource({"cot, cat", "CAT, cat", "cat, ''", "dgo, dog", "bird, ''", "coat, cat"})
    void findsTheWordThatWasMeant(String wrong, String meant) {
        assertThat(Slip.from(wrong, List.of("dog", "cot_", "cat"))).isEqualTo(meant.equals("") ? "" : meant);
    }
}
