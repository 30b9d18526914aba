package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.manifest.Manifest;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;

class DebugAccessTest {
    private final DebugAccess access = DebugAccess.of("debug", "on-call");

    @Test
    void printsWhatAnExpertWouldWrite() {
        Approvals.verify(access.namespace("shop"), new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void goesIntoAManifestAsTwoObjects() {
        assertThat(access.objects()).containsExactly(access.role(), access.binding());
        assertThat(Manifest.of(access.namespace(Namespace.of("shop"))).toYaml())
                .isEqualTo(access.namespace("shop").toString());
        assertThat(access.role().namespace()).isEmpty();
    }

    @Test
    void letsNobodyReadSecretsOrChangePods() {
        assertThat(access.role().toModel().getRules()).allSatisfy(rule -> {
            assertThat(rule.getVerbs()).doesNotContain("*", "update", "deletecollection");
            assertThat(rule.getResources()).allMatch(resource -> resource.startsWith("pods"));
        });
    }
}
