package acme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.manifest.Manifest;
import dev.waybill.rule.Finding;
import dev.waybill.rule.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.approvaltests.Approvals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mistakes of the sample manifests, read from YAML: each is found by its rule, and the whole report was read by eye. */
class ReadMistakesTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "S01-container-singular, unknown-field",
        "S02-prestop-exec-sleep-60-grace-30, prestop-exceeds-grace",
        "S02b-prestop-sleep-action-60-grace-30, prestop-exceeds-grace",
        "S03-hpa-v2beta2, removed-api-version",
        "S04-hpa-AeverageValue, enum-value",
        "S05-provisioner-aws-co, storage-provisioner-known",
        "S06-binding-mode-Cosumer, enum-value",
        "S07-pvc-wrong-storageclass, storage-class-exists",
        "S08-mounthPath, unknown-field",
        "S09-pvc-volume-string, wrong-type",
        "S10-kind-Config, unknown-kind",
        "S11-image-empty, image-empty",
        "S12-unbalanced-quote, yaml-syntax",
        "S13-plaintext-password-mismatch, plaintext-credential-env credential-value-mismatch",
        "S14-env-name-typo, env-name-near-miss",
        "S15-headless-service, headless-needs-reason",
        "S16-fixed-nodeport, fixed-nodeport",
        "S17-selector-vs-label, selector-matches-template",
        "S18-image-no-tag, image-tag",
        "S19-priorityclass-description-false, wrong-type",
        "S20-crd-without-schema, crd-has-schema",
        "S21-request-over-limit, request-exceeds-limit",
        "article-eks-stack, yaml-syntax enum-value storage-provisioner-known storage-class-exists unknown-field wrong-type"
                + " wrong-api-group plaintext-credential-env credential-value-mismatch env-name-near-miss image-empty"
                + " headless-needs-reason fixed-nodeport",
    })
    void isFoundByItsRule(String file, String rules) {
        Report report = check(file);

        assertThat(report.findings()).extracting(Finding::rule).contains(rules.split(" "));
        Approvals.verify(report, Approvals.NAMES.withParameters(file));
    }

    @ParameterizedTest
    @CsvSource("S00-clean")
    void whatIsRightHasNoError(String file) {
        assertThat(check(file).errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"article-eks-stack, article-eks-stack-parsable"})
    void aFaultOfSyntaxHidesNothing(String broken, String mended) {
        List<String> rest = check(broken).findings().stream()
                .filter(finding -> !finding.rule().equals("yaml-syntax"))
                .map(finding -> finding.rule() + finding.object() + finding.path())
                .toList();

        assertThat(rest)
                .isEqualTo(check(mended).findings().stream()
                        .map(finding -> finding.rule() + finding.object() + finding.path())
                        .toList());
    }

    private static Report check(String file) {
        try (InputStream yaml = ReadMistakesTest.class.getResourceAsStream("/mistakes/" + file + ".yaml")) {
            return Manifest.read(new String(yaml.readAllBytes(), StandardCharsets.UTF_8))
                    .check();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
