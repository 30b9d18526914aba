package dev.waybill.kind.storage;

/** A PersistentVolumeClaim that something refers to: one of this manifest, or {@code existingClaim(name)}. */
public interface ClaimRef {

    /** Returns {@code metadata.name}. */
    String name();
}
