package dev.waybill.rule.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a pod may run: affinity, tolerations, spreading. */
class PodSchedulingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {key: a, operator: In}                    | values: selector-matches-template
            {key: a, operator: Gt, values: [1, 2]}    | values: selector-matches-template
            {key: a, operator: Exists, values: [x]}   | values: selector-matches-template
            {key: a b, operator: is, values: ["-"]}     | operator: selector-matches-template, key: label-syntax, values[0]: label-syntax
            """)
    void judgesExpressions(String expression, String expected) {
        String terms = "nodeSelectorTerms: [{matchExpressions: [" + expression + "]}]";
        String found = PodVerdict.of("affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {" + terms
                        + "}}}")
                .replace(
                        "affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0]"
                                + ".matchExpressions[0].",
                        "");
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void isLenientWhereNodesAreOnlyPreferred() {
        String preferred = "preferredDuringSchedulingIgnoredDuringExecution";
        String term = "{weight: 1, preference: {matchExpressions: [{key: a, operator: In, values: [a-]}]}}";
        assertThat(PodVerdict.of("affinity: {nodeAffinity: {" + preferred + ": [" + term + "]}}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            topologyKey: z, namespaces: [A]           | namespace: name-dns1123
            topologyKey: z, mismatchLabelKeys: [app]  | mismatchLabelKeys: forbidden-field
            topologyKey: z, labelSelector: {}, matchLabelKeys: [app, app] | [1]: invalid-value
            topologyKey: z, labelSelector: {matchLabels: {app: x}}, matchLabelKeys: [app] | [0]: invalid-value
            topologyKey: z, labelSelector: {matchLabels: {b: x}}, matchLabelKeys: [b] | ``
            topologyKey: z, labelSelector: {}, matchLabelKeys: [b], mismatchLabelKeys: [b] | matchLabelKeys[0]: invalid-value
            """)
    void judgesOtherPods(String term, String expected) {
        String required = "requiredDuringSchedulingIgnoredDuringExecution";
        String found = PodVerdict.of("affinity: {podAffinity: {" + required + ": [{" + term + "}]}}")
                .replace("affinity.podAffinity." + required + "[0]", "");
        assertThat(found.startsWith(".") ? found.substring(1) : found).isEqualTo(expected);
    }

    @Test
    void findsAKeyTwiceOnlyWhereThePodHasIt() {
        String spread = "topologySpreadConstraints: [{maxSkew: 1, topologyKey: z, whenUnsatisfiable: DoNotSchedule, "
                + "labelSelector: {matchLabels: {app: web}}, matchLabelKeys: [app]}]";
        assertThat(PodVerdict.of(spread)).isEqualTo("topologySpreadConstraints[0][0]: invalid-value");
        assertThat(PodVerdict.ofTemplate(spread)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {key: a, value: a b}                      | operator: label-syntax
            {key: a, operator: Gt, value: 1}          | operator: enum-value
            {key: a, operator: Exists, value: 1}      | operator: invalid-value
            {operator: Exists, effect: NoSchedule, tolerationSeconds: 1} | effect: invalid-value
            {operator: Exists, effect: noSchedule}    | effect: enum-value
            """)
    void judgesTolerations(String toleration, String expected) {
        String found = PodVerdict.of("tolerations: [" + toleration + "]").replace("tolerations[0].", "");
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void wantsEachSpreadOnce() {
        String spread = "{maxSkew: 0, topologyKey: z, whenUnsatisfiable: ScheduleAnyway, minDomains: 1}";
        assertThat(PodVerdict.of("topologySpreadConstraints: [" + spread + ", {}]").replace("topologySpreadConstraints", ""))
                .isEqualTo("[0].maxSkew: invalid-value, [0].minDomains: invalid-value, [1].maxSkew: invalid-value, "
                        + "[1].topologyKey: missing-required-field, [1].whenUnsatisfiable: enum-value");
        assertThat(PodVerdict.of("topologySpreadConstraints: [{}, {}]"))
                .contains("topologySpreadConstraints[0].{topologyKey, whenUnsatisfiable}: duplicate-value");
    }
}
