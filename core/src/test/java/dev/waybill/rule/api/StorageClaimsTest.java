package dev.waybill.rule.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaimSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StorageClaimsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            dataSource: {kind: VolumeSnapshot, name: s}                 | -
            dataSourceRef: {kind: VolumeSnapshot, name: s}              | spec.dataSource: invalid-value, spec.dataSourceRef: invalid-value
            dataSourceRef: {kind: A, namespace: B_}                     | -
            dataSource: {kind: PersistentVolumeClaim, name: a}, dataSourceRef: {kind: PersistentVolumeClaim, name: b} | spec: invalid-value
            dataSource: {apiGroup: a, kind: A, name: b}, dataSourceRef: {apiGroup: a, kind: A, name: b} | -
            dataSource: {kind: A, name: b}, dataSourceRef: {apiGroup: a, kind: A, name: b} | spec.dataSource: invalid-value, spec: invalid-value
            dataSource: {kind: A}, dataSourceRef: {kind: B, namespace: c} | -
            storageClassName: ''                                        | -
            storageClassName: A                                         | spec.storageClassName: name-dns1123
            volumeMode: ''                                              | spec.volumeMode: enum-value
            volumeAttributesClassName: a/b                              | spec.volumeAttributesClassName: name-dns1123
            """)
    void checksAClaimAfterItsNormalisation(String spec, String expected) {
        assertThat(Found.in("{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: a}, spec: "
                        + "{accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}, " + spec + "}}"))
                .isEqualTo(expected);
    }

    @Test
    void asksATemplateForSizeAndAccess() {
        Causes causes = new Causes();
        PersistentVolumeClaims.spec(new PersistentVolumeClaimSpec(), At.of("spec"), causes);
        assertThat(causes.all())
                .extracting(Cause::field)
                .containsExactly("spec.accessModes", "spec.resources[storage]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            provisioner: Example.com/X                              | -
            provisioner: a/b/c                                      | provisioner: name-dns1123
            parameters: {'': b}                                     | parameters: invalid-value
            reclaimPolicy: ''                                       | -
            reclaimPolicy: Recycle                                  | reclaimPolicy: enum-value
            volumeBindingMode: ''                                   | volumeBindingMode: enum-value
            allowedTopologies: [{}]                                 | allowedTopologies[0].matchLabelExpressions: duplicate-value
            allowedTopologies: [{matchLabelExpressions: [{key: a, values: [x, y]}]}, {matchLabelExpressions: [{key: a, values: [y, x]}]}] | allowedTopologies[1].matchLabelExpressions: duplicate-value
            """)
    void checksAStorageClass(String fields, String expected) {
        String provisioner = fields.startsWith("provisioner") ? "" : "provisioner: a, ";
        assertThat(Found.in("{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: a}, " + provisioner
                        + fields + "}"))
                .isEqualTo(expected);
    }

    @Test
    void limitsTheParametersOfAStorageClass() {
        String start = "{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: a}, provisioner: a, ";
        assertThat(Found.in(start + "parameters: {a: " + "é".repeat(128 * 1024 - 1) + "}}"))
                .isEqualTo("-");
        assertThat(Found.in(start + "parameters: {a: " + "é".repeat(128 * 1024) + "}}"))
                .isEqualTo("parameters: too-long");
    }
}
