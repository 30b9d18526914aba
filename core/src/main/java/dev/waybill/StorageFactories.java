package dev.waybill;

import dev.waybill.kind.PersistentVolume;
import dev.waybill.kind.PersistentVolumeClaim;
import dev.waybill.kind.PriorityClass;
import dev.waybill.kind.StorageClass;
import dev.waybill.kind.scheduling.NodeMatch;
import dev.waybill.kind.scheduling.Topology;
import dev.waybill.kind.storage.AllowedTopology;
import dev.waybill.kind.storage.ClaimRef;
import dev.waybill.kind.storage.CsiDisk;
import dev.waybill.kind.storage.DataSource;
import dev.waybill.kind.storage.ExistingClaim;
import dev.waybill.kind.storage.ExistingPersistentVolume;
import dev.waybill.kind.storage.ExistingStorageClass;
import dev.waybill.kind.storage.LocalDisk;
import dev.waybill.kind.storage.PersistentVolumeSource;
import dev.waybill.kind.storage.Provisioner;
import dev.waybill.kind.storage.StorageClassRef;
import dev.waybill.value.Memory;

/** Factories of storage: claims, classes and disks; and of the priority of pods. */
abstract class StorageFactories extends VolumeFactories {
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
    public static ExistingClaim existingClaim(String name) {
        return new ExistingClaim(name);
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

    /** Makes a StorageClass; see {@link StorageClass#of}. */
    public static StorageClass storageClass(String name, Provisioner provisioner) {
        return StorageClass.of(name, provisioner);
    }

    /** Means a StorageClass that is in the cluster already. */
    public static ExistingStorageClass existingStorageClass(String name) {
        return new ExistingStorageClass(name);
    }

    /** Names what makes volumes; see {@link Provisioner#of}. */
    public static Provisioner provisioner(String name) {
        return Provisioner.of(name);
    }

    /** Names what makes volumes, a driver of your own; see {@link Provisioner#custom}. */
    public static Provisioner customProvisioner(String name) {
        return Provisioner.custom(name);
    }

    /** Limits where volumes are made; see {@link AllowedTopology#of}. */
    public static AllowedTopology allowedTopology(Topology topology, String first, String... more) {
        return AllowedTopology.of(topology, first, more);
    }

    /** Makes a PersistentVolume; see {@link PersistentVolume#of}. */
    public static PersistentVolume persistentVolume(String name, Memory capacity, PersistentVolumeSource source) {
        return PersistentVolume.of(name, capacity, source);
    }

    /** Means a PersistentVolume that is in the cluster already. */
    public static ExistingPersistentVolume existingVolume(String name) {
        return new ExistingPersistentVolume(name);
    }

    /** Means a disk of certain nodes; see {@link LocalDisk#of}. */
    public static LocalDisk localDisk(String path, NodeMatch first, NodeMatch... anyOf) {
        return LocalDisk.of(path, first, anyOf);
    }

    /** Means a disk that a CSI driver knows; see {@link CsiDisk#of}. */
    public static CsiDisk csiDisk(Provisioner driver, String volumeHandle) {
        return CsiDisk.of(driver, volumeHandle);
    }

    /** Makes a PriorityClass; see {@link PriorityClass#of}. */
    public static PriorityClass priorityClass(String name, int value) {
        return PriorityClass.of(name, value);
    }
}
