package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.HasMetadata;

/**
 * A key of a ConfigMap or Secret that an object asks for.
 *
 * @param reference the ConfigMap or Secret
 * @param path where the key stands
 * @param key the key
 */
record KeyReference(Reference reference, String path, String key) {

    HasMetadata from() {
        return reference.from();
    }
}
