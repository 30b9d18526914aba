package dev.waybill.presets;

import dev.waybill.kind.StorageClass;
import dev.waybill.kind.storage.Provisioner;
import dev.waybill.kind.storage.ReclaimPolicy;

/** Disks of Amazon EBS as companies mostly want them: StorageClasses that can be changed like any other. */
public final class EbsStorage {
    private EbsStorage() {}

    /**
     * Makes a StorageClass of encrypted {@code gp3} disks. A disk is made in the zone where its pod runs ({@code
     * WaitForFirstConsumer}), it may grow, and it goes with its claim ({@code reclaimPolicy: Delete}): a disk that nobody
     * claims costs money and is in nobody's backup. Say {@code .reclaimPolicy(ReclaimPolicy.RETAIN)} where that is worse.
     *
     * <p>Source of the parameters: the EBS CSI driver's <a
     * href="https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md">parameters</a>.
     *
     * @param name the name by which claims ask for it
     * @param provisioner {@link Provisioner#AWS_EBS}, or {@link Provisioner#AWS_EBS_AUTO_MODE} on EKS Auto Mode
     */
    public static StorageClass gp3(String name, Provisioner provisioner) {
        return StorageClass.of(name, provisioner)
                .parameter("type", "gp3")
                .parameter("encrypted", "true")
                .reclaimPolicy(ReclaimPolicy.DELETE)
                .waitForFirstConsumer()
                .allowVolumeExpansion();
    }
}
