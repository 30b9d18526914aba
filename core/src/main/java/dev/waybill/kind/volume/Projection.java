package dev.waybill.kind.volume;

import dev.waybill.recipe.Part;
import io.fabric8.kubernetes.api.model.VolumeProjection;

/** Files that go into a projected volume together with those of other sources. */
public interface Projection extends Part<VolumeProjection> {}
