package dev.waybill.value;

import java.util.Set;

/** The names of what makes volumes, as {@code provisioner} of a StorageClass has them. */
public final class StorageDrivers {

    /** The drivers that most clusters have one of. */
    public static final Set<String> COMMON = Set.of(
            "ebs.csi.aws.com",
            "ebs.csi.eks.amazonaws.com",
            "efs.csi.aws.com",
            "fsx.csi.aws.com",
            "pd.csi.storage.gke.io",
            "filestore.csi.storage.gke.io",
            "disk.csi.azure.com",
            "file.csi.azure.com",
            "blob.csi.azure.com",
            "csi.vsphere.vmware.com",
            "cinder.csi.openstack.org",
            "rbd.csi.ceph.com",
            "cephfs.csi.ceph.com",
            "driver.longhorn.io",
            "nfs.csi.k8s.io",
            "smb.csi.k8s.io",
            "rancher.io/local-path",
            "kubernetes.io/no-provisioner");

    /** Others, from the list of drivers in kubernetes-csi/docs and from what local clusters bring. */
    private static final Set<String> OTHERS = Set.of(
            "block.csi.ibm.com",
            "block.csi.vultr.com",
            "blockvolume.csi.oraclecloud.com",
            "com.hammerspace.csi",
            "com.nutanix.csi",
            "com.tencent.cloud.csi.cbs",
            "com.tencent.cloud.csi.cfs",
            "com.tencent.cloud.csi.cosfs",
            "csi-driver.storpool.com",
            "csi-exos-x.seagate.com",
            "csi-isilon.dellemc.com",
            "csi-powermax.dellemc.com",
            "csi-powerstore.dellemc.com",
            "csi-unity.dellemc.com",
            "csi-vxflexos.dellemc.com",
            "csi.cloudscale.ch",
            "csi.exoscale.com",
            "csi.hetzner.cloud",
            "csi.hpe.com",
            "csi.huawei.com",
            "csi.juicefs.com",
            "csi.nutanix.com",
            "csi.ovirt.org",
            "csi.san.synology.com",
            "csi.scaleway.com",
            "csi.trident.netapp.io",
            "csi.vastdata.com",
            "csi.weka.io",
            "cstor.csi.openebs.io",
            "csi.upcloud.com",
            "disk.csi.qingcloud.com",
            "diskplugin.csi.alibabacloud.com",
            "dobs.csi.digitalocean.com",
            "docker.io/hostpath",
            "everest-csi-provisioner",
            "exa.csi.ddn.com",
            "fsx.openzfs.csi.aws.com",
            "gcsfuse.csi.storage.gke.io",
            "hostpath.csi.k8s.io",
            "hspc.csi.hitachi.com",
            "infinibox-csi-driver",
            "io.openebs.csi-mayastor",
            "k8s.io/minikube-hostpath",
            "linodebs.csi.linode.com",
            "linstor.csi.linbit.com",
            "local.csi.alibaba.com",
            "local.csi.openebs.io",
            "lustre.csi.storage.gke.io",
            "manila.csi.openstack.org",
            "microk8s.io/hostpath",
            "named-disk.csi.cloud-director.vmware.com",
            "nasplugin.csi.alibabacloud.com",
            "openebs.io/local",
            "openshift-storage.cephfs.csi.ceph.com",
            "openshift-storage.rbd.csi.ceph.com",
            "ossplugin.csi.alibabacloud.com",
            "parallelstore.csi.storage.gke.io",
            "pxd.portworx.com",
            "rook-ceph.cephfs.csi.ceph.com",
            "rook-ceph.rbd.csi.ceph.com",
            "s3.csi.aws.com",
            "seaweedfs-csi-driver",
            "secrets-store.csi.k8s.io",
            "spectrumscale.csi.ibm.com",
            "topolvm.io",
            "vpc.block.csi.ibm.io",
            "vpc.file.csi.ibm.io",
            "yandex.csi.flant.com",
            "zfs.csi.openebs.io");

    private StorageDrivers() {}

    /** Tells whether there is a driver of that name. */
    public static boolean isKnown(String name) {
        return COMMON.contains(name) || OTHERS.contains(name);
    }

    /** Finds the driver whose name is one slip from a name that no driver has; empty when none is. */
    public static String near(String name) {
        String near = Slip.from(name, COMMON);
        return near.isEmpty() ? Slip.from(name, OTHERS) : near;
    }
}
