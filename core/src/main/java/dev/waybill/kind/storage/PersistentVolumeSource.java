package dev.waybill.kind.storage;

import dev.waybill.recipe.Part;
import io.fabric8.kubernetes.api.model.PersistentVolumeSpec;

/** The disk behind a PersistentVolume. */
public interface PersistentVolumeSource {

    /** Returns what the source sets in a PersistentVolume's spec. */
    Part<PersistentVolumeSpec> persistent();
}
