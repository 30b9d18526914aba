package dev.waybill.rule.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ClusterRole | rules: [{verbs: [get], nonResourceURLs: [/x]}] | fine",
                "Role        | rules: [{verbs: [get], nonResourceURLs: [/x]}] | rules[0].nonResourceURLs: forbidden-field",
                "ClusterRole | rules: [{verbs: [get], nonResourceURLs: [/x], resources: [a]}] | rules[0].nonResourceURLs: one-of-exactly-one",
                "Role        | rules: [{}] | rules[0].apiGroups: missing-required-field, "
                        + "rules[0].resources: missing-required-field, rules[0].verbs: missing-required-field",
                "Role        | rules: [{verbs: [get], apiGroups: [''], resources: [a, b], resourceNames: [c]}] | rules[0].resourceNames: forbidden-field",
                "ClusterRole | aggregationRule: {} | aggregationRule.clusterRoleSelectors: missing-required-field",
                "ClusterRole | aggregationRule: {clusterRoleSelectors: [{matchLabels: {a: b}}]} | fine",
                "ClusterRole | aggregationRule: {clusterRoleSelectors: [{matchLabels: {a: 'b c'}}]} | "
                        + "aggregationRule.clusterRoleSelectors[0].matchLabels: label-syntax, "
                        + "aggregationRule.clusterRoleSelectors[0]: label-syntax",
                "ClusterRoleBinding | roleRef: {kind: ClusterRole, name: a}, subjects: [{kind: Group, name: 'system:masters'}] | fine",
                "ClusterRoleBinding | roleRef: {kind: Role, name: a} | roleRef.kind: enum-value",
                "RoleBinding        | roleRef: {kind: Role, name: a/b, apiGroup: x} | roleRef.apiGroup: enum-value, roleRef.name: name-dns1123",
                "RoleBinding        | roleRef: {kind: Role, name: a}, subjects: [{kind: ServiceAccount, name: a}] | fine",
                "ClusterRoleBinding | roleRef: {kind: ClusterRole, name: a}, subjects: [{kind: ServiceAccount, name: a}] | subjects[0].namespace: missing-required-field",
                "RoleBinding        | roleRef: {kind: Role, name: a}, subjects: [{kind: ServiceAccount, name: A, apiGroup: x}] | "
                        + "subjects[0].apiGroup: enum-value, subjects[0].name: name-dns1123",
                "RoleBinding        | roleRef: {kind: Role, name: a}, subjects: [{kind: user, name: A}] | subjects[0].kind: enum-value",
            })
    void access(String kind, String fields, String expected) {
        String yaml = "rbac.authorization.k8s.io/v1/" + kind + ": {metadata: {name: a}, " + fields + "}";
        assertThat(Judged.of(yaml)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                         | fine",
                "{minAvailable: 50%}                        | fine",
                "{maxUnavailable: 0100%}                    | fine",
                "{minAvailable: 101%}                       | spec.minAvailable: invalid-value",
                "{maxUnavailable: -1}                       | spec.maxUnavailable: invalid-value",
                "{maxUnavailable: half}                     | spec.maxUnavailable: invalid-value",
                "{maxUnavailable: '%'}                      | spec.maxUnavailable: invalid-value",
                "{minAvailable: 99999999999999999999%}      | spec.minAvailable: invalid-value",
                "{minAvailable: 1, maxUnavailable: 1}       | spec: pdb-one-field",
                "{unhealthyPodEvictionPolicy: AlwaysAllow}  | fine",
                "{unhealthyPodEvictionPolicy: alwaysAllow}  | spec.unhealthyPodEvictionPolicy: enum-value",
            })
    void disruptionBudgets(String spec, String expected) {
        assertThat(Judged.of("policy/v1/PodDisruptionBudget: {metadata: {name: a}, spec: " + spec + "}"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a | value: 1000000000                                    | fine",
                "a | value: 1000000001                                    | value: reserved-priority-name",
                "a | value: -5, preemptionPolicy: Never                   | fine",
                "a | preemptionPolicy: never                              | preemptionPolicy: enum-value",
                "a | preemptionPolicy: ''                                 | preemptionPolicy: missing-required-field",
                "system-a | value: 1                                      | metadata.name: reserved-priority-name",
                "system-node-critical | value: 2000001000                 | fine",
                "system-node-critical | value: 2000000000                 | metadata.name: reserved-priority-name",
                "system-cluster-critical | value: 2000000000, globalDefault: true | metadata.name: reserved-priority-name",
            })
    void priorities(String name, String fields, String expected) {
        assertThat(Judged.of("scheduling.k8s.io/v1/PriorityClass: {metadata: {name: " + name + "}, " + fields + "}"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "enforce: restricted          | fine",
                "audit: Baseline              | audit]: enum-value",
                "warn-version: v1.36          | fine",
                "enforce-version: v1.036      | enforce-version]: invalid-value",
                "enforce-version: v1.x        | enforce-version]: invalid-value",
                "audit-version: latest        | fine",
            })
    void podSecurityOfANamespace(String label, String expected) {
        assertThat(Judged.of("v1/Namespace: {metadata: {name: a, labels: {pod-security.kubernetes.io/" + label + "}}}")
                        .replace("metadata.labels[pod-security.kubernetes.io/", ""))
                .isEqualTo(expected);
    }
}
