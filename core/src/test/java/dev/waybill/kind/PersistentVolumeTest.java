package dev.waybill.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.waybill.kind.scheduling.NodeMatch;
import dev.waybill.kind.storage.AccessMode;
import dev.waybill.kind.storage.CsiDisk;
import dev.waybill.kind.storage.ExistingClaim;
import dev.waybill.kind.storage.ExistingStorageClass;
import dev.waybill.kind.storage.LocalDisk;
import dev.waybill.kind.storage.Provisioner;
import dev.waybill.kind.storage.ReclaimPolicy;
import dev.waybill.kind.volume.Nfs;
import dev.waybill.kind.volume.Volume;
import dev.waybill.value.Memory;
import org.approvaltests.Approvals;
import org.approvaltests.core.Options;
import org.junit.jupiter.api.Test;

class PersistentVolumeTest {
    private final NodeMatch node = NodeMatch.labelled("kubernetes.io/hostname", "node-1");
    private final Nfs export = Nfs.of("nfs.acme.io", "/export/shop");
    private final PersistentVolume shared = PersistentVolume.of("shared", Memory.gibibytes(50), export.readOnly());

    @Test
    void printsWhatAnExpertWouldWrite() {
        PersistentVolume volume = PersistentVolume.of(
                        "shared",
                        Memory.gibibytes(50),
                        CsiDisk.of(Provisioner.AWS_EBS, "vol-0a1b2c3d").fsType("ext4"))
                .storageClass(new ExistingStorageClass("gp3"))
                .reclaimPolicy(ReclaimPolicy.RETAIN)
                .requireNodes(NodeMatch.labelled("topology.kubernetes.io/zone", "eu-central-1a"))
                .reservedFor(new ExistingClaim("data"), "shop");
        Approvals.verify(volume, new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void bindsALocalDiskToItsNodes() {
        PersistentVolume local = PersistentVolume.of("local", Memory.gibibytes(50), LocalDisk.of("/mnt/ssd", node));
        Approvals.verify(local, new Options().forFile().withExtension(".yaml"));
    }

    @Test
    void takesASourceThatPodsTakeAsWell() {
        assertThat(shared.toModel().getSpec().getNfs())
                .isEqualTo(Volume.of("shared", export.readOnly()).toModel().getNfs());
        assertThat(shared.explain("spec.nfs.readOnly").changes())
                .singleElement()
                .satisfies(change -> assertThat(change.step()).isEqualTo("source > nfs > readOnly"));
        assertThat(shared.toModel().getSpec()).isNotSameAs(shared.toModel().getSpec());
    }

    @Test
    void isTakenByReference() {
        assertThat(PersistentVolumeClaim.ofNoClass("data", Memory.gibibytes(50))
                        .volume(shared)
                        .toModel()
                        .getSpec()
                        .getVolumeName())
                .isEqualTo("shared");
    }

    @Test
    void refusesWhatTheApiServerWouldRefuse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PersistentVolume.of("empty", Memory.bytes(0), export))
                .withMessage("PersistentVolume 'empty' capacity 0: more than 0 is allowed. Write a size like 10Gi.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shared.volumeAttributesClass("fast"))
                .withMessage("PersistentVolume 'shared' volumeAttributesClass 'fast': only a disk of a CSI driver has"
                        + " one. Leave it out, or make the volume of a csiDisk(..).");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shared.accessModes(AccessMode.READ_WRITE_ONCE_POD, AccessMode.READ_WRITE_ONCE))
                .withMessage("PersistentVolume 'shared' accessModes ReadWriteOncePod, ReadWriteOnce: ReadWriteOncePod"
                        + " goes with no other mode. Leave the others out, or leave it out.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsiDisk.of(Provisioner.AWS_EBS, " "))
                .withMessage("csi driver 'ebs.csi.aws.com' volumeHandle ' ': the driver's name of the disk is needed,"
                        + " as in vol-0a1b2c3d.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalDisk.of("/mnt/../etc", node))
                .withMessage("local path '/mnt/../etc': a path on the node without '..' is allowed, as in"
                        + " /mnt/disks/ssd1.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalDisk.of("/mnt/ssd", NodeMatch.named("n1")))
                .withMessage("local path '/mnt/ssd': nodes by name are never found for a volume, which looks at labels"
                        + " alone. Use nodes(\"kubernetes.io/hostname\", ..).");
    }
}
