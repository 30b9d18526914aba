package io.acme.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Makes sure that the tests run on the machines that the pom asks for, and not on this one several times. */
class MachineTest {
    @Test
    @EnabledIfSystemProperty(named = "expected.machine", matches = ".+")
    void isTheOneAskedFor() {
        String machine = Locale.getDefault() + " " + TimeZone.getDefault().getID() + " " + Charset.defaultCharset();

        assertThat(machine).isEqualTo(System.getProperty("expected.machine"));
        if (Charset.defaultCharset().name().startsWith("windows")) {
            assertThat(System.lineSeparator()).isEqualTo("\r\n");
        }
    }
}
