package dev.waybill.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosestTest {

    private static final Set<String> WORDS = Set.of(
            "ConfigMap",
            "Secret",
            "Service",
            "mountPath",
            "subPath",
            "averageValue",
            "WaitForFirstConsumer",
            "image",
            "env");

    @ParameterizedTest
    @CsvSource({
        "Config, ConfigMap",
        "service, Service",
        "Sevrice, Service",
        "mountpath, mountPath",
        "AeverageValue, averageValue",
        "WaitForFirstCosumer, WaitForFirstConsumer",
        "imag, image",
        "evn, env",
        "ENV, env"
    })
    void findsTheWordThatWasMeant(String wrong, String meant) {
        assertThat(Closest.to(wrong, WORDS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"Deployment", "foo", "x", "''"})
    void saysNothingRatherThanNonsense(String wrong) {
        assertThat(Closest.to(wrong, WORDS)).isEmpty();
    }

    @Test
    void doesNotDependOnTheOrder() {
        assertThat(Closest.to("port-c", List.of("port-b", "port-a"))).contains("port-a");
        assertThat(Closest.to("x", List.of())).isEmpty();
    }

    @Property
    void aDistanceIsZeroForTheSameWordOnlyAndTheSameBothWays(
            @ForAll @AlphaChars @StringLength(max = 8) String one,
            @ForAll @AlphaChars @StringLength(max = 8) String other) {
        int distance = Closest.distance(one, other);
        assertThat(distance == 0).isEqualTo(one.equals(other));
        assertThat(distance).isEqualTo(Closest.distance(other, one));
        assertThat(distance).isBetween(Math.abs(one.length() - other.length()), Math.max(one.length(), other.length()));
    }
}
