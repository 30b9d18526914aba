package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.kind.pod.Container;
import dev.waybill.value.Image;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RestartOnChangeTest {
    private final Deployment shop = Deployment.of("shop", Container.of("web", Image.of("shop:1")));
    private final ConfigMap settings = ConfigMap.of("settings").entry("LOG_LEVEL", "info");

    @Test
    void annotatesThePodsWithAHashOfTheContent() {
        Map<String, String> annotations = annotations(shop.restartOnChangeOf(settings)
                .restartOnChangeOf(Secret.of("database").entry("password", "hunter2")));

        assertThat(annotations).containsOnlyKeys("checksum/configmap-settings", "checksum/secret-database");
        assertThat(annotations.values()).allMatch(hash -> hash.matches("[0-9a-f]{10}"));
    }

    @Test
    void changesWithTheContentAlone() {
        Deployment before = shop.restartOnChangeOf(settings);

        assertThat(shop.restartOnChangeOf(settings.label("team", "shop"))).isEqualTo(before);
        assertThat(annotations(before.restartOnChangeOf(settings.entry("LOG_LEVEL", "warn"))))
                .hasSize(1)
                .isNotEqualTo(annotations(before));
        assertThat(annotations(shop.restartOnChangeOf(settings.immutableWithHashedName())))
                .isEqualTo(annotations(before));
    }

    @Test
    void shortensTheNameToAKeyThatKubernetesTakes() {
        String name = "a".repeat(253);

        assertThat(annotations(shop.restartOnChangeOf(ConfigMap.of(name))).keySet())
                .allMatch(key -> key.matches("checksum/configmap-a{42}-[0-9a-f]{10}"));
        assertThat(shop.restartOnChangeOf(ConfigMap.of(name))
                        .podAnnotation(
                                annotations(shop.restartOnChangeOf(ConfigMap.of(name)))
                                        .keySet()
                                        .iterator()
                                        .next(),
                                ""))
                .isNotEqualTo(shop);
    }

    private static Map<String, String> annotations(Deployment deployment) {
        return deployment.toModel().getSpec().getTemplate().getMetadata().getAnnotations();
    }
}
