package dev.waybill.kind.config;

/** A Secret that something refers to: one of this manifest, or {@code existingSecret(name)}. */
public interface SecretRef {

    /** Returns {@code metadata.name}. */
    String name();

    /** Returns a reference to one of its keys. A Secret of the manifest refuses a key that it does not have. */
    SecretKey key(String key);
}
