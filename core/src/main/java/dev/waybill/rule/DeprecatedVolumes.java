package dev.waybill.rule;

import dev.waybill.value.KubernetesVersion;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeSpec;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Volume types that were part of Kubernetes itself. Some do nothing any more; for the others a CSI driver stands in, which
 * has to be installed. From the deprecations in k8s.io/api's core/v1 and the API server's warnings about pods and volumes.
 */
final class DeprecatedVolumes {
    private static final int NEVER = Integer.MAX_VALUE;
    private static final List<String> TYPES = List.of(
            "rbd",
            "cephfs",
            "glusterfs",
            "awsElasticBlockStore",
            "gcePersistentDisk",
            "azureDisk",
            "azureFile",
            "vsphereVolume",
            "cinder",
            "portworxVolume",
            "flexVolume",
            "flocker",
            "storageos",
            "quobyte",
            "scaleIO",
            "photonPersistentDisk");

    /**
     * @param deprecated the minor version since which it is deprecated
     * @param gone the minor version since which it does nothing
     * @param instead what to do about it, as a sentence
     */
    private record Retired(int deprecated, int gone, String instead) {}

    private DeprecatedVolumes() {}

    static void report(HasMetadata object, String at, String type, KubernetesVersion target, Findings found) {
        if (type.isEmpty()) {
            return;
        }
        Retired retired = retired(type);
        String since = "the volume type '" + type + "' ";
        if (target.minor() >= retired.gone()) {
            since += "does nothing since Kubernetes 1." + retired.gone() + ": pods that use it don't start.";
        } else if (retired.gone() == NEVER) {
            since += "is deprecated since Kubernetes 1." + retired.deprecated() + ".";
        } else {
            since += "is deprecated since Kubernetes 1." + retired.deprecated() + " and does nothing from 1."
                    + retired.gone() + " on.";
        }
        found.add(object, at + "." + type, since, retired.instead());
    }

    private static Retired retired(String type) {
        String csi = "Use a claim of a StorageClass whose CSI driver the cluster has.";
        return switch (type) {
            case "gitRepo" ->
                new Retired(11, 33, "Clone the repository in an init container into an emptyDir, or use an image.");
            case "photonPersistentDisk" -> new Retired(11, 16, csi);
            case "scaleIO" -> new Retired(16, 22, csi);
            case "flocker", "storageos", "quobyte" -> new Retired(22, 25, csi);
            case "glusterfs" -> new Retired(25, 26, csi);
            case "cephfs" -> new Retired(28, 31, "Use the CSI driver cephfs.csi.ceph.com.");
            case "rbd" -> new Retired(28, 31, "Use the CSI driver rbd.csi.ceph.com.");
            case "cinder" -> migrated(11, "cinder.csi.openstack.org");
            case "awsElasticBlockStore" -> migrated(17, "ebs.csi.aws.com");
            case "gcePersistentDisk" -> migrated(17, "pd.csi.storage.gke.io");
            case "azureDisk" -> migrated(19, "disk.csi.azure.com");
            case "vsphereVolume" -> migrated(19, "csi.vsphere.vmware.com");
            case "azureFile" -> migrated(21, "file.csi.azure.com");
            case "portworxVolume" -> migrated(25, "pxd.portworx.com");
            default -> new Retired(23, NEVER, csi);
        };
    }

    private static Retired migrated(int deprecated, String driver) {
        return new Retired(
                deprecated,
                NEVER,
                "Kubernetes hands it to the CSI driver " + driver + ": install it and name it itself.");
    }

    /** The deprecated type that the volume has; empty where it has another. */
    static String type(Volume volume) {
        if (volume.getGitRepo() != null) {
            return "gitRepo";
        }
        return firstOf(
                volume.getRbd(),
                volume.getCephfs(),
                volume.getGlusterfs(),
                volume.getAwsElasticBlockStore(),
                volume.getGcePersistentDisk(),
                volume.getAzureDisk(),
                volume.getAzureFile(),
                volume.getVsphereVolume(),
                volume.getCinder(),
                volume.getPortworxVolume(),
                volume.getFlexVolume(),
                volume.getFlocker(),
                volume.getStorageos(),
                volume.getQuobyte(),
                volume.getScaleIO(),
                volume.getPhotonPersistentDisk());
    }

    /** The deprecated type that the volume has; empty where it has another. */
    static String type(PersistentVolumeSpec volume) {
        return firstOf(
                volume.getRbd(),
                volume.getCephfs(),
                volume.getGlusterfs(),
                volume.getAwsElasticBlockStore(),
                volume.getGcePersistentDisk(),
                volume.getAzureDisk(),
                volume.getAzureFile(),
                volume.getVsphereVolume(),
                volume.getCinder(),
                volume.getPortworxVolume(),
                volume.getFlexVolume(),
                volume.getFlocker(),
                volume.getStorageos(),
                volume.getQuobyte(),
                volume.getScaleIO(),
                volume.getPhotonPersistentDisk());
    }

    /** The name of the first source that is set; in the order of {@link #TYPES}. */
    private static String firstOf(@Nullable Object... sources) {
        for (int i = 0; i < sources.length; i++) {
            if (sources[i] != null) {
                return TYPES.get(i);
            }
        }
        return "";
    }
}
