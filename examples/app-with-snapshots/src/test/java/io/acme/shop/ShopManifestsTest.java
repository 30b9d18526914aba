package io.acme.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.kind.KubernetesObject;
import dev.waybill.manifest.Manifest;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.approvaltests.Approvals;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShopManifestsTest {
    private static final Path HERE = Path.of("src/test/java/io/acme/shop");

    @ParameterizedTest
    @EnumSource
    void isWhatWasApproved(Env env) {
        Manifest shop = ShopManifests.in(env);

        Approvals.verify(shop.toYaml(), Snapshots.of(shop, "ShopManifestsTest." + env));
    }

    @ParameterizedTest
    @EnumSource
    void hasNothingToSay(Env env) {
        assertThat(ShopManifests.in(env).check().findings()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isTheSameServerEverywhere(Env env) {
        KubernetesObject shop = ShopManifests.in(env).object("Deployment/shop");

        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(shop.value("metadata.namespace")).hasValue("shop");
            softly.assertThat(shop.value("spec.template.spec.containers[shop].image"))
                    .hasValue("registry.acme.io/shop:1.4.2");
            softly.assertThat(shop.value("spec.template.spec.containers[shop].resources.limits.memory"))
                    .hasValue("256Mi");
            softly.assertThat(shop.value("spec.replicas"))
                    .as("the autoscaler's, not ours")
                    .isEmpty();
        });
    }

    @Test
    void growsInProduction() {
        Manifest prod = ShopManifests.in(Env.PROD);

        assertThat(prod.toModel(HorizontalPodAutoscaler.class, "shop").getSpec().getMaxReplicas())
                .isEqualTo(20);
        assertThat(prod.toModels(ConfigMap.class))
                .extracting(ConfigMap::getData)
                .allSatisfy(data -> assertThat(data).containsEntry("GREETING", "Grüße aus İzmir ☕"));
    }

    /** An environment that goes leaves its file behind, and nothing would compare it any more. */
    @Test
    void leavesNoApprovedFileBehind() throws IOException {
        List<String> expected = Arrays.stream(Env.values())
                .map(env -> "ShopManifestsTest." + env + ".approved.yaml")
                .toList();
        try (var files = Files.list(HERE)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".approved.yaml")))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }
}
