package dev.waybill.kind.volume;

import dev.waybill.kind.storage.PersistentVolumeSource;
import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Part;
import dev.waybill.recipe.Recipe;
import io.fabric8.kubernetes.api.model.PersistentVolumeSpec;
import io.fabric8.kubernetes.api.model.Volume;
import java.util.function.BiConsumer;

/** A source that a pod can use itself, and a PersistentVolume as well. */
abstract class DiskSource extends ModelValue<Volume> implements VolumeSource, PersistentVolumeSource {
    private final Part<PersistentVolumeSpec> persistent;

    <V, P> DiskSource(
            String name,
            Recipe<V> inVolume,
            BiConsumer<Volume, V> putVolume,
            Recipe<P> inPersistent,
            BiConsumer<PersistentVolumeSpec, P> putPersistent) {
        super(Recipe.<Volume>of(name, Volume::new, volume -> {}).and(name, () -> inVolume, putVolume));
        Recipe<PersistentVolumeSpec> recipe = Recipe.<PersistentVolumeSpec>of(
                        name, PersistentVolumeSpec::new, spec -> {})
                .and(name, () -> inPersistent, putPersistent);
        this.persistent = () -> recipe;
    }

    @Override
    public final Part<PersistentVolumeSpec> persistent() {
        return persistent;
    }
}
