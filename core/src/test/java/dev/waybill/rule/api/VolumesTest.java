package dev.waybill.rule.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Volumes of pods, by their sources. */
class VolumesTest {
    private static String check(String source) {
        return PodVerdict.of("volumes: [{name: v, " + source + "}]").replace("volumes[0].", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            emptyDir: {}, configMap: {}                             | configMap: one-of-exactly-one
            secret: {secretName: s}, cephfs: {}, downwardAPI: {}    | cephFS: one-of-exactly-one, downwarAPI: one-of-exactly-one
            hostPath: {path: /a/../b, type: Dir}                    | hostPath.path: mount-path-absolute, hostPath.type: enum-value
            secret: {defaultMode: 512, items: [{key: k, path: /k}]} | secret.secretName: missing-required-field, secret.defaultMode: invalid-value, secret.items[0].path: mount-path-absolute
            configMap: {name: m, items: [{path: ..k}]}              | configMap.items[0].key: missing-required-field, configMap.items[0].path: mount-path-absolute
            downwardAPI: {items: [{path: a}]}                       | downwardAPI: one-of-exactly-one
            downwardAPI: {items: [{path: a, fieldRef: {fieldPath: spec.nodeName}}]} | downwardAPI.fieldRef.fieldPath: enum-value
            csi: {driver: A_b, nodePublishSecretRef: {name: S}}     | csi.driver: name-dns1123, csi.name: name-dns1123
            csi: {driver: Disk.Csi.example.com}                     | ``
            image: {pullPolicy: Sometimes}                          | image.reference: image-empty, image.pullPolicy: enum-value
            nfs: {server: s, path: a}                               | nfs.path: invalid-value
            gcePersistentDisk: {partition: 256}                     | persistentDisk.pdName: missing-required-field, persistentDisk.partition: invalid-value
            iscsi: {targetPortal: p, iqn: iqn.2020-01.com.example:x, lun: 256, chapAuthSession: true} | iscsi.lun: invalid-value, iscsi.secretRef: missing-required-field
            iscsi: {targetPortal: p, iqn: iqn.2020-01.com.example, initiatorName: eui.0} | iscsi.iqn: invalid-value, iscsi.initiatorname: invalid-value
            iscsi: {targetPortal: p, iqn: naa.0123456789abcdef0123456789ABCDEF} | ``
            fc: {targetWWNs: [a], wwids: [b]}                       | fc.targetWWNs: one-of-exactly-one, fc.lun: missing-required-field
            flexVolume: {driver: d, options: {a.K8s.io/x: y, a: b}} | flexVolume.options[a.K8s.io/x]: invalid-value
            flocker: {}                                             | flocker: one-of-exactly-one
            quobyte: {registry: "a:1,b", volume: v}                 | quobyte.registry: invalid-value
            azureDisk: {diskName: d, diskURI: /subscriptions/x}     | azureDisk.diskURI: invalid-value
            azureDisk: {diskName: d, diskURI: /subscriptions/x, kind: Managed} | ``
            storageos: {volumeName: V, secretRef: {}}               | storageos.volumeName: name-dns1123, storageos.secretRef.name: missing-required-field
            scaleIO: {system: s}                                    | scaleIO.gateway: missing-required-field, scaleIO.volumeName: missing-required-field
            ephemeral: {volumeClaimTemplate: {metadata: {name: n, uid: u}}} | ephemeral.volumeClaimTemplate.metadata.name: forbidden-field, ephemeral.volumeClaimTemplate.metadata.uID: forbidden-field
            """)
    void judgesSources(String source, String expected) {
        // What a claim asks for is a claim's matter.
        String found = check(source).replaceAll("(, )?ephemeral.volumeClaimTemplate.spec[^,]*", "");
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            secret: {name: s}, configMap: {name: m}                 | projected.sources[0]: one-of-exactly-one
            secret: {name: s, items: [{key: a, path: f}, {key: b, path: f}]} | projected: duplicate-value
            serviceAccountToken: {expirationSeconds: 599}           | projected.sources[0].serviceAccountToken.expirationSeconds: invalid-value, projected.path: missing-required-field
            serviceAccountToken: {path: ../t}                       | projected.path: mount-path-absolute
            clusterTrustBundle: {path: /x}                          | ``
            """)
    void judgesProjections(String source, String expected) {
        assertThat(check("projected: {sources: [{" + source + "}]}")).isEqualTo(expected);
    }

    @Test
    void makesAnEmptyDirOfNothing() {
        assertThat(PodVerdict.of("volumes: [{name: v}, {name: v}, {}]"))
                .isEqualTo("volumes[1].name: duplicate-volume-name, volumes[2].name: missing-required-field");
    }

    @Test
    void namesTheClaimOfAnEphemeralVolumeAfterThePod() {
        String ephemeral = "ephemeral: {volumeClaimTemplate: {spec: {accessModes: [ReadWriteOnce], "
                + "resources: {requests: {storage: 1Gi}}}}}";
        assertThat(PodVerdict.of("volumes: [{name: a, " + ephemeral + "}, {name: b, "
                        + "persistentVolumeClaim: {claimName: web-a}}]"))
                .isEqualTo("volumes[1].persistentVolumeClaim.claimName: invalid-value");
    }

    @Test
    void countsTheClaimsOfAStatefulSetFirst() {
        assertThat(PodVerdict.ofTemplate("volumes: [{name: data, nfs: {}}, {name: conf, configMap: {}}]", "data"))
                .isEqualTo("volumes[1].configMap.name: missing-required-field");
    }
}
