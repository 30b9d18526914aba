package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;

/** What the API server asks of a {@code PersistentVolumeClaim}. */
final class PersistentVolumeClaimCheck {
    private PersistentVolumeClaimCheck() {}

    static void check(PersistentVolumeClaim object, Causes causes) {}
}
