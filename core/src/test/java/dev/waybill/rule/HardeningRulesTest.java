package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HardeningRulesTest {

    @Test
    void theRootFileSystemIsReadOnly() {
        assertThat(StrictFound.by("read-only-root", Found.deployment("shop", "", "", "")))
                .containsExactly("warning spec.template.spec.containers[0].securityContext.readOnlyRootFilesystem:"
                        + " container 'web' can write to its root file system. Say readOnlyRootFilesystem: true, and mount an"
                        + " emptyDir where it has to write.");
        assertThat(StrictFound.by(
                        "read-only-root",
                        Found.deployment("shop", "", "", "securityContext: {readOnlyRootFilesystem: false}")))
                .hasSize(1);
        assertThat(StrictFound.by(
                        "read-only-root",
                        Found.deployment("shop", "", "", "securityContext: {readOnlyRootFilesystem: true}")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; 1",
                "serviceAccountName: default; 1",
                "serviceAccountName: orders; 0",
                "serviceAccount: orders; 0",
                "automountServiceAccountToken: false; 0",
                "automountServiceAccountToken: true; 1"
            })
    void theDefaultAccountsTokenIsNotMounted(String pod, int count) {
        assertThat(StrictFound.by("sa-token-automount", Found.deployment("shop", "", pod, "")))
                .hasSize(count)
                .allMatch(("warning spec.template.spec.automountServiceAccountToken: the pods get the token of the"
                        + " ServiceAccount 'default'. Say automountServiceAccountToken: false; or give them a"
                        + " ServiceAccount of their own, if they ask the API server.")::equals);
    }

    @Test
    void theAccountItselfCanHoldItBack() {
        String account =
                "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: default}\nautomountServiceAccountToken: false\n";

        assertThat(StrictFound.by("sa-token-automount", Found.deployment("shop", "", "", ""), account))
                .isEmpty();
        assertThat(StrictFound.by(
                        "sa-token-automount",
                        Found.deployment("shop", "", "automountServiceAccountToken: true", ""),
                        account))
                .hasSize(1);
    }

    @Test
    void theRecommendedRulesStayQuietOnAnOrdinaryManifest() {
        assertThat(RuleSet.recommended().rules())
                .extracting(Rule::id)
                .doesNotContain(
                        "image-digest", "resources-set", "pss-restricted", "read-only-root", "sa-token-automount");
        assertThat(RuleSet.strict().rules())
                .extracting(Rule::id)
                .contains("image-tag", "image-digest", "resources-set", "pss-restricted", "read-only-root")
                .contains("sa-token-automount");
    }
}
