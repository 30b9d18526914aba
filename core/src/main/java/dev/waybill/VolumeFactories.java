package dev.waybill;

import dev.waybill.kind.PersistentVolumeClaim;
import dev.waybill.kind.config.ConfigMapRef;
import dev.waybill.kind.config.SecretRef;
import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.kind.storage.ClaimRef;
import dev.waybill.kind.volume.CertificateFile;
import dev.waybill.kind.volume.ClaimVolume;
import dev.waybill.kind.volume.ConfigMapFiles;
import dev.waybill.kind.volume.ConfigMapVolume;
import dev.waybill.kind.volume.CsiVolume;
import dev.waybill.kind.volume.DownwardApi;
import dev.waybill.kind.volume.EmptyDir;
import dev.waybill.kind.volume.EphemeralClaim;
import dev.waybill.kind.volume.FibreChannel;
import dev.waybill.kind.volume.HostPath;
import dev.waybill.kind.volume.ImageVolume;
import dev.waybill.kind.volume.Iscsi;
import dev.waybill.kind.volume.KeyFile;
import dev.waybill.kind.volume.KeyType;
import dev.waybill.kind.volume.Mount;
import dev.waybill.kind.volume.Nfs;
import dev.waybill.kind.volume.PodFile;
import dev.waybill.kind.volume.PodFiles;
import dev.waybill.kind.volume.Projected;
import dev.waybill.kind.volume.Projection;
import dev.waybill.kind.volume.SecretFiles;
import dev.waybill.kind.volume.SecretVolume;
import dev.waybill.kind.volume.TokenFile;
import dev.waybill.kind.volume.TrustBundleFile;
import dev.waybill.kind.volume.Volume;
import dev.waybill.kind.volume.VolumeSource;
import dev.waybill.value.Image;

/** Factories of what pods mount. */
abstract class VolumeFactories extends ConfigFactories {
    VolumeFactories() {}

    /** Names a volume; see {@link Volume#of}. */
    public static Volume volume(String name, VolumeSource source) {
        return Volume.of(name, source);
    }

    /** Mounts a volume in a way of its own; see {@link Mount#of}. */
    public static Mount mount(String path, Volume volume) {
        return Mount.of(path, volume);
    }

    /** Makes an empty directory; see {@link EmptyDir#of}. */
    public static EmptyDir emptyDir() {
        return EmptyDir.of();
    }

    /** Makes files of a ConfigMap's keys; see {@link ConfigMapVolume#of}. */
    public static ConfigMapVolume configMapVolume(ConfigMapRef config) {
        return ConfigMapVolume.of(config);
    }

    /** Makes files of a Secret's keys; see {@link SecretVolume#of}. */
    public static SecretVolume secretVolume(SecretRef secret) {
        return SecretVolume.of(secret);
    }

    /** Makes one key a file; see {@link KeyFile#of}. */
    public static KeyFile keyFile(String key, String path) {
        return KeyFile.of(key, path);
    }

    /** Uses the storage of a claim; see {@link ClaimVolume#of}. */
    public static ClaimVolume claimVolume(ClaimRef claim) {
        return ClaimVolume.of(claim);
    }

    /** Makes a claim for each pod; see {@link EphemeralClaim#of}. */
    public static EphemeralClaim ephemeralClaim(PersistentVolumeClaim claim) {
        return EphemeralClaim.of(claim);
    }

    /** Asks a CSI driver for a volume of one pod; see {@link CsiVolume#of}. */
    public static CsiVolume csiVolume(String driver) {
        return CsiVolume.of(driver);
    }

    /** Uses the files of an image; see {@link ImageVolume#of}. */
    public static ImageVolume imageVolume(Image image) {
        return ImageVolume.of(image);
    }

    /** Uses a path of the node; see {@link HostPath#of}. */
    public static HostPath hostPath(String path) {
        return HostPath.of(path);
    }

    /** Uses what an NFS server exports; see {@link Nfs#of}. */
    public static Nfs nfs(String server, String path) {
        return Nfs.of(server, path);
    }

    /** Uses a disk on an iSCSI target; see {@link Iscsi#of}. */
    public static Iscsi iscsi(String portal, String iqn, int lun) {
        return Iscsi.of(portal, iqn, lun);
    }

    /** Uses a unit of a Fibre Channel target; see {@link FibreChannel#target}. */
    public static FibreChannel fibreChannelTarget(int lun, String firstWwn, String... moreWwns) {
        return FibreChannel.target(lun, firstWwn, moreWwns);
    }

    /** Uses a Fibre Channel disk by its identifier; see {@link FibreChannel#disk}. */
    public static FibreChannel fibreChannelDisk(String firstWwid, String... moreWwids) {
        return FibreChannel.disk(firstWwid, moreWwids);
    }

    /** Makes files of facts about the pod; see {@link DownwardApi#of}. */
    public static DownwardApi downwardApi(PodFile first, PodFile... more) {
        return DownwardApi.of(first, more);
    }

    /** Makes a file of a field of the pod; see {@link PodFile#field}. */
    public static PodFile podFile(String path, String fieldPath) {
        return PodFile.field(path, fieldPath);
    }

    /** Makes a file of a container's amount; see {@link PodFile#resource}. */
    public static PodFile podFile(String path, String container, String resource) {
        return PodFile.resource(path, container, resource);
    }

    /** Puts files of several sources together; see {@link Projected#of}. */
    public static Projected projected(Projection first, Projection... more) {
        return Projected.of(first, more);
    }

    /** Projects the keys of a ConfigMap; see {@link ConfigMapFiles#of}. */
    public static ConfigMapFiles configMapFiles(ConfigMapRef config) {
        return ConfigMapFiles.of(config);
    }

    /** Projects the keys of a Secret; see {@link SecretFiles#of}. */
    public static SecretFiles secretFiles(SecretRef secret) {
        return SecretFiles.of(secret);
    }

    /** Projects facts about the pod; see {@link PodFiles#of}. */
    public static PodFiles podFiles(PodFile first, PodFile... more) {
        return PodFiles.of(first, more);
    }

    /** Projects a token of the ServiceAccount; see {@link TokenFile#of}. */
    public static TokenFile tokenFile(String path) {
        return TokenFile.of(path);
    }

    /** Projects a ClusterTrustBundle; see {@link TrustBundleFile#named}. */
    public static TrustBundleFile trustBundleFile(String name, String path) {
        return TrustBundleFile.named(name, path);
    }

    /** Projects the ClusterTrustBundles of a signer; see {@link TrustBundleFile#ofSigner}. */
    public static TrustBundleFile trustBundleFile(String signer, LabelSelector labels, String path) {
        return TrustBundleFile.ofSigner(signer, labels, path);
    }

    /** Projects a certificate of the pod's own; see {@link CertificateFile#bundle}. */
    public static CertificateFile certificateFile(String signer, KeyType keyType, String path) {
        return CertificateFile.bundle(signer, keyType, path);
    }

    /** Projects a certificate and its key apart; see {@link CertificateFile#separate}. */
    public static CertificateFile certificateFiles(String signer, KeyType keyType, String keyPath, String chainPath) {
        return CertificateFile.separate(signer, keyType, keyPath, chainPath);
    }
}
