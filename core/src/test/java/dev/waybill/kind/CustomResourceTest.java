package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.waybill.value.Memory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CustomResourceTest {
    private final CustomResource cron = CustomResource.of("stable.acme.io/v1", "CronTab", "nightly");

    record Spec(
            String schedule,
            int replicas,
            @JsonProperty("image") String picture,
            @Nullable String mode,
            Map<String, String> env,
            List<Double> shares) {}

    @Test
    void writesARecordInTheOrderOfItsComponents() {
        Spec spec = new Spec("0 3 * * *", 2, "cron:1", null, Map.of("B", "2", "A", "1"), List.of(0.5));
        Approvals.verify(
                cron.namespace("shop").label("team", "shop").spec(spec),
                new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void writesMapsInTheirOwnOrderOrByKey() {
        Map<String, Object> spec = new HashMap<>();
        spec.put("zeta", 1);
        spec.put("alpha", Map.of("size", Memory.gibibytes(2)));
        assertThat(cron.spec(spec)).hasToString("""
                        apiVersion: stable.acme.io/v1
                        kind: CronTab
                        metadata:
                          name: nightly
                        spec:
                          alpha:
                            size: 2Gi
                          zeta: 1
                        """);
    }

    @Test
    void keepsWhatItWasGiven() {
        List<String> zones = new ArrayList<>(List.of("a"));
        CustomResource resource = cron.spec(Map.of("zones", zones)).field("data", zones);
        String before = resource.toString();
        zones.add("b");
        ((Map<?, ?>) resource.toModel().getAdditionalProperties().get("spec")).clear();

        assertThat(resource).hasToString(before);
        assertThat(resource.explain("spec").value()).contains("zones:\n  - a\n");
        assertThat(cron.toModel().getAdditionalProperties()).isEmpty();
    }

    @Test
    void knowsWhereItLives() {
        assertThat(cron.isNamespaced()).isTrue();
        assertThat(cron.apiVersion()).isEqualTo("stable.acme.io/v1");
        assertThat(cron.kind()).isEqualTo("CronTab");
        assertThat(ClusterCustomResource.of("stable.acme.io/v1", "Region", "north")
                        .spec(new Spec("x", 1, "y", null, Map.of(), List.of()))
                        .isNamespaced())
                .isFalse();
    }

    @Test
    void goesThroughFabric8sBuilder() {
        CustomResource resource = cron.spec(Map.of("a", 1))
                .customize(b -> b.editMetadata().withGenerateName("x-").endMetadata());
        assertThat(resource.spec(Map.of("a", 2)).toString()).contains("generateName: x-", "a: 2");
    }

    @Test
    void refusesWhatIsNoCustomResource() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomResource.of("v1", "CronTab", "nightly"))
                .withMessage("CronTab apiVersion 'v1': a custom resource has a group and a version. Write one like"
                        + " 'acme.io/v1'.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cron.spec("text"))
                .withMessage(
                        "CronTab 'nightly' spec of java.lang.String: it is not written as an object. Give a Map, a record"
                                + " or a bean.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cron.field("kind", "x"))
                .withMessage(
                        "CronTab 'nightly' field 'kind': apiVersion, kind and metadata have withers and factories of"
                                + " their own. Use these.");
    }
}
