package dev.waybill.rule.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PersistentVolumeCheckTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nfs: {server: a, path: /b}                              | -
            nfs: {path: b}                                          | spec.nfs.path: invalid-value, spec.nfs.server: missing-required-field
            hostPath: {path: /a/../b}                               | spec.hostPath.path: invalid-value
            hostPath: {path: /a, type: directory}                   | spec.hostPath.type: enum-value
            hostPath: {path: /a/..}, persistentVolumeReclaimPolicy: Recycle | spec.hostPath.path: invalid-value, spec.persistentVolumeReclaimPolicy: forbidden-field
            hostPath: {path: /a}, csi: {driver: d, volumeHandle: v} | spec.csi: one-of-exactly-one
            local: {path: /a}                                       | spec.nodeAffinity: missing-required-field
            gcePersistentDisk: {partition: 256}                     | spec.persistentDisk.partition: invalid-value, spec.persistentDisk.pdName: missing-required-field
            nfs: {server: a, path: /b}, cephfs: {}                  | spec.cephFS: one-of-exactly-one
            cephfs: {}                                              | spec.cephfs.monitors: missing-required-field
            awsElasticBlockStore: {volumeID: v}, flexVolume: {driver: d}    | -
            flexVolume: {driver: d, options: {k8s.io/a: b}}         | spec.flexVolume.options[k8s.io/a]: invalid-value
            flexVolume: {driver: d}, csi: {driver: d, volumeHandle: v}      | spec.csi: one-of-exactly-one
            csi: {driver: A.b}                                      | spec.csi.volumeHandle: missing-required-field
            csi: {driver: a_b, volumeHandle: v}                     | spec.csi.driver: name-dns1123
            csi: {driver: d, volumeHandle: v, nodeStageSecretRef: {}}       | -
            csi: {driver: d, volumeHandle: v, nodeExpandSecretRef: {name: A}} | spec.csi.nodeExpandSecretRef.name: name-dns1123, spec.csi.nodeExpandSecretRef.namespace: missing-required-field
            iscsi: {targetPortal: p, iqn: 'iqn.2014-12.example:a', lun: 255} | -
            iscsi: {targetPortal: p, iqn: iqn.2014-12.example, lun: 256}    | spec.iscsi.iqn: invalid-value, spec.iscsi.lun: invalid-value
            iscsi: {targetPortal: p, iqn: eui.0123456789ABCDEF, chapAuthSession: true, initiatorName: x} | spec.iscsi.initiatorname: invalid-value, spec.iscsi.secretRef: missing-required-field
            fc: {targetWWNs: [a], wwids: [b]}                       | spec.fc.lun: missing-required-field, spec.fc.targetWWNs: one-of-exactly-one
            azureDisk: {diskName: a, diskURI: /subscriptions/b}     | spec.azureDisk.diskURI: enum-value
            azureDisk: {diskName: a, diskURI: /subscriptions/b, kind: Managed} | -
            azureFile: {secretName: a, shareName: b, secretNamespace: ''}   | spec.azureFile.secretNamespace: missing-required-field
            quobyte: {registry: 'a:1,b', volume: v}                 | spec.quobyte.registry: invalid-value
            quobyte: {registry: '[::1]:1', volume: v}               | -
            flocker: {datasetName: a/b, datasetUUID: c}             | spec.flocker.datasetName: invalid-value, spec.flocker: one-of-exactly-one
            glusterfs: {endpoints: e, path: p, endpointsNamespace: ''}      | spec.glusterfs.endpointsNamespace: name-dns1123
            storageos: {volumeName: A, secretRef: {name: s}}        | spec.storageos.secretRef.namespace: missing-required-field, spec.storageos.volumeName: name-dns1123
            nfs: {server: a, path: /b}, storageClassName: A         | spec.storageClassName: name-dns1123
            nfs: {server: a, path: /b}, volumeAttributesClassName: A | spec.csi: missing-required-field, spec.volumeAttributesClassName: name-dns1123
            nfs: {server: a, path: /b}, nodeAffinity: {required: {nodeSelectorTerms: [{matchFields: [{key: a, operator: Gt}]}]}} | spec.nodeAffinity.required.nodeSelectorTerms[0].matchFields[0].key: invalid-value, spec.nodeAffinity.required.nodeSelectorTerms[0].matchFields[0].operator: invalid-value
            nfs: {server: a, path: /b}, nodeAffinity: {required: {nodeSelectorTerms: [{matchExpressions: [{key: a, operator: Exists, values: [a b]}]}]}} | spec.nodeAffinity.required.nodeSelectorTerms[0].matchExpressions[0].values: forbidden-field, spec.nodeAffinity.required.nodeSelectorTerms[0].matchExpressions[0].values[0]: label-syntax
            """)
    void refusesWhatTheServerRefuses(String source, String expected) {
        assertThat(volume("capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce], " + source))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            capacity: {storage: 0}, accessModes: [ReadWriteOnce]        | spec.capacity[storage]: invalid-value
            capacity: {cpu: 1}, accessModes: [ReadWriteOnce]            | spec.capacity: enum-value
            capacity: {storage: 1}, accessModes: [ReadWriteOncePod, RWX]| spec.accessModes: enum-value
            capacity: {storage: 1}, accessModes: [ReadWriteOncePod, ReadWriteMany] | spec.accessModes: forbidden-field
            """)
    void checksSizeAndAccess(String spec, String expected) {
        assertThat(volume(spec + ", nfs: {server: a, path: /b}")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nfs: {server: a, path: /b}        | -
            csi: {driver: d, volumeHandle: v} | metadata.annotations.volume.beta.kubernetes.io/mount-options: forbidden-field
            """)
    void takesMountOptionsWhereTheSourceHasThem(String source, String expected) {
        assertThat(Found.in("{apiVersion: v1, kind: PersistentVolume, metadata: {name: a, annotations: "
                        + "{volume.beta.kubernetes.io/mount-options: ro}}, "
                        + "spec: {capacity: {storage: 1}, accessModes: [ReadWriteOnce], " + source + "}}"))
                .isEqualTo(expected);
    }

    private static String volume(String spec) {
        return Found.in("{apiVersion: v1, kind: PersistentVolume, metadata: {name: a}, spec: {" + spec + "}}");
    }
}
