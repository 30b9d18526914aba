package dev.waybill.rule;

import static dev.waybill.rule.Judged.all;
import static dev.waybill.rule.Judged.findings;
import static dev.waybill.rule.Judged.messages;
import static dev.waybill.rule.Judged.places;
import static dev.waybill.rule.Judged.pod;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.kind.ConfigMap;
import dev.waybill.kind.Deployment;
import dev.waybill.kind.config.ExistingConfigMap;
import dev.waybill.kind.config.ExistingSecret;
import dev.waybill.kind.pod.Container;
import dev.waybill.manifest.Manifest;
import dev.waybill.value.Image;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceRulesTest {
    private static final String CONFIG = "configmap-secret-ref-exists";
    private static final String KEY = "configmap-secret-key-exists";
    private static final String MAP =
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {MODE: prod}\n";
    private static final String SECRET =
            "apiVersion: v1\nkind: Secret\nmetadata: {name: login}\nstringData: {password: '${PASSWORD}'}\n";

    static Stream<Arguments> references() {
        return Stream.of(
                row(
                        "env",
                        CONFIG,
                        "env: [{name: A, valueFrom: {secretKeyRef: {name: lgin, key: password}}}]",
                        "error spec.containers[0].env[0].valueFrom.secretKeyRef.name"),
                row(
                        "envFrom",
                        CONFIG,
                        "envFrom: [{secretRef: {name: lgin}}]",
                        "error spec.containers[0].envFrom[0].secretRef.name"),
                row("an optional one", CONFIG, "envFrom: [{secretRef: {name: lgin, optional: true}}]", ""),
                row("the cluster's own", CONFIG, "envFrom: [{configMapRef: {name: kube-root-ca.crt}}]", ""),
                row("one that is there", CONFIG, "envFrom: [{secretRef: {name: login}}]", ""),
                row("no name at all", CONFIG, "envFrom: [{secretRef: {}}, null]", ""),
                row(
                        "a key",
                        KEY,
                        "env: [{name: A, valueFrom: {secretKeyRef: {name: login, key: pasword}}}]",
                        "error spec.containers[0].env[0].valueFrom.secretKeyRef.key"),
                row(
                        "an optional key",
                        KEY,
                        "env: [{name: A, valueFrom: {secretKeyRef: {name: login, key: x, optional: true}}}]",
                        ""),
                row(
                        "a key of what is missing",
                        KEY,
                        "env: [{name: A, valueFrom: {secretKeyRef: {name: other, key: x}}}]",
                        ""));
    }

    private static Arguments row(String title, String rule, String fields, String place) {
        return Arguments.of(title, rule, fields, place);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("references")
    void looksAtEachReference(String title, String rule, String fields, String place) {
        String yaml = all(MAP, SECRET, pod("shop:1", fields));
        assertThat(places(rule, yaml)).isEqualTo(place.isEmpty() ? List.of() : List.of(place));
    }

    @Test
    void looksIntoVolumes() {
        String yaml = all(MAP, SECRET, pod("shop", "shop:1", "", """
                        volumes:
                          - {name: a, configMap: {name: setings}}
                          - {name: b, secret: {secretName: login, items: [{key: pass, path: p}]}}
                          - name: c
                            projected:
                              sources:
                                - configMap: {name: settings, items: [{key: MOD, path: p}]}
                                - secret: {name: logon}
                          - {name: d, csi: {driver: csi.acme.io, nodePublishSecretRef: {name: lgin}}}
                        """));
        assertThat(places(CONFIG, yaml))
                .containsExactlyInAnyOrder(
                        "error spec.volumes[0].configMap.name",
                        "error spec.volumes[2].projected.sources[1].secret.name",
                        "error spec.volumes[3].csi.nodePublishSecretRef.name");
        assertThat(places(KEY, yaml))
                .containsExactlyInAnyOrder(
                        "error spec.volumes[1].secret.items[0].key",
                        "error spec.volumes[2].projected.sources[0].configMap.items[0].key");
    }

    @Test
    void saysWhatIsMeant() {
        assertThat(messages(CONFIG, all(SECRET, pod("shop:1", "envFrom: [{secretRef: {name: lgin}}]"))))
                .containsExactly("no Secret 'lgin' is in the set, so the pod does not start. Did you mean 'login'?");
        assertThat(messages(CONFIG, all(SECRET, pod("shop:1", "envFrom: [{configMapRef: {name: features}}]"))))
                .containsExactly("no ConfigMap 'features' is in the set, so the pod does not start."
                        + " Add it, or say that it exists: alongside(existingConfigMap(\"features\")).");
        assertThat(messages(
                        KEY,
                        all(
                                SECRET,
                                pod("shop:1", "env: [{name: A, valueFrom: {secretKeyRef: {name: login, key: x}}}]"))))
                .containsExactly(
                        "Secret 'login' has no key 'x'; it has password. Add the key, or ask for one that is there.");
    }

    @Test
    void warnsWhereTheSetMayNotBeWhole() {
        String pod = pod("shop:1", "envFrom: [{secretRef: {name: other}}]");
        assertThat(places(CONFIG, pod)).containsExactly("warning spec.containers[0].envFrom[0].secretRef.name");
        assertThat(findings(CONFIG, Manifest.read(pod).closedSet()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.ERROR));
        assertThat(findings(CONFIG, Manifest.read(pod).closedSet().alongside(new ExistingSecret("other"))))
                .isEmpty();
    }

    @Test
    void staysSilentOrWarnsWhereSomethingElseMakesTheObject() {
        String pod = pod("shop:1", "envFrom: [{secretRef: {name: shop-tls}}]");
        String certificate =
                "apiVersion: cert-manager.io/v1\nkind: Certificate\nmetadata: {name: x}\nspec: {secretName: shop-tls}\n";
        assertThat(places(CONFIG, all(SECRET, certificate, pod))).isEmpty();

        String role = "apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: x}\n"
                + "rules: [{apiGroups: [''], resources: [secrets], verbs: [create]}]\n";
        assertThat(places(CONFIG, all(SECRET, role, pod)))
                .containsExactly("warning spec.containers[0].envFrom[0].secretRef.name");

        String filledIn =
                "apiVersion: v1\nkind: Secret\nmetadata: {name: token}\ntype: kubernetes.io/service-account-token\n";
        assertThat(places(
                        KEY,
                        all(
                                filledIn,
                                pod(
                                        "shop:1",
                                        "env: [{name: A, valueFrom: {secretKeyRef: {name: token, key: token}}}]"))))
                .isEmpty();
    }

    @Test
    void asksTheDslForEveryObject() {
        ConfigMap settings = ConfigMap.of("settings").entry("MODE", "prod");
        Container web = Container.of("web", Image.of("shop:1")).envFrom(settings);
        assertThat(findings(CONFIG, Manifest.of(Deployment.of("shop", web))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.ERROR));
        assertThat(findings(CONFIG, Manifest.of(settings, Deployment.of("shop", web))))
                .isEmpty();
        Container other = Container.of("web", Image.of("shop:1")).envFrom(new ExistingConfigMap("settings"));
        assertThat(findings(CONFIG, Manifest.of(Deployment.of("shop", other)))).isEmpty();
    }

    @Test
    void knowsTheAccountsAndClassesOfEveryCluster() {
        assertThat(places("service-account-exists", pod("shop", "shop:1", "", "serviceAccountName: default")))
                .isEmpty();
        assertThat(places("service-account-exists", pod("shop", "shop:1", "", "serviceAccount: robot")))
                .containsExactly("warning spec.serviceAccount");
        assertThat(places("service-account-exists", pod("shop", "shop:1", "", "imagePullSecrets: [{name: registry}]")))
                .containsExactly("warning spec.imagePullSecrets[0].name");
        assertThat(places(
                        "priority-class-exists", pod("shop", "shop:1", "", "priorityClassName: system-node-critical")))
                .isEmpty();
        assertThat(messages("priority-class-exists", pod("shop", "shop:1", "", "priorityClassName: high")))
                .containsExactly("no PriorityClass 'high' is in the set, so no pod is made."
                        + " Add it, or say that it exists: alongside(existingPriorityClass(\"high\")).");
    }
}
