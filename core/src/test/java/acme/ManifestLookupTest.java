package acme;

import static dev.waybill.Waybill.configMap;
import static dev.waybill.Waybill.container;
import static dev.waybill.Waybill.cores;
import static dev.waybill.Waybill.image;
import static dev.waybill.Waybill.manifest;
import static dev.waybill.Waybill.millicores;
import static dev.waybill.Waybill.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.Deployment;
import dev.waybill.kind.KubernetesObject;
import dev.waybill.manifest.Manifest;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestLookupTest {
    private static final Manifest SHOP = manifest(
                    Deployment.of(
                                    "shop",
                                    container("web", image("acme/shop:1"))
                                            .env("MODE", "fast")
                                            .requests(millicores(500))
                                            .limits(cores(1)))
                            .replicas(2),
                    configMap("shop").entry("CURRENCY", "€"),
                    configMap("rates").namespace("eu"),
                    configMap("rates").namespace("us"))
            .namespace("prod")
            .label("team", "orders");

    @Test
    void givesFreshModelsOfAClass() {
        List<ConfigMap> found = SHOP.toModels(ConfigMap.class);

        assertThat(found)
                .extracting(each -> each.getMetadata().getNamespace() + "/"
                        + each.getMetadata().getName())
                .containsExactly("prod/shop", "eu/rates", "us/rates");
        assertThat(SHOP.toModels(Service.class)).isEmpty();
        found.get(0).getData().clear();
        assertThat(SHOP.toModel(ConfigMap.class, "shop").getData()).containsEntry("CURRENCY", "€");
    }

    @Test
    void givesTheModelOfAName() {
        var web = SHOP.toModel(io.fabric8.kubernetes.api.model.apps.Deployment.class, "shop");

        assertThat(web.getSpec().getReplicas()).isEqualTo(2);
        assertThat(web.getMetadata().getNamespace()).isEqualTo("prod");
        assertThat(web.getMetadata().getLabels()).containsEntry("team", "orders");
        assertThat(SHOP.toModel(ConfigMap.class, "us/rates").getMetadata().getNamespace())
                .isEqualTo("us");
        assertThat(SHOP.toModel(ConfigMap.class, "prod/shop").getData()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rate    | the manifest has no ConfigMap 'rate'. It has prod/shop, eu/rates, us/rates. Did you mean 'rates'?
            eu/shop | the manifest has no ConfigMap 'eu/shop'. It has prod/shop, eu/rates, us/rates. Did you mean 'prod/shop'?
            cart    | the manifest has no ConfigMap 'cart'. It has prod/shop, eu/rates, us/rates.
            rates   | the manifest has 2 times ConfigMap 'rates': eu/rates, us/rates. Name the namespace too.
            """)
    void saysWhatModelsThereAre(String name, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHOP.toModel(ConfigMap.class, name))
                .withMessage(message);
    }

    @Test
    void saysThatThereIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHOP.toModel(Service.class, "shop"))
                .withMessage("the manifest has no Service 'shop'. It has none.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deployment/shop | the manifest has no object 'deployment/shop'. It has prod/ConfigMap/shop, eu/ConfigMap/rates, us/ConfigMap/rates, prod/Deployment/shop. Did you mean 'Deployment/shop'?
            eu/Deployment/shop | the manifest has no object 'eu/Deployment/shop'. It has prod/ConfigMap/shop, eu/ConfigMap/rates, us/ConfigMap/rates, prod/Deployment/shop. Did you mean 'prod/Deployment/shop'?
            ConfigMap/rates | the manifest has 2 times object 'ConfigMap/rates': eu/ConfigMap/rates, us/ConfigMap/rates. Name the namespace too.
            """)
    void saysWhatObjectsThereAre(String id, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> SHOP.object(id)).withMessage(message);
    }

    @Test
    void tellsGroupsApartOnlyInObjects() {
        Manifest both = Manifest.read("""
                {apiVersion: v1, kind: Service, metadata: {name: x}}
                ---
                {apiVersion: serving.knative.dev/v1, kind: Service, metadata: {name: x}}
                """);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> both.object("Service/x"))
                .withMessage("the manifest has 2 times object 'Service/x': Service/x. They are of several API groups:"
                        + " choose one from objects().");
        assertThat(both.toModels(GenericKubernetesResource.class)).hasSize(1);
    }

    @Test
    void givesAnObjectAsTheManifestWritesIt() {
        KubernetesObject shop = SHOP.object("Deployment/shop");

        assertThat(shop.value("metadata.namespace")).hasValue("prod");
        assertThat(shop.value("metadata.labels.team")).hasValue("orders");
        assertThat(shop.kind() + " " + shop.name() + " " + shop.apiVersion()).isEqualTo("Deployment shop apps/v1");
        assertThat(shop.isNamespaced()).isTrue();
        assertThat(shop.existing()).isEmpty();
        assertThat(shop.refersByName()).isFalse();
        assertThat(shop.origin()).asString().startsWith("ManifestLookupTest.java:");
        assertThat(shop.explain("spec.replicas").value()).hasValue("2");
        assertThat(shop.explain()).isNotEmpty();
        assertThat(manifest(shop)).hasToString(shop.toString());
        assertThat(SHOP.object("eu/ConfigMap/rates").value("metadata.namespace"))
                .hasValue("eu");
    }

    @Test
    void readsValuesAsPlainJava() {
        KubernetesObject shop = SHOP.object("prod/Deployment/shop");

        assertThat(shop.value("spec.replicas")).hasValue(2);
        assertThat(shop.value("spec.template.spec.containers[web].image")).hasValue("acme/shop:1");
        assertThat(shop.value("spec.template.spec.containers[web].resources.limits.cpu"))
                .hasValue("1");
        assertThat(shop.value("spec.template.spec.containers[web].resources.requests"))
                .hasValue(Map.of("cpu", "500m"));
        assertThat(shop.value("spec.template.spec.containers[web].env"))
                .hasValue(List.of(Map.of("name", "MODE", "value", "fast")));
        assertThat(SHOP.object("ConfigMap/shop").value("data.CURRENCY")).hasValue("€");
    }

    @ParameterizedTest
    @CsvSource({
        "spec.paused",
        "spec.strategy.type",
        "spec.template.spec.containers[cart].image",
        "spec.template.spec.containers[web].ports",
        "metadata.annotations[a.b/c]"
    })
    void hasNothingWhereNothingIsSet(String path) {
        assertThat(SHOP.object("Deployment/shop").value(path)).isEmpty();
    }

    @Test
    void refusesAMisspeltPath() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHOP.object("Deployment/shop").value("spec.replica"))
                .withMessageContaining("did you mean 'replicas'");
    }

    @Test
    void readsTypesByWhatIsWritten() {
        KubernetesObject read = Manifest.read("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: x}
                spec:
                  paused: true
                  strategy: {rollingUpdate: {maxSurge: 25%, maxUnavailable: 1}}
                  template:
                    spec:
                      securityContext: {runAsUser: 1000}
                      containers: [{name: web, resources: {limits: {cpu: 2, memory: 1Gi}}}]
                """).object("Deployment/x");

        assertThat(read.value("spec.paused")).hasValue(true);
        assertThat(read.value("spec.strategy.rollingUpdate.maxSurge")).hasValue("25%");
        assertThat(read.value("spec.strategy.rollingUpdate.maxUnavailable")).hasValue(1);
        assertThat(read.value("spec.template.spec.securityContext.runAsUser")).hasValue(1000);
        assertThat(read.value("spec.template.spec.containers[web].resources.limits"))
                .hasValue(Map.of("cpu", "2", "memory", "1Gi"));
    }

    @Test
    void hidesTheValuesOfASecret() {
        KubernetesObject login =
                manifest(secret("login").entry("password", "hunter2")).object("Secret/login");

        assertThat(login.value("stringData.password")).hasValue("***");
        assertThat(login.value("stringData")).isEqualTo(Optional.of(Map.of("password", "***")));
        assertThat(login.toString()).doesNotContain("hunter2");
    }
}
