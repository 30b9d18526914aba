package dev.waybill.kind.volume;

import dev.waybill.kind.storage.ClaimRef;
import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimVolumeSource;
import io.fabric8.kubernetes.api.model.Volume;

/** The storage behind a claim, as a volume. */
@CheckReturnValue
public final class ClaimVolume extends ModelValue<Volume> implements VolumeSource {

    private ClaimVolume(Recipe<Volume> recipe) {
        super(recipe);
    }

    /** Uses the storage of {@code claim}. */
    public static ClaimVolume of(ClaimRef claim) {
        return new ClaimVolume(Recipe.<Volume>of("claim", Volume::new, volume -> {
                    PersistentVolumeClaimVolumeSource source = new PersistentVolumeClaimVolumeSource();
                    source.setClaimName(claim.name());
                    volume.setPersistentVolumeClaim(source);
                })
                .refersTo(claim));
    }

    /** Sets {@code readOnly: true}: no container can write to it. Default: each mount decides. */
    public ClaimVolume readOnly() {
        return new ClaimVolume(recipe().and(
                        "readOnly", volume -> volume.getPersistentVolumeClaim().setReadOnly(true)));
    }
}
