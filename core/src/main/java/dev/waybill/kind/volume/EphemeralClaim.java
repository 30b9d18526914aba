package dev.waybill.kind.volume;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Part;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.EphemeralVolumeSource;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimTemplate;
import io.fabric8.kubernetes.api.model.Volume;

/** A claim of each pod's own, which is made with the pod and goes with it: scratch room larger than the node's disk. */
@CheckReturnValue
public final class EphemeralClaim extends ModelValue<Volume> implements VolumeSource {

    private EphemeralClaim(Recipe<Volume> recipe) {
        super(recipe);
    }

    /**
     * Makes for each pod a claim like this one: sets {@code volumeClaimTemplate} to its labels, annotations and spec. Its
     * name and namespace don't count; Kubernetes gives it those of the pod.
     */
    public static EphemeralClaim of(Part<PersistentVolumeClaim> claim) {
        return new EphemeralClaim(Recipe.<Volume>of("ephemeralClaim", Volume::new, volume -> {})
                .and("claim", claim, EphemeralClaim::put, (volume, part) -> put(volume, part.toModel())));
    }

    private static void put(Volume volume, PersistentVolumeClaim claim) {
        ObjectMeta metadata = new ObjectMeta();
        if (claim.getMetadata() != null) {
            metadata.setLabels(claim.getMetadata().getLabels());
            metadata.setAnnotations(claim.getMetadata().getAnnotations());
        }
        PersistentVolumeClaimTemplate template = new PersistentVolumeClaimTemplate();
        template.setMetadata(metadata);
        template.setSpec(claim.getSpec());
        EphemeralVolumeSource source = new EphemeralVolumeSource();
        source.setVolumeClaimTemplate(template);
        volume.setEphemeral(source);
    }
}
