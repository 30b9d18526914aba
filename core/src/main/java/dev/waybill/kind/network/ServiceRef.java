package dev.waybill.kind.network;

/** A Service that something refers to: one of this manifest, or {@code existingService(name)}. */
public interface ServiceRef {

    /** Returns {@code metadata.name}. */
    String name();
}
