package dev.waybill.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IpSyntaxTest {

    @ParameterizedTest
    @ValueSource(strings = {"10.9.8.7", "0.0.0.0", "255.255.255.255", "::1", "2001:db8::ffff"})
    void takesAddresses(String text) {
        assertThat(IpSyntax.checkAddress("x", text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.9.8",
                "010.9.8.7",
                "10.9.8.256",
                "localhost",
                "::ffff:1.2.3.4",
                "fe80::1%eth0",
                "10.9.8.7 "
            })
    void refusesWhatIsNoAddress(String text) {
        assertThat(IpSyntax.isAddress(text)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IpSyntax.checkAddress("Service 'x' clusterIP", text))
                .withMessageStartingWith("Service 'x' clusterIP '" + text + "'")
                .withMessageEndingWith("it is not an IP address. Write one like '10.9.8.7' or '2001:db8::ffff'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/8", "0.0.0.0/0", "10.9.8.7/32", "2001:db8::/64", "::/0"})
    void takesBlocks(String text) {
        assertThat(IpSyntax.checkBlock("x", text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "10.0.0.0/08", "/8", "10.0.0.0/", "2001:db8::/129"})
    void refusesWhatIsNoBlock(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> IpSyntax.checkBlock("x", text));
    }

    @Test
    void refusesBitsBehindThePrefixAndSaysBothWaysOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IpSyntax.checkBlock("x", "10.9.8.7/24"))
                .withMessage("x '10.9.8.7/24': the address has bits behind its prefix of 24. Write '10.9.8.0/24', or"
                        + " '10.9.8.7/32' for the one address.");
    }

    @Test
    void knowsWhatLiesInside() {
        assertThat(IpSyntax.isInside("10.0.0.0/8", "10.9.0.0/16")).isTrue();
        assertThat(IpSyntax.isInside("10.0.0.0/8", "10.0.0.0/8")).isFalse();
        assertThat(IpSyntax.isInside("10.0.0.0/8", "11.0.0.0/16")).isFalse();
        assertThat(IpSyntax.isInside("10.0.0.0/8", "2001:db8::/64")).isFalse();
    }
}
