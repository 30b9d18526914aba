package dev.waybill.kind.storage;

import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Closest;
import dev.waybill.value.NameSyntax;
import dev.waybill.value.StorageDrivers;
import org.jspecify.annotations.Nullable;

/**
 * What makes the volumes of a StorageClass: the name of a CSI driver. A misspelt one leaves every claim pending for good,
 * so {@link #of} knows the common drivers and refuses a near miss.
 */
@CheckReturnValue
public final class Provisioner {
    /** Amazon EBS: {@code ebs.csi.aws.com}. */
    public static final Provisioner AWS_EBS = new Provisioner("ebs.csi.aws.com");

    /** Amazon EBS on EKS Auto Mode: {@code ebs.csi.eks.amazonaws.com}. */
    public static final Provisioner AWS_EBS_AUTO_MODE = new Provisioner("ebs.csi.eks.amazonaws.com");

    /** Amazon EFS, many writers: {@code efs.csi.aws.com}. */
    public static final Provisioner AWS_EFS = new Provisioner("efs.csi.aws.com");

    /** Amazon FSx for Lustre: {@code fsx.csi.aws.com}. */
    public static final Provisioner AWS_FSX = new Provisioner("fsx.csi.aws.com");

    /** Google Persistent Disk: {@code pd.csi.storage.gke.io}. */
    public static final Provisioner GCE_PERSISTENT_DISK = new Provisioner("pd.csi.storage.gke.io");

    /** Google Filestore, many writers: {@code filestore.csi.storage.gke.io}. */
    public static final Provisioner GCE_FILESTORE = new Provisioner("filestore.csi.storage.gke.io");

    /** Azure Disk: {@code disk.csi.azure.com}. */
    public static final Provisioner AZURE_DISK = new Provisioner("disk.csi.azure.com");

    /** Azure Files, many writers: {@code file.csi.azure.com}. */
    public static final Provisioner AZURE_FILE = new Provisioner("file.csi.azure.com");

    /** Azure Blob storage: {@code blob.csi.azure.com}. */
    public static final Provisioner AZURE_BLOB = new Provisioner("blob.csi.azure.com");

    /** VMware vSphere: {@code csi.vsphere.vmware.com}. */
    public static final Provisioner VSPHERE = new Provisioner("csi.vsphere.vmware.com");

    /** OpenStack Cinder: {@code cinder.csi.openstack.org}. */
    public static final Provisioner OPENSTACK_CINDER = new Provisioner("cinder.csi.openstack.org");

    /** Ceph block devices: {@code rbd.csi.ceph.com}. */
    public static final Provisioner CEPH_RBD = new Provisioner("rbd.csi.ceph.com");

    /** Ceph's file system, many writers: {@code cephfs.csi.ceph.com}. */
    public static final Provisioner CEPH_FS = new Provisioner("cephfs.csi.ceph.com");

    /** Longhorn: {@code driver.longhorn.io}. */
    public static final Provisioner LONGHORN = new Provisioner("driver.longhorn.io");

    /** An NFS server: {@code nfs.csi.k8s.io}. */
    public static final Provisioner NFS = new Provisioner("nfs.csi.k8s.io");

    /** An SMB server: {@code smb.csi.k8s.io}. */
    public static final Provisioner SMB = new Provisioner("smb.csi.k8s.io");

    /** Directories of the node, as k3s and kind have it: {@code rancher.io/local-path}. */
    public static final Provisioner LOCAL_PATH = new Provisioner("rancher.io/local-path");

    /** Nothing makes volumes; PersistentVolumes are made by hand: {@code kubernetes.io/no-provisioner}. */
    public static final Provisioner NONE = new Provisioner("kubernetes.io/no-provisioner");

    private final String name;

    private Provisioner(String name) {
        this.name = name;
    }

    /**
     * Names a provisioner. Refuses a name that is close to a known one and not it; a driver of your own whose name is so
     * close is made by {@link #custom}.
     */
    public static Provisioner of(String name) {
        Provisioner provisioner = custom(name);
        if (!StorageDrivers.isKnown(name)) {
            Closest.to(name, StorageDrivers.COMMON).ifPresent(close -> {
                throw new IllegalArgumentException("provisioner '" + name + "': no such driver is known. Did you mean '"
                        + close + "'? If it is a driver of your own, write customProvisioner(\"" + name + "\").");
            });
        }
        return provisioner;
    }

    /** Names a provisioner of your own, however close to a known one. The name is a qualified name. */
    public static Provisioner custom(String name) {
        return new Provisioner(NameSyntax.QUALIFIED_NAME.check("provisioner", name));
    }

    /** Returns the name. */
    public String name() {
        return name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Provisioner provisioner && provisioner.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }
}
