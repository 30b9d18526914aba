package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContextLevelsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "privileged: true",
                "readOnlyRootFilesystem: true",
                "allowPrivilegeEscalation: false",
                "procMount: Default",
                "capabilities: {drop: [ALL]}"
            })
    void aContainersFieldIsOfNoUseInThePod(String field) {
        String name = field.substring(0, field.indexOf(':'));
        String shop = Found.deployment("shop", "", "securityContext: {" + field + "}", "");

        assertThat(Found.by("security-context-level", shop))
                .containsExactly("error spec.template.spec.securityContext." + name + ": there is no field '" + name
                        + "' in a pod's securityContext. " + name + " belongs to the container's securityContext.");
        assertThat(Found.by("unknown-field", shop)).isEmpty();
    }

    @Test
    void aPodsFieldIsOfNoUseInAContainer() {
        assertThat(Found.by(
                        "security-context-level",
                        Found.deployment("shop", "", "", "securityContext: {fsGroup: 1000, sysctls: []}")))
                .hasSize(2)
                .first()
                .isEqualTo(
                        "error spec.template.spec.containers[0].securityContext.fsGroup: there is no field 'fsGroup' in a"
                                + " container's securityContext. fsGroup belongs to the pod's securityContext.");
    }

    @Test
    void anotherUnknownFieldIsJustThat() {
        String shop = Found.deployment("shop", "", "securityContext: {runAsNonRot: true}", "");

        assertThat(Found.by("security-context-level", shop)).isEmpty();
        assertThat(Found.by("unknown-field", shop)).hasSize(1);
    }
}
