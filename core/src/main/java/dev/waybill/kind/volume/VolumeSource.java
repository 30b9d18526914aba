package dev.waybill.kind.volume;

import dev.waybill.recipe.Part;

/** What a volume holds. Its model is fabric8's Volume without a name; {@link Volume} adds that. */
public interface VolumeSource extends Part<io.fabric8.kubernetes.api.model.Volume> {}
