package dev.waybill.kind.volume;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.DownwardAPIProjection;
import io.fabric8.kubernetes.api.model.VolumeProjection;

/** Facts about the pod itself in a projected volume. */
@CheckReturnValue
public final class PodFiles extends ModelValue<VolumeProjection> implements Projection {

    private PodFiles(Recipe<VolumeProjection> recipe) {
        super(recipe);
    }

    /** Writes these files. */
    public static PodFiles of(PodFile first, PodFile... more) {
        PodFiles result = new PodFiles(Recipe.of(
                        "podFiles", VolumeProjection::new, p -> p.setDownwardAPI(new DownwardAPIProjection())))
                .file(first);
        for (PodFile each : more) {
            result = result.file(each);
        }
        return result;
    }

    /** Adds to {@code items}. */
    public PodFiles file(PodFile file) {
        return new PodFiles(recipe().and(
                        "file", file, (p, item) -> p.getDownwardAPI().getItems().add(item)));
    }
}
