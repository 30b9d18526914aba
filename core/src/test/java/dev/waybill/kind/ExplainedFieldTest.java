package dev.waybill.kind;

import static dev.waybill.Waybill.container;
import static dev.waybill.Waybill.deployment;
import static dev.waybill.Waybill.emptyDir;
import static dev.waybill.Waybill.image;
import static dev.waybill.Waybill.raw;
import static dev.waybill.Waybill.secret;
import static dev.waybill.Waybill.volume;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.waybill.kind.volume.Volume;
import dev.waybill.manifest.Manifest;
import dev.waybill.recipe.Origin;
import dev.waybill.recipe.Reason;
import dev.waybill.value.Place;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every value of an object says who gave it. */
class ExplainedFieldTest {
    private static final Origin LINE = Origin.of(new Place("Shop.java", 12, 0));

    @Test
    void namesTheLastStepOfEachValueInTheOrderOfTheYaml() {
        Deployment shop = LINE.during(() -> deployment("shop", container("web", image("acme/shop:1"))))
                .replicas(1)
                .replicas(3);

        assertThat(shop.explain())
                .extracting(ExplainedField::path, ExplainedField::value, ExplainedField::step)
                .containsExactly(
                        tuple("metadata.name", "shop", "deployment"),
                        tuple("metadata.labels[app.kubernetes.io/name]", "shop", "deployment"),
                        tuple("spec.replicas", "3", "replicas"),
                        tuple("spec.selector.matchLabels[app.kubernetes.io/name]", "shop", "deployment"),
                        tuple("spec.template.metadata.labels[app.kubernetes.io/name]", "shop", "deployment"),
                        tuple("spec.template.spec.containers[web].name", "web", "container"),
                        tuple("spec.template.spec.containers[web].image", "acme/shop:1", "container"));
    }

    @Test
    void whatIsDoneOnBehalfOfAnotherLineHasThatLine() {
        Deployment shop = deployment("shop", container("web", image("acme/shop:1")));
        Deployment more =
                LINE.because(new Reason("availability", "One pod is none.")).during(() -> shop.replicas(2));

        ExplainedField replicas = field(more.explain(), "spec.replicas");
        assertThat(replicas.origin()).hasToString("Shop.java:12, policy availability");
        assertThat(replicas.origin().reason()).contains(new Reason("availability", "One pod is none."));
        assertThat(more.explain("spec.replicas"))
                .hasToString(
                        "spec.replicas = 2\n" + "  replicas (Shop.java:12, policy availability): One pod is none.\n");
        assertThat(more.replicas(4).explain("spec.replicas").toString())
                .startsWith("spec.replicas = 4\n  replicas (")
                .contains("), before: 2\n  replicas (Shop.java:12, policy availability): One pod is none.\n");
    }

    @Test
    void workOnBehalfEndsWithItsWork() {
        LINE.during(() -> {
            Origin inner = Origin.of(new Place("Inner.java", 1, 0)).during(Origin::here);
            assertThat(inner).hasToString("Inner.java:1");
            assertThat(Origin.here()).hasToString("Shop.java:12");
            return inner;
        });

        assertThat(Origin.here().toString()).doesNotContain("Shop.java");
    }

    @Test
    void aNeighbourThatComesLaterTakesNothingOver() {
        Volume cache = LINE.during(() -> volume("cache", emptyDir()));
        Deployment shop = deployment(
                "shop",
                container("web", image("acme/shop:1")).mount("/cache", cache).mount("/tmp", "tmp", emptyDir()));

        assertThat(field(shop.explain(), "spec.template.spec.volumes[cache].name")
                        .origin())
                .hasToString("Shop.java:12");
    }

    @Test
    void secretsHideTheirValues() {
        assertThat(field(secret("db").entry("password", "hunter2").explain(), "stringData.password")
                        .value())
                .isEqualTo("***");
    }

    @Test
    void rawAndReadObjectsAnswerToo() {
        var config = new ConfigMapBuilder()
                .withNewMetadata()
                .withName("shop")
                .endMetadata()
                .addToData("a.b", "1")
                .addToData("empty", "")
                .build();

        assertThat(raw(config).explain())
                .extracting(ExplainedField::path, ExplainedField::value)
                .contains(tuple("data[a.b]", "1"), tuple("data.empty", ""));
        KubernetesObject read = Manifest.read(
                        "kind: ConfigMap\napiVersion: v1\nmetadata: {name: shop}\ndata:\n  a: x\n")
                .objects()
                .get(0);
        assertThat(field(read.explain(), "data.a").origin()).hasToString("text:5:3");
    }

    private static ExplainedField field(List<ExplainedField> fields, String path) {
        return fields.stream()
                .filter(each -> each.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " is not among " + fields));
    }
}
