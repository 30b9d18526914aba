package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.waybill.Waybill;
import dev.waybill.kind.Deployment;
import dev.waybill.manifest.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A report as SARIF is what the schema of SARIF 2.1.0 asks for, and says where each finding is. */
class SarifTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"));

    private static final Rule TEAM = Rule.warning(
                    "team-label",
                    "Every Deployment says whose it is.",
                    Check.each(
                            io.fabric8.kubernetes.api.model.apps.Deployment.class,
                            (object, found) -> found.add(object, "metadata.labels", "there is no 'team'.", "Add it.")))
            .because("Whoever is woken at night has to know whom to call.");

    private static Manifest shop() {
        Deployment shop = Waybill.deployment("shop", Waybill.container("web", Waybill.image("acme/shop:1")));
        return Waybill.manifest(shop).rules(RuleSet.of(TEAM));
    }

    private static JsonNode sarif(Report report) {
        String text = report.toSarif();
        assertThat(SCHEMA.validate(text, InputFormat.JSON)).isEmpty();
        return JsonMapper.shared().readTree(text).at("/runs/0");
    }

    @Test
    void theSchemaRefusesSomething() {
        assertThat(SCHEMA.validate("{\"version\": \"2.1.0\", \"runs\": [{}]}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void namesTheRuleTheLineAndTheField() {
        JsonNode run = sarif(shop().check());

        assertThat(run.at("/tool/driver/rules/0/id").asString()).isEqualTo("team-label");
        assertThat(run.at("/tool/driver/rules/0/fullDescription/text").asString())
                .isEqualTo("Whoever is woken at night has to know whom to call.");
        JsonNode result = run.at("/results/0");
        assertThat(result.at("/level").asString()).isEqualTo("warning");
        assertThat(result.at("/message/text").asString())
                .isEqualTo("Deployment 'shop' metadata.labels: there is no 'team'. Add it.");
        JsonNode location = result.at("/locations/0/physicalLocation");
        assertThat(location.at("/artifactLocation/uri").asString())
                .isEqualTo("src/main/java/dev/waybill/rule/SarifTest.java");
        assertThat(location.at("/region/startLine").asInt()).isBetween(30, 45);
        assertThat(location.at("/region").has("startColumn")).isFalse();
    }

    @Test
    void showsWhatWasWaivedAsSuppressed() {
        JsonNode run = sarif(shop().waive("team-label", "Deployment/shop", "It is everybody's.")
                .check());

        assertThat(run.at("/results")).hasSize(1);
        assertThat(run.at("/results/0/suppressions/0/justification").asString()).isEqualTo("It is everybody's.");
    }

    @Test
    void pointsIntoYaml(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("my shop.yaml");
        Files.writeString(file, "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: shop\ndatas: {}\n");

        JsonNode location = sarif(Manifest.read(file).check()).at("/results/0/locations/0/physicalLocation");

        assertThat(location.at("/artifactLocation/uri").asString())
                .startsWith("file:/")
                .endsWith("/my%20shop.yaml");
        assertThat(location.at("/region/startLine").asInt()).isEqualTo(5);
        assertThat(location.at("/region/startColumn").asInt()).isEqualTo(1);
    }
}
