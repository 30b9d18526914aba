package dev.waybill.kind.volume;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Image;
import io.fabric8.kubernetes.api.model.ImageVolumeSource;
import io.fabric8.kubernetes.api.model.Volume;

/** The files of an image, read-only, as for a model or a plugin. Kubernetes has this for good from 1.36 on. */
@CheckReturnValue
public final class ImageVolume extends ModelValue<Volume> implements VolumeSource {

    private ImageVolume(Recipe<Volume> recipe) {
        super(recipe);
    }

    /** Uses the files of {@code image}: sets {@code reference}. */
    public static ImageVolume of(Image image) {
        return new ImageVolume(Recipe.of("imageVolume", Volume::new, volume -> {
            ImageVolumeSource source = new ImageVolumeSource();
            source.setReference(image.toString());
            volume.setImage(source);
        }));
    }

    /** Sets {@code pullPolicy: Always}: asks the registry at every start. A repeat of any policy replaces. */
    public ImageVolume alwaysPulled() {
        return policy("alwaysPulled", "Always");
    }

    /** Sets {@code pullPolicy: IfNotPresent}: takes the node's copy where there is one. Default, unless the tag is latest. */
    public ImageVolume pulledIfNotPresent() {
        return policy("pulledIfNotPresent", "IfNotPresent");
    }

    /** Sets {@code pullPolicy: Never}: only ever takes the node's copy. */
    public ImageVolume neverPulled() {
        return policy("neverPulled", "Never");
    }

    private ImageVolume policy(String step, String policy) {
        return new ImageVolume(recipe().and(step, v -> v.getImage().setPullPolicy(policy)));
    }
}
