package dev.waybill.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters that a driver's StorageClass has, from the documentation and the source of each.
 *
 * @param names the parameters, as the documentation spells them
 * @param anyCase whether upper and lower case are the same
 * @param closed whether the driver refuses a parameter that it does not know
 * @param required those without which it makes no volume
 * @param values the values of those that have few
 */
record StorageParameters(
        List<String> names, boolean anyCase, boolean closed, List<String> required, Map<String, List<String>> values) {

    private static final List<String> YES_NO = List.of("true", "false");

    /** What external-provisioner takes for itself; it refuses any other name with the prefix. */
    static final String PREFIX = "csi.storage.k8s.io/";

    static final List<String> PREFIXED = List.of(
            "fstype",
            "secret-name",
            "secret-namespace",
            "provisioner-secret-name",
            "provisioner-secret-namespace",
            "controller-publish-secret-name",
            "controller-publish-secret-namespace",
            "node-stage-secret-name",
            "node-stage-secret-namespace",
            "node-publish-secret-name",
            "node-publish-secret-namespace",
            "controller-expand-secret-name",
            "controller-expand-secret-namespace",
            "node-expand-secret-name",
            "node-expand-secret-namespace",
            "controller-modify-secret-name",
            "controller-modify-secret-namespace");

    private static final StorageParameters EBS = new StorageParameters(
            List.of(
                    "type",
                    "iopsPerGB",
                    "allowAutoIOPSPerGBIncrease",
                    "iops",
                    "throughput",
                    "encrypted",
                    "blockExpress",
                    "kmsKeyId",
                    "blockSize",
                    "inodeSize",
                    "bytesPerInode",
                    "numberOfInodes",
                    "ext4BigAlloc",
                    "ext4ClusterSize",
                    "ext4EncryptionSupport",
                    "volumeInitializationRate",
                    "fsType"),
            true,
            true,
            List.of(),
            Map.of(
                    "type",
                    List.of("gp3", "gp2", "io1", "io2", "st1", "sc1", "standard", "sbp1", "sbg1"),
                    "encrypted",
                    YES_NO,
                    "blockExpress",
                    YES_NO,
                    "allowAutoIOPSPerGBIncrease",
                    YES_NO));

    private static final StorageParameters PERSISTENT_DISK = new StorageParameters(
            List.of(
                    "type",
                    "replication-type",
                    "disk-encryption-kms-key",
                    "labels",
                    "provisioned-iops-on-create",
                    "provisioned-throughput-on-create",
                    "availability-class",
                    "enable-confidential-storage",
                    "storage-pools",
                    "use-allowed-disk-topology",
                    "pd-type",
                    "hyperdisk-type",
                    "disk-type-preference",
                    "data-cache-size",
                    "data-cache-mode",
                    "resource-tags",
                    "enable-multi-zone-provisioning",
                    "access-mode",
                    "fstype",
                    "csiProvisionerSecretName",
                    "csiProvisionerSecretNamespace"),
            true,
            true,
            List.of(),
            Map.of(
                    "type",
                    List.of(
                            "pd-standard",
                            "pd-balanced",
                            "pd-ssd",
                            "pd-extreme",
                            "hyperdisk-balanced",
                            "hyperdisk-balanced-high-availability",
                            "hyperdisk-extreme",
                            "hyperdisk-ml",
                            "hyperdisk-throughput",
                            "dynamic"),
                    "replication-type",
                    List.of("none", "regional-pd")));

    private static final StorageParameters EFS = new StorageParameters(
            List.of(
                    "provisioningMode",
                    "fileSystemId",
                    "directoryPerms",
                    "uid",
                    "gid",
                    "gidRangeStart",
                    "gidRangeEnd",
                    "basePath",
                    "subPathPattern",
                    "ensureUniqueDirectory",
                    "az",
                    "reuseAccessPoint",
                    "crossaccount"),
            false,
            false,
            List.of("provisioningMode", "fileSystemId"),
            Map.of());

    private static final StorageParameters AZURE_DISK = new StorageParameters(
            List.of(
                    "skuName",
                    "storageAccountType",
                    "kind",
                    "fsType",
                    "cachingMode",
                    "location",
                    "resourceGroup",
                    "DiskIOPSReadWrite",
                    "DiskMBpsReadWrite",
                    "LogicalSectorSize",
                    "tags",
                    "diskEncryptionSetID",
                    "diskEncryptionType",
                    "writeAcceleratorEnabled",
                    "perfProfile",
                    "networkAccessPolicy",
                    "publicNetworkAccess",
                    "diskAccessID",
                    "enableBursting",
                    "maxShares",
                    "subscriptionID",
                    "userAgent",
                    "enableAsyncAttach"),
            true,
            false,
            List.of(),
            Map.of("cachingMode", List.of("None", "ReadOnly", "ReadWrite")));

    private static final StorageParameters NFS = new StorageParameters(
            List.of("server", "share", "subDir", "mountPermissions", "mountOptions", "onDelete"),
            true,
            true,
            List.of("server", "share"),
            Map.of());

    private static final Map<String, StorageParameters> ALL = Map.of(
            "ebs.csi.aws.com", EBS,
            "pd.csi.storage.gke.io", PERSISTENT_DISK,
            "efs.csi.aws.com", EFS,
            "disk.csi.azure.com", AZURE_DISK,
            "nfs.csi.k8s.io", NFS);

    /** Those of a driver; none where they are not known. */
    static Optional<StorageParameters> of(String driver) {
        return Optional.ofNullable(ALL.get(driver));
    }

    /** The parameter as the documentation spells it; empty where there is none. */
    String name(String written) {
        for (String name : names) {
            if (anyCase ? name.equalsIgnoreCase(written) : name.equals(written)) {
                return name;
            }
        }
        return "";
    }
}
