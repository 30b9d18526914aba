package acme;

import static dev.waybill.Waybill.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waybill.kind.Deployment;
import dev.waybill.kind.pod.Container;
import dev.waybill.manifest.Manifest;
import dev.waybill.manifest.ManifestRefused;
import dev.waybill.rule.Check;
import dev.waybill.rule.Finding;
import dev.waybill.rule.Report;
import dev.waybill.rule.Rule;
import dev.waybill.rule.RuleSet;
import dev.waybill.rule.Severity;
import dev.waybill.value.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees of the check. */
class CheckTest {
    private static final Rule TWO_REPLICAS = Rule.error(
                    "two-replicas",
                    "A Deployment has two pods.",
                    Check.each(io.fabric8.kubernetes.api.model.apps.Deployment.class, (deployment, found) -> {
                        Integer replicas = deployment.getSpec().getReplicas();
                        if (replicas == null || replicas < 2) {
                            found.add(
                                    deployment,
                                    "spec.replicas",
                                    "there are " + replicas + " replicas, and two are asked for.",
                                    "Say replicas(2).");
                        }
                    }))
            .because("One goes down with its node.");

    private static final RuleSet RULES = RuleSet.of(TWO_REPLICAS);

    private static Deployment shop() {
        return deployment("shop", container("web", image("acme/shop:1")));
    }

    private static List<String> rules(Report report) {
        return report.findings().stream().map(Finding::rule).toList();
    }

    @Test
    void namesTheLineThatSetTheField() {
        Deployment shop = shop();
        Deployment one = shop.replicas(1);
        Manifest manifest = manifest(one).rules(RULES);

        assertThat(manifest.check().toString()).isEqualTo("""
                Deployment 'shop' (CheckTest.java:%s) spec.replicas
                  error two-replicas: there are 1 replicas, and two are asked for.
                  Say replicas(2).
                1 error, 0 warnings
                """.formatted(
                one.explain("spec.replicas").origin().orElseThrow().place().line()));
    }

    @Test
    void namesTheLineThatMadeTheObjectWhenNobodySetTheField() {
        Deployment shop = shop();

        assertThat(manifest(shop).rules(RULES).check().findings())
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.place()).hasValue(shop.origin().place()));
    }

    @Test
    void aManifestWithErrorsIsNotWritten(@TempDir Path folder) {
        Manifest manifest = manifest(shop()).rules(RULES);
        Path file = folder.resolve("shop.yaml");

        assertThatThrownBy(manifest::toYaml)
                .isInstanceOf(ManifestRefused.class)
                .hasMessageStartingWith("the manifest is not written, because it has errors:\nDeployment 'shop' (")
                .satisfies(refused -> assertThat(
                                ((ManifestRefused) refused).report().errors())
                        .hasSize(1));
        assertThatThrownBy(() -> manifest.writeTo(file)).isInstanceOf(ManifestRefused.class);
        assertThat(Files.exists(file)).isFalse();
        assertThat(manifest.toString()).contains("kind: Deployment");
    }

    @Test
    void warningsDoNotBlock() {
        Rule advice = Rule.warning(
                "advice",
                "Nothing is perfect.",
                (set, found) -> set.objects().forEach(object -> found.add(object, "", "it is not perfect.", "")));

        Manifest manifest = manifest(shop()).rules(RuleSet.of(advice));

        assertThat(manifest.check().warnings()).hasSize(1);
        assertThat(manifest.check().hasErrors()).isFalse();
        assertThat(manifest.toYaml()).contains("shop");
        assertThatThrownBy(manifest.rules(RuleSet.of(advice).raise("advice"))::toYaml)
                .isInstanceOf(ManifestRefused.class);
    }

    @Test
    void aWaiverIsListedWithItsReason() {
        Report report = manifest(shop())
                .rules(RULES)
                .waive("two-replicas", "Deployment/shop", "It is a toy.")
                .check();

        assertThat(report.findings()).isEmpty();
        assertThat(report.waived())
                .singleElement()
                .satisfies(waived -> assertThat(waived.waiver().reason()).isEqualTo("It is a toy."));
        assertThat(report).hasToString("""
                waived two-replicas for Deployment 'shop': It is a toy.
                0 errors, 0 warnings, 1 waived
                """);
    }

    @Test
    void aWaiverOfOneNamespaceLeavesTheOther() {
        Manifest both = manifest(
                        manifest(shop()).namespace("a"), manifest(shop()).namespace("b"))
                .rules(RULES)
                .waive("two-replicas", "a/Deployment/shop", "It is a toy.");

        assertThat(both.check().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.object().namespace()).isEqualTo("b"));
    }

    @Test
    void aWaiverThatNothingNeedsIsAFinding() {
        Report report = manifest(shop().replicas(2))
                .rules(RULES)
                .waive("two-replicas", "Deployment/shop", "It is a toy.")
                .waive("one-replica", "Deployment/shop", "It is a toy.")
                .check();

        assertThat(report).hasToString("""
                Deployment 'shop'
                  warning unused-waiver: the waiver of two-replicas waives nothing: the rule finds nothing there.
                  Remove the waiver, so that it does not hide a later mistake.
                Deployment 'shop'
                  warning unused-waiver: the waiver names the rule 'one-replica', which is not in the set.
                  Remove the waiver, so that it does not hide a later mistake.
                0 errors, 2 warnings
                """);
    }

    @Test
    void aWaiverNeedsAReasonAndAnObject() {
        Manifest manifest = manifest(shop());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> manifest.waive("image-tag", "Deployment/shop", " "))
                .withMessage("waiver of image-tag for 'Deployment/shop': the reason is empty."
                        + " Say why the rule need not hold there; the next reader will ask.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> manifest.waive("image-tag", "shop", "It is a toy."))
                .withMessage("waiver of image-tag for 'shop': name the object as Kind/name, as in Service/shop.");
    }

    @Test
    void aRuleThatFailsHidesNoOther() {
        Rule broken = Rule.warning("broken", "It breaks.", (set, found) -> {
            throw new IllegalStateException("boom");
        });

        Report report = manifest(shop()).rules(RuleSet.of(broken, TWO_REPLICAS)).check();

        assertThat(rules(report)).containsExactlyInAnyOrder("two-replicas", "rule-failed");
        Finding failed = report.findings().get(1);
        assertThat(failed.severity()).isEqualTo(Severity.ERROR);
        assertThat(failed.object()).hasToString("Rule 'broken'");
        assertThat(failed.problem())
                .isEqualTo("it ended with java.lang.IllegalStateException: boom, so what it checks may not hold.");
        assertThat(failed.place().map(Place::toString))
                .hasValueSatisfying(place -> assertThat(place).startsWith("CheckTest.java:"));
    }

    @Test
    void ruleSetsNameWhatTheyDoNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULES.without("two-replica"))
                .withMessage("rule 'two-replica' is not in the set. Did you mean 'two-replicas'?");
        assertThatIllegalArgumentException().isThrownBy(() -> RULES.and(TWO_REPLICAS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rule.error("Two replicas", "x", (set, found) -> {}))
                .withMessageStartingWith("rule id 'Two replicas': lower-case letters");
        assertThat(RULES.without("two-replicas").rules()).isEmpty();
        assertThat(RULES.rules()).hasSize(1);
    }

    @Test
    void aManifestInsideAnotherBringsItsWaivers() {
        Manifest inner = manifest(shop()).waive("two-replicas", "Deployment/shop", "It is a toy.");

        assertThat(manifest(inner).rules(RULES).check().findings()).isEmpty();
    }

    @Test
    void rulesSeeFinalObjects() {
        Container web = container("web", image("acme/shop:1"));
        Deployment customized = deployment("shop", web)
                .customize(d -> d.editSpec().withReplicas(1).endSpec());

        assertThat(rules(manifest(customized).rules(RULES).check())).containsExactly("two-replicas");
    }
}
