package dev.waybill.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RbacRulesTest {

    private static String role(String kind, String rule) {
        return "apiVersion: rbac.authorization.k8s.io/v1\nkind: " + kind + "\nmetadata: {name: orders}\nrules: [" + rule
                + "]\n";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Role; '{apiGroups: [\"\"], resources: [pods], verbs: [\"*\"]}'; rules[0].verbs",
                "Role; '{apiGroups: [\"\"], resources: [\"*\"], verbs: [get]}'; rules[0].resources",
                "Role; '{apiGroups: [\"\"], resources: [\"*\"], verbs: [\"*\"]}'; rules[0].resources",
                "ClusterRole; '{nonResourceURLs: [\"*\"], verbs: [\"*\"]}'; rules[0].verbs",
                "ClusterRole; '{nonResourceURLs: [\"*\"], verbs: [get]}'; ''",
                "ClusterRole; '{apiGroups: [\"\"], resources: [secrets], verbs: [list]}'; rules[0].resources",
                "ClusterRole; '{apiGroups: [\"\"], resources: [secrets], verbs: [create]}'; ''",
                "ClusterRole; '{apiGroups: [\"\"], resources: [secrets], resourceNames: [orders], verbs: [get]}'; ''",
                "ClusterRole; '{apiGroups: [acme.io], resources: [secrets], verbs: [get]}'; ''",
                "Role; '{apiGroups: [\"\"], resources: [secrets], verbs: [get]}'; ''",
                "Role; '{apiGroups: [\"\"], resources: [pods, pods/exec], verbs: [create]}'; rules[0].resources",
                "Role; '{apiGroups: [\"\"], resources: [pods/log], verbs: [get]}'; ''",
                "Role; '{apiGroups: [\"\"], resources: [configmaps], verbs: [get, update]}'; ''"
            })
    void aRoleNamesWhatItAllows(String kind, String rule, String path) {
        assertThat(Found.placesOf("rbac-wildcards", role(kind, rule)))
                .isEqualTo(path.isEmpty() ? java.util.List.of() : java.util.List.of("warning " + path));
    }

    @Test
    void saysWhatTheStarAllows() {
        assertThat(Found.by("rbac-wildcards", role("Role", "{apiGroups: [apps], resources: ['*'], verbs: ['*']}")))
                .containsExactly("warning rules[0].resources: '*' allows everything for every kind of the group 'apps'."
                        + " Name the resources.");
        assertThat(Found.by("rbac-wildcards", role("Role", "{apiGroups: [''], resources: [pods, jobs], verbs: ['*']}")))
                .containsExactly(
                        "warning rules[0].verbs: '*' allows everything with pods, jobs, also what later versions"
                                + " add. Name the verbs, as in get, list, watch.");
    }

    @ParameterizedTest
    @CsvSource({
        "ClusterRoleBinding, ClusterRole, cluster-admin, 1",
        "RoleBinding,        ClusterRole, cluster-admin, 1",
        "RoleBinding,        Role,        cluster-admin, 0",
        "ClusterRoleBinding, ClusterRole, view,          0"
    })
    void nobodyIsAdministrator(String kind, String roleKind, String role, int count) {
        assertThat(Found.by("rbac-wildcards", """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: %s
                metadata: {name: orders}
                roleRef: {apiGroup: rbac.authorization.k8s.io, kind: %s, name: %s}
                subjects: [{kind: ServiceAccount, name: orders, namespace: shop}]
                """.formatted(kind, roleKind, role)))
                .hasSize(count)
                .allMatch(text -> text.startsWith("warning roleRef.name: 'cluster-admin' allows everything in the "));
    }
}
