package dev.waybill.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Namespaces, ServiceAccounts, roles and bindings in Java. */
class AccessWordsTest {
    private static final String RBAC = "apiGroup: rbac.authorization.k8s.io";

    private static String core(String kind, String metadata, String rest) {
        return "apiVersion: v1\nkind: " + kind + "\nmetadata: {" + metadata + "}\n" + rest + "\n";
    }

    private static String rbac(String kind, String metadata, String rest) {
        return "apiVersion: rbac.authorization.k8s.io/v1\nkind: " + kind + "\nmetadata: {" + metadata + "}\n" + rest
                + "\n";
    }

    private static String binding(String kind, String metadata, String roleKind, String role, String subjects) {
        return rbac(
                kind,
                metadata,
                "roleRef: {" + RBAC + ", kind: " + roleKind + ", name: \"" + role + "\"}\nsubjects: [" + subjects
                        + "]");
    }

    private static String person(String kind, String name) {
        return "{kind: " + kind + ", name: " + name + ", " + RBAC + "}";
    }

    private static String account(String name, String namespace) {
        return "{kind: ServiceAccount, name: " + name + ", namespace: " + namespace + "}";
    }

    static List<Arguments> single() {
        return List.of(
                arguments(
                        core(
                                "Namespace",
                                "name: shop, labels: {pod-security.kubernetes.io/enforce: restricted},"
                                        + " annotations: {a: b}, finalizers: [acme.io/f]",
                                ""),
                        """
                        return namespace("shop")
                                .label("pod-security.kubernetes.io/enforce", "restricted")
                                .annotation("a", "b")
                                .finalizer("acme.io/f");
                        """),
                arguments(
                        core(
                                "ServiceAccount",
                                "name: robot, namespace: shop",
                                "automountServiceAccountToken: false\nimagePullSecrets: [{name: pull}]"),
                        """
                        return serviceAccount("robot")
                                .namespace("shop")
                                .withoutToken()
                                .imagePullSecret(existingSecret("pull"));
                        """),
                arguments(
                        core("ServiceAccount", "name: open", "automountServiceAccountToken: true"),
                        "return serviceAccount(\"open\").withToken();"),
                arguments(
                        core("ServiceAccount", "name: old", "secrets: [{name: token}]"),
                        "return serviceAccount(\"old\").customize(s -> s.addNewSecret().withName(\"token\").endSecret());"),
                arguments(rbac("Role", "name: \"acme:reader\"", """
                                rules:
                                - {apiGroups: [""], resources: [pods, pods/log], verbs: [get, list]}
                                - {apiGroups: [apps], resources: [deployments], resourceNames: [a, b], verbs: ["*"]}
                                """), """
                        return role("acme:reader")
                                .allow(verbs("get", "list").on("pods", "pods/log"))
                                .allow(verbs("*").onGroup("apps", "deployments").named("a", "b"));
                        """),
                arguments(rbac("Role", "name: several-groups", """
                                rules:
                                - {apiGroups: ["", apps], resources: [services], verbs: [get]}
                                - {apiGroups: [batch], resources: [jobs], verbs: [get]}
                                """), """
                        return role("several-groups")
                                .allow(verbs("get").on("services"))
                                .allow(verbs("get").onGroup("batch", "jobs"))
                                .customize(r -> r.editRule(0).withApiGroups("", "apps").endRule());
                        """),
                arguments(rbac("Role", "name: refused", """
                                rules:
                                - {apiGroups: [""], resources: [pods], verbs: [get]}
                                - {apiGroups: [""], resources: [pods], verbs: [Get]}
                                - {apiGroups: [""], resources: [pods], verbs: [list]}
                                """), """
                        return role("refused")
                                .allow(verbs("get").on("pods"))
                                .customize(r -> r.addNewRule()
                                        .withApiGroups("")
                                        .withResources("pods")
                                        .withVerbs("Get")
                                        .endRule()
                                        .addNewRule()
                                        .withApiGroups("")
                                        .withResources("pods")
                                        .withVerbs("list")
                                        .endRule());
                        """),
                arguments(
                        rbac(
                                "ClusterRole",
                                "name: metrics",
                                "rules: [{nonResourceURLs: [/metrics, \"/healthz/*\"], verbs: [get]}]"),
                        "return clusterRole(\"metrics\").allow(verbs(\"get\").onUrls(\"/metrics\", \"/healthz/*\"));"),
                arguments(rbac("ClusterRole", "name: sum", """
                                aggregationRule:
                                  clusterRoleSelectors:
                                  - matchLabels: {a: b}
                                  - matchExpressions: [{key: c, operator: Exists}]
                                """), """
                        return clusterRole("sum")
                                .aggregate(selector("a", "b"))
                                .aggregate(everything().exists("c"));
                        """),
                arguments(
                        binding(
                                "RoleBinding",
                                "name: several, namespace: shop",
                                "Role",
                                "acme:reader",
                                account("robot", "shop") + ", " + account("outer", "other") + ", "
                                        + person("User", "ann") + ", " + person("Group", "\"system:authenticated\"")),
                        """
                        return roleBinding(
                                "several",
                                existingRole("acme:reader"),
                                existingServiceAccount("robot").namespace("shop"))
                                .namespace("shop")
                                .subject(existingServiceAccount("outer").namespace("other"))
                                .subject(user("ann"))
                                .subject(group("system:authenticated"));
                        """),
                arguments(
                        binding("RoleBinding", "name: admins", "ClusterRole", "admin", person("Group", "admins")),
                        "return roleBinding(\"admins\", existingClusterRole(\"admin\"), group(\"admins\"));"),
                arguments(
                        binding("ClusterRoleBinding", "name: ann", "ClusterRole", "view", person("User", "ann")),
                        "return clusterRoleBinding(\"ann\", existingClusterRole(\"view\"), user(\"ann\"));"));
    }

    @ParameterizedTest
    @MethodSource("single")
    void says(String yaml, String java) {
        assertThat(Migrated.last(yaml)).isEqualTo(Migrated.flat(java));
    }

    @Test
    void aBindingTakesItsRoleAndAccounts() {
        String role = rbac("Role", "name: reader, namespace: shop", "rules: []");
        String account = core("ServiceAccount", "name: robot, namespace: shop", "");
        String binding =
                binding("RoleBinding", "name: read, namespace: shop", "Role", "reader", account("robot", "shop"));

        assertThat(Migrated.last(role + "---\n" + account + "---\n" + binding))
                .isEqualTo("return roleBinding(\"read\", readerRole(), robotServiceAccount());");
        Migrated.prove(List.of(role, account, binding));
    }

    @Test
    void anAccountOfAnotherNamespaceIsAnotherOne() {
        String account = core("ServiceAccount", "name: robot, namespace: other", "");
        String binding =
                binding("RoleBinding", "name: read, namespace: shop", "Role", "reader", account("robot", "shop"));

        assertThat(Migrated.last(account + "---\n" + binding)).contains("existingServiceAccount(\"robot\")");
    }

    @Test
    void aBindingForNobodyIsRaw() {
        assertThat(Migrated.last(binding("RoleBinding", "name: nobody", "Role", "reader", "")))
                .startsWith("return raw(new RoleBindingBuilder()");
    }

    @Test
    void allOfItCompiles() {
        Migrated.prove(single().stream().map(each -> (String) each.get()[0]).toList());
    }
}
