package dev.waybill.kind.storage;

/** A StorageClass that something refers to: one of this manifest, or {@code existingStorageClass(name)}. */
public interface StorageClassRef {

    /** Returns {@code metadata.name}. */
    String name();
}
