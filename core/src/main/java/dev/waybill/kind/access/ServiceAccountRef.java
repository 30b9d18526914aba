package dev.waybill.kind.access;

import java.util.Optional;

/** A ServiceAccount that pods or bindings refer to: one of this manifest, or {@code existingServiceAccount(name)}. */
public interface ServiceAccountRef {

    /** Returns {@code metadata.name}. */
    String name();

    /** Returns {@code metadata.namespace}; empty when it is the namespace of whatever refers to it. */
    default Optional<String> namespace() {
        return Optional.empty();
    }
}
