package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.PersistentVolume;

/** What the API server asks of a {@code PersistentVolume}. */
final class PersistentVolumeCheck {
    private PersistentVolumeCheck() {}

    static void check(PersistentVolume object, Causes causes) {}
}
