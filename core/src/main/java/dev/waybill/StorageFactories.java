package dev.waybill;

import dev.waybill.kind.PersistentVolumeClaim;
import dev.waybill.kind.storage.ClaimRef;
import dev.waybill.kind.storage.DataSource;
import dev.waybill.kind.storage.ExistingClaim;
import dev.waybill.kind.storage.ExistingPersistentVolume;
import dev.waybill.kind.storage.ExistingStorageClass;
import dev.waybill.kind.storage.PersistentVolumeRef;
import dev.waybill.kind.storage.StorageClassRef;
import dev.waybill.value.Memory;

/** Factories of storage: claims, classes, volumes and what pods mount. */
abstract class StorageFactories extends ConfigFactories {
    StorageFactories() {}

    /** Makes a PersistentVolumeClaim; see {@link PersistentVolumeClaim#of}. */
    public static PersistentVolumeClaim claim(String name, StorageClassRef storageClass, Memory size) {
        return PersistentVolumeClaim.of(name, storageClass, size);
    }

    /** Makes a PersistentVolumeClaim of the cluster's class; see {@link PersistentVolumeClaim#ofDefaultClass}. */
    public static PersistentVolumeClaim claimOfDefaultClass(String name, Memory size) {
        return PersistentVolumeClaim.ofDefaultClass(name, size);
    }

    /** Makes a PersistentVolumeClaim for a volume that is there; see {@link PersistentVolumeClaim#ofNoClass}. */
    public static PersistentVolumeClaim claimOfNoClass(String name, Memory size) {
        return PersistentVolumeClaim.ofNoClass(name, size);
    }

    /** Means a PersistentVolumeClaim that is in the cluster already. */
    public static ClaimRef existingClaim(String name) {
        return new ExistingClaim(name);
    }

    /** Means a StorageClass that is in the cluster already. */
    public static StorageClassRef existingStorageClass(String name) {
        return new ExistingStorageClass(name);
    }

    /** Means a PersistentVolume that is in the cluster already. */
    public static PersistentVolumeRef existingVolume(String name) {
        return new ExistingPersistentVolume(name);
    }

    /** Fills a new volume from a VolumeSnapshot; see {@link DataSource#snapshot}. */
    public static DataSource snapshot(String name) {
        return DataSource.snapshot(name);
    }

    /** Fills a new volume from another claim's; see {@link DataSource#claim}. */
    public static DataSource cloneOf(ClaimRef claim) {
        return DataSource.claim(claim);
    }

    /** Fills a new volume by a volume populator; see {@link DataSource#populator}. */
    public static DataSource populator(String apiGroup, String kind, String name) {
        return DataSource.populator(apiGroup, kind, name);
    }
}
