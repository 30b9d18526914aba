package dev.waybill.kind.config;

/** A ConfigMap that something refers to: one of this manifest, or {@code existingConfigMap(name)}. */
public interface ConfigMapRef {

    /** Returns {@code metadata.name}. */
    String name();

    /** Returns a reference to one of its keys. A ConfigMap of the manifest refuses a key that it does not have. */
    ConfigMapKey key(String key);
}
