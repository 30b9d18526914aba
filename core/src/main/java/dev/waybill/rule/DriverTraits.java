package dev.waybill.rule;

import java.util.Map;
import java.util.Set;

/** What is known of the drivers that make volumes, from the documentation of each. */
final class DriverTraits {

    /** The drivers that were part of Kubernetes, and what came in place of each; empty where nothing did. */
    private static final Map<String, String> IN_TREE = Map.ofEntries(
            Map.entry("kubernetes.io/aws-ebs", "ebs.csi.aws.com"),
            Map.entry("kubernetes.io/azure-disk", "disk.csi.azure.com"),
            Map.entry("kubernetes.io/azure-file", "file.csi.azure.com"),
            Map.entry("kubernetes.io/cinder", "cinder.csi.openstack.org"),
            Map.entry("kubernetes.io/flocker", ""),
            Map.entry("kubernetes.io/gce-pd", "pd.csi.storage.gke.io"),
            Map.entry("kubernetes.io/glusterfs", ""),
            Map.entry("kubernetes.io/portworx-volume", "pxd.portworx.com"),
            Map.entry("kubernetes.io/quobyte", ""),
            Map.entry("kubernetes.io/rbd", "rbd.csi.ceph.com"),
            Map.entry("kubernetes.io/scaleio", ""),
            Map.entry("kubernetes.io/storageos", ""),
            Map.entry("kubernetes.io/vsphere-volume", "csi.vsphere.vmware.com"));

    /** Disks that one node at a time can have a file system on. */
    private static final Set<String> BLOCK = Set.of(
            "blockvolume.csi.oraclecloud.com",
            "csi.cloudscale.ch",
            "csi.hetzner.cloud",
            "csi.scaleway.com",
            "disk.csi.azure.com",
            "diskplugin.csi.alibabacloud.com",
            "dobs.csi.digitalocean.com",
            "ebs.csi.aws.com",
            "ebs.csi.eks.amazonaws.com",
            "linodebs.csi.linode.com",
            "pd.csi.storage.gke.io",
            "rbd.csi.ceph.com",
            "topolvm.io",
            "vpc.block.csi.ibm.io");

    /** Disks that only the nodes of one zone can have. */
    private static final Set<String> ZONAL = Set.of(
            "cinder.csi.openstack.org",
            "disk.csi.azure.com",
            "diskplugin.csi.alibabacloud.com",
            "ebs.csi.aws.com",
            "ebs.csi.eks.amazonaws.com",
            "pd.csi.storage.gke.io",
            "vpc.block.csi.ibm.io");

    /** Storage of one node. */
    private static final Set<String> LOCAL = Set.of(
            "kubernetes.io/no-provisioner",
            "local.csi.openebs.io",
            "openebs.io/local",
            "rancher.io/local-path",
            "topolvm.io",
            "zfs.csi.openebs.io");

    /** The classes that clusters of the large providers come with, and the driver of each; empty where it differs. */
    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("azurefile", "file.csi.azure.com"),
            Map.entry("azurefile-csi", "file.csi.azure.com"),
            Map.entry("azurefile-csi-premium", "file.csi.azure.com"),
            Map.entry("azurefile-premium", "file.csi.azure.com"),
            Map.entry("civo-volume", ""),
            Map.entry("default", ""),
            Map.entry("do-block-storage", "dobs.csi.digitalocean.com"),
            Map.entry("gp2", "ebs.csi.aws.com"),
            Map.entry("gp2-csi", "ebs.csi.aws.com"),
            Map.entry("gp3", "ebs.csi.aws.com"),
            Map.entry("gp3-csi", "ebs.csi.aws.com"),
            Map.entry("hcloud-volumes", "csi.hetzner.cloud"),
            Map.entry("hostpath", ""),
            Map.entry("linode-block-storage", "linodebs.csi.linode.com"),
            Map.entry("linode-block-storage-retain", "linodebs.csi.linode.com"),
            Map.entry("local-path", "rancher.io/local-path"),
            Map.entry("longhorn", "driver.longhorn.io"),
            Map.entry("managed", "disk.csi.azure.com"),
            Map.entry("managed-csi", "disk.csi.azure.com"),
            Map.entry("managed-csi-premium", "disk.csi.azure.com"),
            Map.entry("managed-premium", "disk.csi.azure.com"),
            Map.entry("microk8s-hostpath", ""),
            Map.entry("oci-bv", "blockvolume.csi.oraclecloud.com"),
            Map.entry("premium-rwo", "pd.csi.storage.gke.io"),
            Map.entry("premium-rwx", "filestore.csi.storage.gke.io"),
            Map.entry("rook-ceph-block", "rbd.csi.ceph.com"),
            Map.entry("rook-cephfs", "cephfs.csi.ceph.com"),
            Map.entry("scw-bssd", "csi.scaleway.com"),
            Map.entry("standard", ""),
            Map.entry("standard-rwo", "pd.csi.storage.gke.io"),
            Map.entry("standard-rwx", "filestore.csi.storage.gke.io"),
            Map.entry("vultr-block-storage", ""));

    private DriverTraits() {}

    static Set<String> inTree() {
        return IN_TREE.keySet();
    }

    static boolean isInTree(String provisioner) {
        return IN_TREE.containsKey(provisioner);
    }

    /** The CSI driver that does the work: of what was part of Kubernetes, the one that took its place. Empty for none. */
    static String driver(String provisioner) {
        String csi = IN_TREE.getOrDefault(provisioner, provisioner);
        // Rook names Ceph's drivers after the namespace of its operator.
        if (csi.endsWith(".rbd.csi.ceph.com")) {
            return "rbd.csi.ceph.com";
        }
        return csi.endsWith(".cephfs.csi.ceph.com") ? "cephfs.csi.ceph.com" : csi;
    }

    static boolean isBlock(String driver) {
        return BLOCK.contains(driver);
    }

    static boolean isZonal(String driver) {
        return ZONAL.contains(driver);
    }

    static boolean isLocal(String driver) {
        return LOCAL.contains(driver);
    }

    static boolean isGivenClass(String storageClass) {
        return CLASSES.containsKey(storageClass);
    }

    /** The driver of a class that clusters come with; empty where it differs. */
    static String driverOfGivenClass(String storageClass) {
        return CLASSES.getOrDefault(storageClass, "");
    }
}
