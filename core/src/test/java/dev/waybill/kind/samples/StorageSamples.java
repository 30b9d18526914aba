package dev.waybill.kind.samples;

import dev.waybill.kind.KubernetesObject;
import dev.waybill.kind.PersistentVolume;
import dev.waybill.kind.PersistentVolumeClaim;
import dev.waybill.kind.PriorityClass;
import dev.waybill.kind.StorageClass;
import dev.waybill.kind.config.ExistingSecret;
import dev.waybill.kind.scheduling.NodeMatch;
import dev.waybill.kind.scheduling.Topology;
import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.kind.storage.AccessMode;
import dev.waybill.kind.storage.AllowedTopology;
import dev.waybill.kind.storage.CsiDisk;
import dev.waybill.kind.storage.DataSource;
import dev.waybill.kind.storage.ExistingClaim;
import dev.waybill.kind.storage.ExistingPersistentVolume;
import dev.waybill.kind.storage.ExistingStorageClass;
import dev.waybill.kind.storage.LocalDisk;
import dev.waybill.kind.storage.Provisioner;
import dev.waybill.kind.storage.ReclaimPolicy;
import dev.waybill.kind.storage.VolumeBindingMode;
import dev.waybill.kind.storage.VolumeMode;
import dev.waybill.kind.volume.FibreChannel;
import dev.waybill.kind.volume.HostPath;
import dev.waybill.kind.volume.HostPathType;
import dev.waybill.kind.volume.Iscsi;
import dev.waybill.kind.volume.Nfs;
import dev.waybill.value.Memory;
import java.util.List;
import java.util.Map;

/** Claims, classes, PersistentVolumes and priorities that use every wither. */
public final class StorageSamples {
    private static final Memory SIZE = Memory.gibibytes(10);
    private static final ExistingSecret SECRET = new ExistingSecret("chap");

    private StorageSamples() {}

    /** Returns the samples. */
    public static List<KubernetesObject> all() {
        return List.of(
                claim(),
                populated(),
                PersistentVolumeClaim.ofNoClass("cloned", SIZE).dataSource(DataSource.claim(new ExistingClaim("data"))),
                StorageClass.of("fast", Provisioner.AWS_EBS)
                        .parameter("type", "gp3")
                        .parameters(Map.of("encrypted", "true"))
                        .reclaimPolicy(ReclaimPolicy.RETAIN)
                        .volumeBindingMode(VolumeBindingMode.IMMEDIATE)
                        .waitForFirstConsumer()
                        .allowVolumeExpansion()
                        .mountOptions("noatime", "discard")
                        .allowedTopology(AllowedTopology.of(Topology.ZONE, "eu-1a", "eu-1b")
                                .and(Topology.REGION, "eu-1"))
                        .asDefault()
                        .customize(builder -> builder),
                PersistentVolume.of(
                                "csi",
                                SIZE,
                                CsiDisk.of(Provisioner.AWS_EBS, "vol-1")
                                        .fsType("xfs")
                                        .readOnly()
                                        .attribute("partition", "1")
                                        .controllerPublishSecret(SECRET, "kube-system")
                                        .controllerExpandSecret(SECRET, "kube-system")
                                        .nodeStageSecret(SECRET, "kube-system")
                                        .nodePublishSecret(SECRET, "kube-system")
                                        .nodeExpandSecret(SECRET, "kube-system"))
                        .capacity(Memory.gibibytes(20))
                        .accessModes(AccessMode.READ_WRITE_ONCE_POD)
                        .volumeMode(VolumeMode.FILESYSTEM)
                        .storageClass(new ExistingStorageClass("gp3"))
                        .reclaimPolicy(ReclaimPolicy.DELETE)
                        .mountOptions("noatime")
                        .requireNodes(NodeMatch.labelled("zone", "a"), NodeMatch.having("disk"))
                        .reservedFor(new ExistingClaim("data"), "shop")
                        .volumeAttributesClass("fast")
                        .customize(builder -> builder),
                PersistentVolume.of(
                        "local",
                        SIZE,
                        LocalDisk.of("/mnt/ssd", NodeMatch.labelled("kubernetes.io/hostname", "node-1"))
                                .fsType("ext4")),
                PersistentVolume.of(
                        "nfs", SIZE, Nfs.of("nfs.acme.io", "/export").readOnly()),
                PersistentVolume.of("host", SIZE, HostPath.of("/mnt/data").type(HostPathType.DIRECTORY)),
                PersistentVolume.of("iscsi", SIZE, iscsi()),
                PersistentVolume.of("fc", SIZE, fibreChannel()),
                PersistentVolume.of("fc-disk", SIZE, FibreChannel.disk("3600508b400105e21", "3600508b400105e22")),
                PriorityClass.of("urgent", 1_000_000)
                        .description("For what earns money.")
                        .asGlobalDefault()
                        .neverPreempting()
                        .customize(builder -> builder));
    }

    static PersistentVolumeClaim claim() {
        return PersistentVolumeClaim.of("everything", new ExistingStorageClass("gp3"), SIZE)
                .namespace("shop")
                .storageClass(new ExistingStorageClass("gp4"))
                .size(Memory.gibibytes(20))
                .limit(Memory.gibibytes(40))
                .accessModes(AccessMode.READ_WRITE_ONCE, AccessMode.READ_ONLY_MANY)
                .volumeMode(VolumeMode.BLOCK)
                .selector(LabelSelector.of("disk", "fast").in("tier", "1", "2"))
                .volume(new ExistingPersistentVolume("pv-1"))
                .volumeAttributesClass("fast")
                .dataSource(DataSource.snapshot("nightly"))
                .dataSourceRef(DataSource.snapshot("nightly"))
                .customize(builder -> builder);
    }

    static PersistentVolumeClaim populated() {
        return PersistentVolumeClaim.ofDefaultClass("populated", SIZE)
                .dataSourceRef(
                        DataSource.populator("populator.acme.io", "Dump", "d").namespace("backup"));
    }

    static FibreChannel fibreChannel() {
        return FibreChannel.target(2, "500a0982991b8dc5", "500a0982891b8dc5")
                .fsType("ext4")
                .readOnly();
    }

    static Iscsi iscsi() {
        return Iscsi.of("10.0.2.15:3260", "iqn.2001-04.com.example:storage.disk1", 0)
                .portals("10.0.2.16:3260")
                .iscsiInterface("default")
                .initiatorName("iqn.1994-05.com.redhat:node1")
                .fsType("ext4")
                .readOnly()
                .chapDiscovery(SECRET)
                .chapSession(SECRET)
                .secretNamespace("kube-system");
    }
}
