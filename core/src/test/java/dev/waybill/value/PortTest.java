package dev.waybill.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class PortTest {

    @Test
    void isTcpUnlessAskedOtherwise() {
        Port http = Port.of("http", 8080);
        assertThat(http.name()).contains("http");
        assertThat(http.number()).isEqualTo(8080);
        assertThat(http.protocol()).isEqualTo(Protocol.TCP);
        assertThat(http).hasToString("http:8080/TCP");
        assertThat(http.udp()).hasToString("http:8080/UDP");
        assertThat(Port.of(53).sctp()).hasToString("53/SCTP");
        assertThat(Port.of(53).name()).isEmpty();
    }

    @Test
    void isEqualByAllThree() {
        Port http = Port.of("http", 8080);
        assertThat(http).isEqualTo(Port.of("http", 8080)).hasSameHashCodeAs(Port.of("http", 8080));
        assertThat(http)
                .isNotEqualTo(Port.of(8080))
                .isNotEqualTo(Port.of("web", 8080))
                .isNotEqualTo(Port.of("http", 8081))
                .isNotEqualTo(http.udp());
    }

    @Test
    void refusesWhatIsNoPort() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Port.of(0))
                .withMessage("Port 0: a port is between 1 and 65535.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Port.of("http", 65536))
                .withMessage("Port 'http' 65536: a port is between 1 and 65535.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Port.of("HTTP", 80))
                .withMessage("Port name 'HTTP': only lower-case letters, digits and single '-' are allowed, it has at "
                        + "least one letter, starts and ends with a letter or digit, and has at most 15 characters. "
                        + "Write 'http'.");
        assertThatNullPointerException().isThrownBy(() -> Port.of(null, 80)).withMessage("name");
    }
}
