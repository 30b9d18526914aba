package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.AWSElasticBlockStoreVolumeSource;
import io.fabric8.kubernetes.api.model.AzureDiskVolumeSource;
import io.fabric8.kubernetes.api.model.CinderPersistentVolumeSource;
import io.fabric8.kubernetes.api.model.FCVolumeSource;
import io.fabric8.kubernetes.api.model.GCEPersistentDiskVolumeSource;
import io.fabric8.kubernetes.api.model.PhotonPersistentDiskVolumeSource;
import io.fabric8.kubernetes.api.model.PortworxVolumeSource;
import io.fabric8.kubernetes.api.model.RBDPersistentVolumeSource;
import io.fabric8.kubernetes.api.model.ScaleIOPersistentVolumeSource;
import io.fabric8.kubernetes.api.model.StorageOSPersistentVolumeSource;
import io.fabric8.kubernetes.api.model.VsphereVirtualDiskVolumeSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sources of persistent volumes that are disks. */
final class PersistentDisks {
    private static final int MAX_PARTITION = 255;
    private static final int MAX_LUN = 255;
    private static final List<String> CACHING_MODES = List.of("None", "ReadOnly", "ReadWrite");
    private static final String MANAGED = "Managed";
    private static final List<String> AZURE_KINDS = List.of("Dedicated", MANAGED, "Shared");

    private final Causes causes;

    PersistentDisks(Causes causes) {
        this.causes = causes;
    }

    void gce(GCEPersistentDiskVolumeSource disk, At at) {
        required(disk.getPdName(), at.child("pdName"), "Name the disk.");
        partition(disk.getPartition(), at);
    }

    void aws(AWSElasticBlockStoreVolumeSource disk, At at) {
        required(disk.getVolumeID(), at.child("volumeID"), "Give the id of the volume.");
        partition(disk.getPartition(), at);
    }

    private void partition(@Nullable Integer partition, At at) {
        if (partition != null && (partition < 0 || partition > MAX_PARTITION)) {
            causes.invalid(at.child("partition"), partition, "a partition is a number from 0 to " + MAX_PARTITION);
        }
    }

    void rbd(RBDPersistentVolumeSource rbd, At at) {
        if (Present.items(rbd.getMonitors()).isEmpty()) {
            causes.required(at.child("monitors"), "List the Ceph monitors.");
        }
        required(rbd.getImage(), at.child("image"), "Name the image.");
    }

    void cinder(CinderPersistentVolumeSource disk, At at) {
        required(disk.getVolumeID(), at.child("volumeID"), "Give the id of the volume.");
        if (disk.getSecretRef() != null) {
            At secret = at.child("secretRef");
            required(disk.getSecretRef().getName(), secret.child("name"), "Name the Secret.");
            required(disk.getSecretRef().getNamespace(), secret.child("namespace"), "Name the Secret's namespace.");
        }
    }

    void fibreChannel(FCVolumeSource fc, At at) {
        boolean names = !Present.items(fc.getTargetWWNs()).isEmpty();
        boolean ids = !Present.items(fc.getWwids()).isEmpty();
        At targets = at.child("targetWWNs");
        if (!names && !ids) {
            causes.as(ApiRules.ONE_OF).required(targets, "Give targetWWNs with a lun, or wwids.");
        }
        if (names && ids) {
            causes.as(ApiRules.ONE_OF).invalid(targets, fc.getTargetWWNs(), "targetWWNs don't stand beside wwids");
        }
        if (!names) {
            return;
        }
        Integer lun = fc.getLun();
        if (lun == null) {
            causes.required(at.child("lun"), "Give the LUN of the target.");
        } else if (lun < 0 || lun > MAX_LUN) {
            causes.invalid(at.child("lun"), lun, "a LUN is a number from 0 to " + MAX_LUN);
        }
    }

    void vsphere(VsphereVirtualDiskVolumeSource disk, At at) {
        required(disk.getVolumePath(), at.child("volumePath"), "Give the path of the disk.");
    }

    void photon(PhotonPersistentDiskVolumeSource disk, At at) {
        required(disk.getPdID(), at.child("pdID"), "Give the id of the disk.");
    }

    void portworx(PortworxVolumeSource disk, At at) {
        required(disk.getVolumeID(), at.child("volumeID"), "Give the id of the volume.");
    }

    void azure(AzureDiskVolumeSource disk, At at) {
        required(disk.getDiskName(), at.child("diskName"), "Name the disk.");
        String uri = Present.text(disk.getDiskURI());
        At uriAt = at.child("diskURI");
        required(uri, uriAt, "Give the address of the disk.");
        String caching = disk.getCachingMode();
        if (caching != null && !CACHING_MODES.contains(caching)) {
            causes.unsupported(at.child("cachingMode"), caching, CACHING_MODES);
        }
        String kind = disk.getKind() == null ? "Shared" : disk.getKind();
        if (!AZURE_KINDS.contains(kind)) {
            causes.unsupported(at.child("kind"), kind, AZURE_KINDS);
        }
        String start = kind.equals(MANAGED) ? "/subscriptions/" : "https://";
        if (!uri.startsWith(start)) {
            causes.as(ApiRules.ENUM_VALUE)
                    .invalid(uriAt, uri, "the address of a disk of kind " + kind + " starts with " + start);
        }
    }

    void scaleIo(ScaleIOPersistentVolumeSource disk, At at) {
        required(disk.getGateway(), at.child("gateway"), "Give the address of the gateway.");
        required(disk.getSystem(), at.child("system"), "Name the storage system.");
        required(disk.getVolumeName(), at.child("volumeName"), "Name the volume.");
    }

    void storageOs(StorageOSPersistentVolumeSource disk, At at) {
        At nameAt = at.child("volumeName");
        String name = Present.text(disk.getVolumeName());
        if (name.isEmpty()) {
            causes.required(nameAt, "Name the volume.");
        } else {
            causes.as(ApiRules.NAME).name(nameAt, name, NameSyntax.DNS_LABEL);
        }
        String namespace = Present.text(disk.getVolumeNamespace());
        if (!namespace.isEmpty()) {
            causes.as(ApiRules.NAME).name(at.child("volumeNamespace"), namespace, NameSyntax.DNS_LABEL);
        }
        if (disk.getSecretRef() != null) {
            At secret = at.child("secretRef");
            required(disk.getSecretRef().getName(), secret.child("name"), "Name the Secret.");
            required(disk.getSecretRef().getNamespace(), secret.child("namespace"), "Name the Secret's namespace.");
        }
    }

    private void required(@Nullable String text, At at, String fix) {
        if (Present.isBlank(text)) {
            causes.required(at, fix);
        }
    }
}
