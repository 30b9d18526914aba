package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.storage.StorageClass;

/** What the API server asks of a {@code StorageClass}. */
final class StorageClassCheck {
    private StorageClassCheck() {}

    static void check(StorageClass object, Causes causes) {}
}
