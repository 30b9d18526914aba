package dev.waybill.rule.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What concerns a Pod as an object, and the annotations that mean something. */
class PodCheckTest {
    private static String check(String annotations, String spec) {
        return Checked.yaml("""
                apiVersion: v1
                kind: Pod
                metadata: {name: web, annotations: {%s}}
                spec: {containers: [{name: c, image: i}]%s}
                """.formatted(annotations, spec.isEmpty() ? "" : ", " + spec));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nodeName: n, schedulingGates: [{name: a}]          | spec.nodeName: forbidden-field
            overhead: {cpu: 1m}                                | spec.overhead: forbidden-field
            overhead: {cpu: 1m}, runtimeClassName: kata        | ``
            ephemeralContainers: [{name: e, image: i}]         | spec.ephemeralContainers: forbidden-field
            """)
    void judgesWhatOnlyAPodCanSay(String spec, String expected) {
        assertThat(check("", spec)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            kubernetes.io/config.mirror: x                     | metadata.annotations[kubernetes.io/config.mirror]: invalid-value
            controller.kubernetes.io/pod-deletion-cost: "-7"   | ``
            controller.kubernetes.io/pod-deletion-cost: "007"  | metadata.annotations[controller.kubernetes.io/pod-deletion-cost]: invalid-value
            controller.kubernetes.io/pod-deletion-cost: "2147483648" | metadata.annotations[controller.kubernetes.io/pod-deletion-cost]: invalid-value
            seccomp.security.alpha.kubernetes.io/pod: default  | metadata.annotations.seccomp.security.alpha.kubernetes.io/pod: invalid-value
            container.apparmor.security.beta.kubernetes.io/d: localhost/x | metadata.annotations[container.apparmor.security.beta.kubernetes.io/d]: invalid-value
            container.apparmor.security.beta.kubernetes.io/c: none | metadata.annotations[container.apparmor.security.beta.kubernetes.io/c]: invalid-value
            """)
    void judgesAnnotations(String annotation, String expected) {
        assertThat(check(annotation, "")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            seccomp.security.alpha.kubernetes.io/pod: unconfined | seccompProfile: {type: RuntimeDefault} | spec.securityContext.seccompProfile.type: forbidden-field
            seccomp.security.alpha.kubernetes.io/pod: docker/default | seccompProfile: {type: RuntimeDefault} | ``
            seccomp.security.alpha.kubernetes.io/pod: localhost/a | seccompProfile: {type: Localhost, localhostProfile: b} | spec.securityContext.seccompProfile.localhostProfile: forbidden-field
            container.apparmor.security.beta.kubernetes.io/c: unconfined | appArmorProfile: {type: RuntimeDefault} | spec.containers[0].securityContext.appArmorProfile.type: forbidden-field
            """)
    void comparesAnnotationsWithFields(String annotation, String context, String expected) {
        assertThat(check(annotation, "securityContext: {" + context + "}")).isEqualTo(expected);
    }
}
