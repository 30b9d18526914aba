package dev.waybill.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldPathTest {

    private static final Deployment SHOP = Samples.deployment();

    @ParameterizedTest
    @CsvSource({
        "kind, Deployment",
        "spec.replicas, 3",
        "spec.strategy.rollingUpdate.maxSurge, 25%",
        "spec.template.spec.containers[web].image, registry.acme.io/shop:1.4.2",
        "spec.template.spec.containers[0].args[1], 8080",
        "spec.template.spec.containers[web].env[MODE].value, yes",
        "spec.template.spec.containers[web].ports[http].containerPort, 8080",
        "spec.template.spec.containers[web].ports[8080].name, http",
        "spec.template.spec.containers[web].volumeMounts[/cache].name, cache",
        "spec.template.spec.containers[web].resources.requests.cpu, 250m",
        "spec.template.spec.tolerations[pool].effect, NoSchedule",
        "metadata.labels[app.kubernetes.io/name], shop",
        "metadata.labels.tier, 2",
    })
    void readsText(String path, String text) {
        assertThat(FieldPath.of(path).text(SHOP)).contains(text);
        assertThat(FieldPath.of(path)).hasToString(path).isEqualTo(FieldPath.of(path));
    }

    @Test
    void readsTheValueAsTheModelHoldsIt() {
        assertThat(FieldPath.of("spec.strategy.rollingUpdate.maxUnavailable").read(SHOP))
                .isEqualTo(new IntOrString(0));
        assertThat(FieldPath.of("spec.selector").text(SHOP)).contains("matchLabels:\n  app.kubernetes.io/name: shop\n");
        assertThat(FieldPath.of("status").read(SHOP)).isSameAs(SHOP.getStatus());
    }

    @ParameterizedTest
    @CsvSource({
        "spec.paused", "spec.template.spec.containers[db].image", "spec.template.spec.containers[7].image",
        "metadata.annotations.any", "metadata.labels[any.one]", "spec.template.spec.securityContext.fsGroup"
    })
    void isNothingWhereNothingIsSet(String path) {
        assertThat(FieldPath.of(path).read(SHOP)).isNull();
        assertThat(FieldPath.of(path).text(SHOP)).isEmpty();
    }

    @Test
    void readsCustomResourcesAndPlainMaps() {
        assertThat(FieldPath.of("spec.matrix[0][1]").read(Samples.custom())).isEqualTo(2);
        assertThat(FieldPath.of("spec.none").read(Samples.custom())).isNull();
        assertThat(FieldPath.of("other").read(Samples.custom())).isNull();
        assertThat(FieldPath.of("[1].a").read(List.of(1, Map.of("a", "b")))).isEqualTo("b");
        assertThat(FieldPath.of("a").read(null)).isNull();
    }

    @Test
    void refusesAnUnknownField() {
        assertWrong(
                "spec.strategy.typ",
                "'spec.strategy.typ': 'spec.strategy' (DeploymentStrategy) has no field 'typ'. It has rollingUpdate, type; did you"
                        + " mean 'type'.");
        assertWrong("spec.replicas.x", "'spec.replicas.x': 'spec.replicas' is a plain value and has no field 'x'.");
        assertWrong(
                "spec.template.spec.containers.image",
                "'spec.template.spec.containers.image': 'spec.template.spec.containers' is a list: choose an item by name or"
                        + " index, as in [web] or [0].");
    }

    @ParameterizedTest
    @CsvSource({
        "'', it is empty",
        "a..b, a name is missing at character 3",
        "a., a name is missing at character 3",
        ".a, a name is missing at character 1",
        "a[b, the bracket at character 2 is not closed",
        "a[b]c, a dot is missing at character 5"
    })
    void refusesWhatIsNoPath(String path, String fault) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FieldPath.of(path))
                .withMessage("'" + path + "' is no path to a field: " + fault
                        + ". Write it like spec.template.spec.containers[web].image.");
    }

    private static void assertWrong(String path, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FieldPath.of(path).read(SHOP))
                .withMessage(message);
    }
}
