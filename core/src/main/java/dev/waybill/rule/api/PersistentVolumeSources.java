package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.PersistentVolumeSpec;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The one source that a persistent volume has: the first is checked, and a second one refused. */
final class PersistentVolumeSources {
    private final PersistentVolumeSpec spec;
    private final String name;
    private final At at;
    private final Causes causes;
    private @Nullable String first;

    PersistentVolumeSources(PersistentVolumeSpec spec, String name, At at, Causes causes) {
        this.spec = spec;
        this.name = name;
        this.at = at;
        this.causes = causes;
    }

    /** Goes through all sources in the server's order. */
    void check() {
        PersistentShares shares = new PersistentShares(causes);
        PersistentDisks disks = new PersistentDisks(causes);
        one("hostPath", spec.getHostPath(), shares::hostPath);
        // The server has another name for this disk, and for CephFS two, than the fields have in YAML.
        one("gcePersistentDisk", "persistentDisk", spec.getGcePersistentDisk(), disks::gce);
        one("awsElasticBlockStore", spec.getAwsElasticBlockStore(), disks::aws);
        one("glusterfs", spec.getGlusterfs(), shares::glusterfs);
        one("flocker", spec.getFlocker(), shares::flocker);
        one("nfs", spec.getNfs(), shares::nfs);
        one("rbd", spec.getRbd(), disks::rbd);
        one("quobyte", spec.getQuobyte(), shares::quobyte);
        one("cephFS", "cephfs", spec.getCephfs(), shares::cephfs);
        one("iscsi", spec.getIscsi(), (iscsi, here) -> IscsiTarget.check(iscsi, name, here, causes));
        one("cinder", spec.getCinder(), disks::cinder);
        one("fc", spec.getFc(), disks::fibreChannel);
        if (spec.getFlexVolume() != null) {
            // The one source that the server does not count as a second one, though others after it are.
            first = first == null ? "flexVolume" : first;
            shares.flex(spec.getFlexVolume(), at.child("flexVolume"));
        }
        one("azureFile", spec.getAzureFile(), shares::azureFile);
        one("vsphereVolume", spec.getVsphereVolume(), disks::vsphere);
        one("photonPersistentDisk", spec.getPhotonPersistentDisk(), disks::photon);
        one("portworxVolume", spec.getPortworxVolume(), disks::portworx);
        one("azureDisk", spec.getAzureDisk(), disks::azure);
        one("scaleIO", spec.getScaleIO(), disks::scaleIo);
        one("local", spec.getLocal(), (local, here) -> {
            shares.local(local, here);
            if (spec.getNodeAffinity() == null) {
                causes.required(at.child("nodeAffinity"), "Say on which node the local disk is.");
            }
        });
        one("storageos", spec.getStorageos(), disks::storageOs);
        one("csi", spec.getCsi(), shares::csi);
        if (first == null) {
            causes.as(ApiRules.ONE_OF).required(at, "Give the volume a source, such as csi, nfs or hostPath.");
        }
    }

    private <T> void one(String field, @Nullable T source, BiConsumer<T, At> check) {
        one(field, field, source, check);
    }

    private <T> void one(String field, String checkedAs, @Nullable T source, BiConsumer<T, At> check) {
        if (source == null) {
            return;
        }
        if (first != null) {
            causes.as(ApiRules.ONE_OF).forbidden(at.child(field), "the volume's source is " + first + " already");
            return;
        }
        first = field;
        check.accept(source, at.child(checkedAs));
    }
}
