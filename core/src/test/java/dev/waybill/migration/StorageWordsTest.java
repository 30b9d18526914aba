package dev.waybill.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** StorageClasses, volumes and claims in Java. */
class StorageWordsTest {

    private static String storageClass(String name, String rest) {
        return "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: {name: " + name + "}\n" + rest + "\n";
    }

    private static String claim(String name, String spec) {
        return "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: " + name + ", namespace: shop}\nspec: {"
                + "accessModes: [ReadWriteOnce], resources: {requests: {storage: 10Gi}}" + spec + "}\n";
    }

    private static String volume(String name, String spec) {
        return "apiVersion: v1\nkind: PersistentVolume\nmetadata: {name: " + name + "}\nspec: {"
                + "accessModes: [ReadWriteOnce], capacity: {storage: 10Gi}, " + spec + "}\n";
    }

    static List<Arguments> classes() {
        return List.of(
                arguments(storageClass("manual", "provisioner: kubernetes.io/no-provisioner"), """
                        return storageClass("manual", Provisioner.NONE);
                        """),
                arguments(
                        storageClass("fast", """
                                provisioner: ebs.csi.aws.com
                                parameters: {type: gp3, iops: "4000"}
                                mountOptions: [noatime, discard]
                                allowVolumeExpansion: true
                                reclaimPolicy: Retain
                                volumeBindingMode: WaitForFirstConsumer
                                allowedTopologies:
                                - matchLabelExpressions:
                                  - {key: topology.kubernetes.io/zone, values: [eu-1a, eu-1b]}
                                  - {key: acme.io/rack, values: ["1"]}
                                """)
                                .replace(
                                        "{name: fast}",
                                        "{name: fast, annotations: {storageclass.kubernetes.io/is-default-class: \"true\"}}"),
                        """
                        return storageClass("fast", Provisioner.AWS_EBS)
                                .asDefault()
                                .waitForFirstConsumer()
                                .reclaimPolicy(ReclaimPolicy.RETAIN)
                                .allowVolumeExpansion()
                                .parameter("type", "gp3")
                                .parameter("iops", "4000")
                                .mountOptions("noatime", "discard")
                                .allowedTopology(allowedTopology(ZONE, "eu-1a", "eu-1b").and(topology("acme.io/rack"), "1"));
                        """),
                arguments(
                        storageClass("typo", "provisioner: ebs.csi.aws.co\nvolumeBindingMode: WaitForFirstCosumer"),
                        """
                        return storageClass("typo", customProvisioner("ebs.csi.aws.co"))
                                .customize(s -> s.withVolumeBindingMode("WaitForFirstCosumer"));
                        """));
    }

    static List<Arguments> claims() {
        return List.of(
                arguments(claim("usual", ""), """
                        return claimOfDefaultClass("usual", gibibytes(10)).namespace("shop");
                        """),
                arguments(
                        claim(
                                "static",
                                ", storageClassName: \"\", selector: {matchLabels: {tier: gold}}, volumeName: disk"),
                        """
                        return claimOfNoClass("static", gibibytes(10))
                                .namespace("shop")
                                .selector(selector("tier", "gold"))
                                .volume(existingVolume("disk"));
                        """),
                arguments(
                        claim("shared", ", storageClassName: fast, volumeMode: Block, volumeAttributesClassName: gold")
                                .replace("[ReadWriteOnce]", "[ReadWriteMany, ReadOnlyMany]")
                                .replace("{requests: ", "{limits: {storage: 2T}, requests: "),
                        """
                        return claim("shared", existingStorageClass("fast"), gibibytes(10))
                                .namespace("shop")
                                .accessModes(AccessMode.READ_WRITE_MANY, AccessMode.READ_ONLY_MANY)
                                .volumeMode(VolumeMode.BLOCK)
                                .limit(Memory.terabytes(2))
                                .volumeAttributesClass("gold");
                        """),
                arguments(
                        claim(
                                "restored",
                                ", dataSource: {apiGroup: snapshot.storage.k8s.io, kind: VolumeSnapshot, name: snap}"),
                        """
                        return claimOfDefaultClass("restored", gibibytes(10))
                                .namespace("shop")
                                .dataSource(snapshot("snap"));
                        """),
                arguments(claim("populated", ", dataSourceRef: {apiGroup: acme.io, kind: Populator, name: p}"), """
                        return claimOfDefaultClass("populated", gibibytes(10))
                                .namespace("shop")
                                .dataSourceRef(populator("acme.io", "Populator", "p"));
                        """),
                arguments(
                        claim("usual", "") + "---\n"
                                + claim("copy", ", dataSource: {kind: PersistentVolumeClaim, name: usual}"),
                        """
                        return claimOfDefaultClass("copy", gibibytes(10)).dataSource(cloneOf(usualClaim()));
                        """),
                arguments(
                        claim("usual", "") + "---\n"
                                + claim(
                                        "foreign",
                                        ", dataSourceRef: {kind: PersistentVolumeClaim, name: usual, namespace: other}"),
                        """
                        return claimOfDefaultClass("foreign", gibibytes(10))
                                .dataSourceRef(cloneOf(existingClaim("usual")).namespace("other"));
                        """));
    }

    static List<Arguments> volumes() {
        return List.of(
                arguments(
                        volume(
                                "attributes",
                                "volumeAttributesClassName: gold, csi: {driver: ebs.csi.aws.com, volumeHandle: vol-1,"
                                        + " fsType: xfs, readOnly: true, volumeAttributes: {a: b}}"),
                        """
                        return persistentVolume(
                                "attributes",
                                gibibytes(10),
                                csiDisk(Provisioner.AWS_EBS, "vol-1").fsType("xfs").readOnly().attribute("a", "b"))
                                .volumeAttributesClass("gold");
                        """),
                arguments(
                        volume(
                                "secrets",
                                "csi: {driver: acme.io, volumeHandle: v, controllerPublishSecretRef: {name: a, namespace: csi},"
                                        + " controllerExpandSecretRef: {name: b, namespace: csi}, nodeStageSecretRef: {name: c, namespace: csi},"
                                        + " nodePublishSecretRef: {name: d, namespace: csi}, nodeExpandSecretRef: {name: e, namespace: csi}}"),
                        """
                        return persistentVolume(
                                "secrets",
                                gibibytes(10),
                                csiDisk(customProvisioner("acme.io"), "v")
                                .controllerPublishSecret(existingSecret("a"), "csi")
                                .controllerExpandSecret(existingSecret("b"), "csi")
                                .nodeStageSecret(existingSecret("c"), "csi")
                                .nodePublishSecret(existingSecret("d"), "csi")
                                .nodeExpandSecret(existingSecret("e"), "csi"));
                        """),
                arguments(
                        volume(
                                "local",
                                "local: {path: /mnt/d1, fsType: ext4}, nodeAffinity: {required: {nodeSelectorTerms: [{"
                                        + "matchExpressions: [{key: kubernetes.io/hostname, operator: In, values: [n1]}]}]}}"),
                        """
                        return persistentVolume(
                                "local",
                                gibibytes(10),
                                localDisk("/mnt/d1", nodes("kubernetes.io/hostname", "n1")).fsType("ext4"));
                        """),
                arguments(
                        volume(
                                "exports",
                                "nfs: {server: 10.0.0.1, path: /x, readOnly: true}, mountOptions: [hard], storageClassName: slow,"
                                        + " persistentVolumeReclaimPolicy: Retain, nodeAffinity: {required: {nodeSelectorTerms:"
                                        + " [{matchExpressions: [{key: disk, operator: Exists}]}]}}"),
                        """
                        return persistentVolume("exports", gibibytes(10), nfs("10.0.0.1", "/x").readOnly())
                                .reclaimPolicy(ReclaimPolicy.RETAIN)
                                .mountOptions("hard")
                                .storageClass(existingStorageClass("slow"))
                                .requireNodes(nodesHaving("disk"));
                        """),
                arguments(volume("no-class", "hostPath: {path: /data, type: Directory}, storageClassName: \"\""), """
                        return persistentVolume("no-class", gibibytes(10), hostPath("/data").type(HostPathType.DIRECTORY))
                                .customize(p -> p.editSpec().withStorageClassName("").endSpec());
                        """),
                arguments(
                        volume(
                                "scsi",
                                "iscsi: {targetPortal: \"10.0.2.15:3260\", portals: [\"10.0.2.16:3260\"],"
                                        + " iqn: \"iqn.2001-04.com.example:disk1\", lun: 0, fsType: ext4, readOnly: true,"
                                        + " chapAuthSession: true, secretRef: {name: chap, namespace: storage}}"),
                        """
                        return persistentVolume(
                                "scsi",
                                gibibytes(10),
                                iscsi("10.0.2.15:3260", "iqn.2001-04.com.example:disk1", 0)
                                .chapSession(existingSecret("chap"))
                                .secretNamespace("storage")
                                .fsType("ext4")
                                .portals("10.0.2.16:3260")
                                .readOnly());
                        """),
                arguments(
                        volume("target", "fc: {lun: 2, targetWWNs: [5006, 5007], fsType: ext4}")
                                .replace("[5006, 5007]", "[\"5006\", \"5007\"]"),
                        """
                        return persistentVolume("target", gibibytes(10), fibreChannelTarget(2, "5006", "5007").fsType("ext4"));
                        """),
                arguments(volume("disk", "fc: {wwids: [\"3600\"], readOnly: true}"), """
                        return persistentVolume("disk", gibibytes(10), fibreChannelDisk("3600").readOnly());
                        """));
    }

    @ParameterizedTest
    @MethodSource({"classes", "claims", "volumes"})
    void says(String yaml, String java) {
        assertThat(Migrated.last(yaml)).isEqualTo(Migrated.flat(java));
    }

    @Test
    void aClaimTakesItsVolume() {
        assertThat(Migrated.last(volume("disk", "nfs: {server: s, path: /}") + "---\n"
                        + claim("static", ", storageClassName: \"\", volumeName: disk")))
                .endsWith(".volume(diskVolume());");
    }

    @Test
    void aVolumeIsReservedForItsClaim() {
        String volume = volume(
                "disk",
                "nfs: {server: s, path: /}, claimRef: {apiVersion: v1, kind: PersistentVolumeClaim, name: data, namespace: shop}");

        assertThat(Migrated.last(volume)).endsWith(".reservedFor(existingClaim(\"data\"), \"shop\");");
        assertThat(Migrated.last(claim("data", "") + "---\n" + volume))
                .endsWith(".reservedFor(dataClaim(), \"shop\");");
        assertThat(Migrated.last(claim("data", "").replace("shop", "other") + "---\n" + volume))
                .endsWith(".reservedFor(existingClaim(\"data\"), \"shop\");");
    }

    @Test
    void theNamespaceOfTheManifestCountsForReferences() {
        String volume = volume(
                "disk",
                "nfs: {server: s, path: /}, claimRef: {apiVersion: v1, kind: PersistentVolumeClaim, name: data, namespace: shop}");

        assertThat(Migrated.last(claim("data", "") + "---\n" + claim("other", "") + "---\n" + volume))
                .endsWith(".reservedFor(dataClaim(), \"shop\");");
    }

    @Test
    void aClaimAndAVolumeThatNameEachOther() {
        String volume = volume(
                "disk",
                "nfs: {server: s, path: /}, claimRef: {apiVersion: v1, kind: PersistentVolumeClaim, name: data, namespace: shop}");
        String claim = claim("data", ", storageClassName: \"\", volumeName: disk");

        assertThat(Migrated.last(volume + "---\n" + claim)).endsWith(".volume(existingVolume(\"disk\"));");
        Migrated.prove(List.of(volume, claim));
    }

    @Test
    void aVolumeOfAnOldSourceIsRaw() {
        assertThat(Migrated.last(volume("old", "awsElasticBlockStore: {volumeID: vol-1}")))
                .startsWith("return raw(new PersistentVolumeBuilder()");
    }

    @Test
    void allOfItCompiles() {
        for (List<Arguments> each : List.of(classes(), claims().subList(0, 6), volumes())) {
            Migrated.prove(each.stream()
                    .map(one -> (String) one.get()[0])
                    .map(yaml -> yaml.substring(yaml.lastIndexOf("apiVersion: ")))
                    .toList());
        }
    }
}
