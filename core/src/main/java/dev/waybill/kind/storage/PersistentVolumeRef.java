package dev.waybill.kind.storage;

/** A PersistentVolume that a claim asks for: one of this manifest, or {@code existingVolume(name)}. */
public interface PersistentVolumeRef {

    /** Returns {@code metadata.name}. */
    String name();
}
