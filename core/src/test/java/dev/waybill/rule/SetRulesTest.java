package dev.waybill.rule;

import static dev.waybill.rule.Judged.all;
import static dev.waybill.rule.Judged.messages;
import static dev.waybill.rule.Judged.places;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetRulesTest {
    private static final String NAMESPACES = "namespace-consistency";

    private static String map(String name, String namespace) {
        return "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: " + name
                + (namespace.isEmpty() ? "" : ", namespace: " + namespace) + "}\n";
    }

    private static String pod(String namespace) {
        return "apiVersion: v1\nkind: Pod\nmetadata: {name: shop"
                + (namespace.isEmpty() ? "" : ", namespace: " + namespace)
                + "}\nspec: {containers: [{name: a, image: a:1, envFrom: [{configMapRef: {name: settings}}]}]}\n";
    }

    @Test
    void findsTheSameObjectAgain() {
        String same = all(map("a", ""), map("b", ""), map("a", "prod"), map("a", ""));
        assertThat(places("duplicate-object", same)).containsExactly("error metadata.name");
        assertThat(messages("duplicate-object", same))
                .containsExactly(
                        "another ConfigMap 'a' stands before this one. Leave one out, or give it a name of its own.");
        String generated = "apiVersion: v1\nkind: Pod\nmetadata: {generateName: shop-}\n";
        assertThat(places("duplicate-object", all(generated, generated))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "prod, prod, ''",
        "'', '', ''",
        "prod, test, error",
        "'', test, warning",
        "prod, '', warning",
    })
    void wantsReferencesWithinANamespace(String pod, String map, String severity) {
        String yaml = all(pod(pod), map("settings", map));
        assertThat(places(NAMESPACES, yaml))
                .isEqualTo(
                        severity.isEmpty()
                                ? List.of()
                                : List.of(severity + " spec.containers[0].envFrom[0].configMapRef.name"));
        assertThat(places("configmap-secret-ref-exists", yaml)).isEmpty();
    }

    @Test
    void wantsNamespacesThatAreThere() {
        String prod = "apiVersion: v1\nkind: Namespace\nmetadata: {name: prod}\n";
        assertThat(messages(NAMESPACES, all(prod, map("a", "prdo"))))
                .containsExactly("no namespace 'prdo' is in the set. Did you mean 'prod'?");
        assertThat(places(NAMESPACES, all(prod, map("a", "monitoring")))).containsExactly("warning metadata.namespace");
        assertThat(places(NAMESPACES, all(prod, map("a", "kube-system"), map("b", "prod"), map("c", ""))))
                .isEmpty();
        assertThat(places(NAMESPACES, map("a", "prdo"))).isEmpty();
        assertThat(messages(NAMESPACES, prod.replace("name: prod", "name: prod, namespace: prod")))
                .containsExactly(
                        "a Namespace lives in no namespace: the API server takes no notice of 'prod'. Leave it out.");
    }

    @Test
    void saysWhereTheOtherOneIs() {
        assertThat(messages(NAMESPACES, all(pod("prod"), map("settings", "test"))))
                .containsExactly(
                        "ConfigMap 'settings' is in namespace 'test', not in 'prod'. Put both into one namespace.");
    }
}
