package dev.waybill.kind.access;

/** A ServiceAccount that pods or bindings refer to: one of this manifest, or {@code existingServiceAccount(name)}. */
public interface ServiceAccountRef {

    /** Returns {@code metadata.name}. */
    String name();
}
