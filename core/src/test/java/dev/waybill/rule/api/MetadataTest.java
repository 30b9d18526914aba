package dev.waybill.rule.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waybill.value.KubernetesVersion;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: a.b}                                                       | fine",
                "{}                                                                | metadata.name: missing-required-field",
                "{generateName: a-}                                                | fine",
                "{generateName: a.b-}                                              | fine",
                "{generateName: a_-}                                               | metadata.name: name-dns1123",
                "{generateName: A_, name: a}                                       | metadata.generateName: name-dns1123",
                "{name: a, namespace: team-a}                                      | fine",
                "{name: a, namespace: Team}                                        | metadata.namespace: name-dns1123",
                "{name: a, annotations: {Example.COM/X: any value}}                | fine",
                "{name: a, annotations: {'a b': c}}                                | metadata.annotations: label-syntax",
                "{name: a, labels: {Example.com/x: a}}                             | metadata.labels: label-syntax",
                "{name: a, labels: {x: a_b.C-1, y: '', z: null}}                   | fine",
                "{name: a, finalizers: [kubernetes, foregroundDeletion, acme.io/x]} | fine",
                "{name: a, finalizers: [cleanup]}                                  | metadata.finalizers[0]: name-dns1123",
                "{name: a, finalizers: [orphan, foregroundDeletion]}               | metadata.finalizers: invalid-value",
                "{name: a, finalizers: [a/b/c]}                                    | metadata.finalizers: name-dns1123",
                "{name: a, managedFields: [{operation: Frob}], generation: 3}      | fine",
                "{name: a, generation: -1}                                         | metadata.generation: invalid-value",
            })
    void metadataOfAConfigMap(String metadata, String expected) {
        assertThat(Judged.of("v1/ConfigMap: {metadata: " + metadata + "}")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{apiVersion: apps/v1, kind: Deployment, name: a, uid: u}          | fine",
                "{apiVersion: apps/, kind: A, name: a, uid: u}                     | .apiVersion: missing-required-field",
                "{apiVersion: a/b/c, kind: A, name: a, uid: u}                     | .apiVersion: missing-required-field",
                "{apiVersion: v1, name: a, uid: u}                                 | .kind: missing-required-field",
                "{apiVersion: v1, kind: A, uid: u}                                 | .name: missing-required-field",
                "{apiVersion: v1, kind: A, name: a}                                | .uid: missing-required-field",
                "{apiVersion: v1, kind: Event, name: a, uid: u}                    | : invalid-value",
                "{apiVersion: events.k8s.io/v1, kind: Event, name: a, uid: u}      | fine",
                "{apiVersion: v1, kind: A, name: a, uid: u, controller: true}, {apiVersion: v1, kind: A, name: b, uid: v, "
                        + "controller: true} | : duplicate-value",
            })
    void owners(String owners, String expected) {
        assertThat(Judged.of("v1/ConfigMap: {metadata: {name: a, ownerReferences: [" + owners + "]}}")
                        .replace("metadata.ownerReferences", ""))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rbac.authorization.k8s.io/v1/Role: {metadata: {name: 'system:a b'}} | fine",
                "rbac.authorization.k8s.io/v1/Role: {metadata: {name: ..}}           | metadata.name: name-dns1123",
                "rbac.authorization.k8s.io/v1/Role: {metadata: {generateName: ..}}   | fine",
                "v1/Namespace: {metadata: {name: a.b}}                              | metadata.name: name-dns1123",
                "v1/Namespace: {metadata: {name: a, namespace: Any Thing}}          | fine",
                "v1/Namespace: {metadata: {name: a, labels: {kubernetes.io/metadata.name: 'b c'}}} | fine",
                "v1/Namespace: {metadata: {name: ..}} | metadata.labels: label-syntax, metadata.name: name-dns1123",
                "v1/LimitRange: {metadata: {}}                                      | fine",
                "acme.io/v1/Widget: {metadata: {name: A, finalizers: [cleanup], generation: -1}} | metadata.name: name-dns1123",
                "policy/v1/PodDisruptionBudget: {metadata: {name: A b, generation: -1, finalizers: [cleanup]}} | fine",
            })
    void whatDiffersByKind(String yaml, String expected) {
        assertThat(Judged.of(yaml)).isEqualTo(expected);
    }

    @Test
    void annotationsHoldAQuarterOfAMebibyteAtMost() {
        assertThat(causes(annotated("é".repeat(128 * 1024 - 1) + "x"))).isEmpty();
        assertThat(causes(annotated("é".repeat(128 * 1024)))).containsExactly("metadata.annotations: too-long");
    }

    @Test
    void nullsDoNotMatter() {
        ObjectMeta metadata = new ObjectMeta();
        metadata.setName("a");
        Map<String, String> labels = new HashMap<>();
        labels.put("a", null);
        metadata.setLabels(labels);
        metadata.setFinalizers(Collections.singletonList(null));
        metadata.setOwnerReferences(Collections.singletonList(null));
        assertThat(causes(metadata))
                .contains("metadata.finalizers: name-dns1123", "metadata.ownerReferences.name: missing-required-field");
    }

    private static ObjectMeta annotated(String value) {
        ObjectMeta metadata = new ObjectMeta();
        metadata.setName("a");
        metadata.setAnnotations(Map.of("k", value));
        return metadata;
    }

    private static Iterable<String> causes(ObjectMeta metadata) {
        ConfigMap object = new ConfigMap();
        object.setMetadata(metadata);
        return ApiValidation.causes(object, KubernetesVersion.LATEST).stream()
                .map(cause -> cause.field() + ": " + cause.rule().id())
                .toList();
    }
}
