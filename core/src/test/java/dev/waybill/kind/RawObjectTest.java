package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import java.util.List;
import java.util.Map;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;

class RawObjectTest {

    /** A user's own custom resource, without fabric8's annotations. */
    @SuppressWarnings("serial") // fabric8 makes every object Serializable
    static final class CronTab implements HasMetadata, Namespaced {
        public final CronSpec spec = new CronSpec();
        private ObjectMeta metadata = new ObjectMetaBuilder()
                .withName("nightly")
                .addToLabels("team", "shop")
                .build();

        @Override
        public ObjectMeta getMetadata() {
            return metadata;
        }

        @Override
        public void setMetadata(ObjectMeta metadata) {
            this.metadata = metadata;
        }

        @Override
        public String getApiVersion() {
            return "stable.acme.io/v1";
        }

        @Override
        public void setApiVersion(String version) {}

        public Map<String, String> getStatus() {
            return Map.of("phase", "Running");
        }
    }

    static final class CronSpec {
        public String schedule = "0 3 * * *";
        public int replicas = 2;
        public String mode;
    }

    @Test
    void writesAUsersOwnClass() {
        CronTab tab = new CronTab();
        RawObject raw = RawObject.raw(tab);
        tab.spec.replicas = 3;
        tab.getMetadata().getLabels().clear();

        assertThat(raw.isNamespaced()).isTrue();
        Approvals.verify(raw, new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void copiesEverythingWhenTakenAndWhenGiven() {
        Deployment original = new DeploymentBuilder()
                .withNewMetadata()
                .withName("shop")
                .addToLabels("team", "shop")
                .endMetadata()
                .withNewSpec()
                .withNewTemplate()
                .withNewSpec()
                .addNewContainer()
                .withName("web")
                .withResources(new ResourceRequirementsBuilder()
                        .addToRequests("cpu", new Quantity("1"))
                        .build())
                .endContainer()
                .endSpec()
                .endTemplate()
                .endSpec()
                .build();
        RawObject raw = RawObject.raw(original);
        Deployment first = (Deployment) raw.toModel();
        assertThat(first).isEqualTo(original);
        for (Deployment each : List.of(original, first)) {
            each.getMetadata().getLabels().clear();
            var container =
                    each.getSpec().getTemplate().getSpec().getContainers().get(0);
            container.setName("other");
            container.getResources().getRequests().get("cpu").setAmount("9");
        }

        assertThat(raw.toString()).contains("team: shop", "name: web", "cpu: \"1\"");
        assertThat(raw.explain("spec.template.spec.containers[web].name").toString())
                .startsWith("spec.template.spec.containers[web].name = web\n  raw (");
    }

    @Test
    void asksFabric8WhetherItIsNamespaced() {
        assertThat(RawObject.raw(configMap()).isNamespaced()).isTrue();
        assertThat(RawObject.raw(new NodeBuilder()
                                .withNewMetadata()
                                .withName("n")
                                .endMetadata()
                                .build())
                        .isNamespaced())
                .isFalse();
        GenericKubernetesResource generic = generic("acme.io/v1", "Thing");
        assertThat(RawObject.raw(generic).isNamespaced()).isFalse();
        generic.getMetadata().setNamespace("shop");
        assertThat(RawObject.raw(generic).isNamespaced()).isTrue();
    }

    @Test
    void hidesTheValuesOfSecrets() {
        RawObject typed = RawObject.raw(new SecretBuilder()
                .withNewMetadata()
                .withName("s")
                .endMetadata()
                .addToStringData("password", "hunter2")
                .build());
        GenericKubernetesResource generic = generic("v1", "Secret");
        generic.setAdditionalProperty("stringData", Map.of("password", "hunter2"));

        for (RawObject each : List.of(typed, RawObject.raw(generic))) {
            assertThat(each.toString()).contains("password: \"***\"").doesNotContain("hunter2");
            assertThat(each.explain("stringData").toString()).doesNotContain("hunter2");
            assertThat(each.toModel().toString()).contains("hunter2");
        }
    }

    @Test
    void refusesAnObjectWithoutAName() {
        ConfigMap unnamed = configMap();
        unnamed.getMetadata().setName(null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RawObject.raw(unnamed))
                .withMessage(
                        "raw object of io.fabric8.kubernetes.api.model.ConfigMap: it has no metadata.name. Set it.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RawObject.raw(new GenericKubernetesResource()))
                .withMessage(
                        "raw object of io.fabric8.kubernetes.api.model.GenericKubernetesResource: it has no apiVersion."
                                + " Set it.");
    }

    private static ConfigMap configMap() {
        return new ConfigMapBuilder()
                .withNewMetadata()
                .withName("c")
                .endMetadata()
                .build();
    }

    private static GenericKubernetesResource generic(String apiVersion, String kind) {
        GenericKubernetesResource generic = new GenericKubernetesResource();
        generic.setApiVersion(apiVersion);
        generic.setKind(kind);
        generic.setMetadata(new ObjectMetaBuilder().withName("g").build());
        return generic;
    }
}
