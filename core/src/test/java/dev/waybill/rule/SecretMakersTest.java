package dev.waybill.rule;

import static dev.waybill.rule.Judged.all;
import static dev.waybill.rule.Judged.findings;
import static dev.waybill.rule.Judged.messages;
import static dev.waybill.rule.Judged.places;
import static dev.waybill.rule.Judged.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.kind.CustomResource;
import dev.waybill.kind.Deployment;
import dev.waybill.kind.config.SecretKey;
import dev.waybill.kind.config.SecretRef;
import dev.waybill.kind.pod.Container;
import dev.waybill.manifest.Manifest;
import dev.waybill.value.Image;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** References to Secrets that operators make lead to the objects that they make them from. */
class SecretMakersTest {
    private static final String THERE = "configmap-secret-ref-exists";
    private static final String KEY = "configmap-secret-key-exists";
    private static final String OTHER = "apiVersion: v1\nkind: Secret\nmetadata: {name: other}\nstringData: {a: b}\n";

    private static String maker(String type, String metadata, String spec) {
        int slash = type.lastIndexOf('/');
        return "apiVersion: " + type.substring(0, slash) + "\nkind: " + type.substring(slash + 1) + "\nmetadata: {"
                + metadata + "}\nspec: {" + spec + "}\n";
    }

    private static String reads(String secret, String key) {
        return pod("shop:1", "env: [{name: A, valueFrom: {secretKeyRef: {name: " + secret + ", key: " + key + "}}}]");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // its own name, or the target's
                "external-secrets.io/v1/ExternalSecret | data: [{secretKey: a}] | login | ''",
                "external-secrets.io/v1beta1/ExternalSecret | data: [{secretKey: a}] | login | ''",
                "external-secrets.io/v1/ExternalSecret | 'target: {name: db}, data: [{secretKey: a}]' | db | ''",
                "external-secrets.io/v1/ExternalSecret | 'target: {name: db}, data: [{secretKey: a}]' | login | error",
                // what it reads from is no Secret
                "external-secrets.io/v1/ExternalSecret | 'secretStoreRef: {name: vault}' | vault | error",
                "external-secrets.io/v1/ExternalSecret | 'target: {creationPolicy: None}' | login | error",
                "external-secrets.io/v1/ExternalSecret | 'target: {creationPolicy: Merge}' | login | ''",
                "external-secrets.io/v1/ExternalSecret | 'target: {manifest: {kind: ConfigMap}}' | login | error",
                "external-secrets.io/v1/ExternalSecret | 'target: {manifest: {kind: Secret}}' | login | ''",
                "external-secrets.io/v1alpha1/PushSecret | 'selector: {secret: {name: db}}' | db | ''",
                "bitnami.com/v1alpha1/SealedSecret | encryptedData: {a: AgB} | login | ''",
                "cert-manager.io/v1/Certificate | secretName: shop-tls | shop-tls | ''",
                "cert-manager.io/v1/Certificate | secretName: shop-tls | login | error",
                // no group of an operator
                "v1/ExternalSecret | data: [{secretKey: a}] | login | error",
            })
    void findsTheSecretThatIsMade(String type, String spec, String secret, String severity) {
        String yaml = all(OTHER, maker(type, "name: login", spec), reads(secret, "a"));
        assertThat(places(THERE, yaml))
                .isEqualTo(
                        severity.isEmpty()
                                ? List.of()
                                : List.of(severity + " spec.containers[0].env[0].valueFrom.secretKeyRef.name"));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "external-secrets.io/v1/ExternalSecret | data: [{secretKey: a}, {secretKey: b}] | b | ''",
                "external-secrets.io/v1/ExternalSecret | data: [{secretKey: a}, {secretKey: b}] | c | a, b",
                "external-secrets.io/v1/ExternalSecret | 'data: [{secretKey: a}], dataFrom: [{extract: {key: x}}]' | c | ''",
                "external-secrets.io/v1/ExternalSecret | 'data: [{secretKey: a}], dataFrom: []' | c | a",
                // a template that only sets the type leaves the keys as they are
                "external-secrets.io/v1/ExternalSecret | 'target: {template: {type: x}}, data: [{secretKey: a}]' | c | a",
                "external-secrets.io/v1/ExternalSecret | 'target: {template: {data: {b: x}}}, data: [{secretKey: a}]' | a | b",
                "external-secrets.io/v1/ExternalSecret | 'target: {template: {data: {b: x}}}, data: [{secretKey: a}]' | b | ''",
                "external-secrets.io/v1/ExternalSecret | 'target: {template: {data: {b: x}, mergePolicy: Merge}}, data: [{secretKey: a}]' | a | ''",
                "external-secrets.io/v1/ExternalSecret | 'target: {template: {data: {b: x}, mergePolicy: Merge}}, dataFrom: [{}]' | c | ''",
                "external-secrets.io/v1/ExternalSecret | 'target: {template: {templateFrom: [{literal: x}]}}, data: [{secretKey: a}]' | c | ''",
                "external-secrets.io/v1/ExternalSecret | 'target: {creationPolicy: CreateOrMerge}, data: [{secretKey: a}]' | c | ''",
                "external-secrets.io/v1/ExternalSecret | 'target: {creationPolicy: Orphan}, data: [{secretKey: a}]' | c | a",
                "external-secrets.io/v1/ExternalSecret | 'target: 7, data: [x, null]' | c | ''",
                "bitnami.com/v1alpha1/SealedSecret | encryptedData: {a: AgB, b: AgC} | c | a, b",
                "bitnami.com/v1alpha1/SealedSecret | 'encryptedData: {a: AgB}, template: {data: {b: x}}' | b | ''",
                "bitnami.com/v1alpha1/SealedSecret | 'data: AgB' | c | ''",
                "bitnami.com/v1alpha1/SealedSecret | 'encryptedData: {a: AgB}, template: {metadata: {annotations: {sealedsecrets.bitnami.com/patch: \"true\"}}}' | c | ''",
                "cert-manager.io/v1/Certificate | secretName: login | tls.key | ''",
                "cert-manager.io/v1/Certificate | secretName: login | c | ca.crt, tls.crt, tls.key",
                "cert-manager.io/v1/Certificate | 'secretName: login, keystores: {jks: {create: true}}' | keystore.jks | ''",
                "cert-manager.io/v1/Certificate | 'secretName: login, additionalOutputFormats: [{type: DER}]' | key.der | ''",
            })
    void knowsTheKeysOfIt(String type, String spec, String key, String has) {
        String yaml = all(maker(type, "name: login", spec), reads("login", key));
        String kind = type.substring(type.lastIndexOf('/') + 1);
        if (has.isEmpty()) {
            assertThat(messages(KEY, yaml)).isEmpty();
        } else {
            assertThat(messages(KEY, yaml))
                    .singleElement()
                    .asString()
                    .startsWith("Secret 'login', which " + kind + " 'login' makes, has no key '" + key + "'; it has "
                            + has + ".");
        }
    }

    @Test
    void saysWhatIsMeant() {
        String login = maker("external-secrets.io/v1/ExternalSecret", "name: login", "data: [{secretKey: password}]");
        assertThat(messages(THERE, all(login, reads("logni", "password"))))
                .containsExactly("no Secret 'logni' is in the set, so the pod does not start. Did you mean 'login'?");
        assertThat(messages(KEY, all(login, reads("login", "pasword"))))
                .containsExactly("Secret 'login', which ExternalSecret 'login' makes, has no key 'pasword';"
                        + " it has password. Did you mean 'password'?");
        assertThat(messages(
                        "service-account-exists",
                        all(OTHER, login, pod("shop", "shop:1", "", "imagePullSecrets: [{name: login}]"))))
                .isEmpty();
    }

    @Test
    void addsTheKeysToThoseOfASecretOfTheSet() {
        String merging = maker(
                "external-secrets.io/v1/ExternalSecret", "name: more", "target: {name: other}, data: [{secretKey: c}]");
        assertThat(places(KEY, all(OTHER, merging, reads("other", "a")))).isEmpty();
        assertThat(places(KEY, all(OTHER, merging, reads("other", "c")))).isEmpty();
        assertThat(messages(KEY, all(OTHER, merging, reads("other", "d"))))
                .singleElement()
                .asString()
                .contains("it has a, c.");
    }

    @Test
    void looksAtTheNamespace() {
        String certificate = "cert-manager.io/v1/Certificate";
        String pod = reads("shop-tls", "x").replace("name: shop,", "name: shop, namespace: shop,");
        String elsewhere = maker(certificate, "name: x, namespace: web", "secretName: shop-tls");
        assertThat(places(THERE, all(elsewhere, pod))).isEmpty();
        assertThat(places(KEY, all(elsewhere, pod))).isEmpty();
        assertThat(messages("namespace-consistency", all(elsewhere, pod)))
                .containsExactly(
                        "Secret 'shop-tls' is in namespace 'web', not in 'shop'. Put both into one namespace.");

        String copied = maker(
                certificate,
                "name: x, namespace: web",
                "secretName: shop-tls, secretTemplate: {annotations: {reflector.v1.k8s.emberstack.com/reflection-allowed: 'true'}}");
        assertThat(places("namespace-consistency", all(copied, pod))).isEmpty();
        assertThat(places(THERE, all(OTHER, copied, pod))).isEmpty();
    }

    @Test
    void asksTheDslForTheObjectThatMakesIt() {
        SecretRef login = new SecretRef() {
            @Override
            public String name() {
                return "login";
            }

            @Override
            public SecretKey key(String key) {
                return SecretKey.of(this, key);
            }
        };
        Deployment shop =
                Deployment.of("shop", Container.of("web", Image.of("shop:1")).env("A", login.key("a")));
        assertThat(findings(THERE, Manifest.of(shop)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.ERROR));

        CustomResource external = CustomResource.of("external-secrets.io/v1", "ExternalSecret", "login")
                .spec(Map.of("data", List.of(Map.of("secretKey", "a"))));
        assertThat(findings(THERE, Manifest.of(shop, external))).isEmpty();
        assertThat(findings(KEY, Manifest.of(shop, external))).isEmpty();
    }
}
