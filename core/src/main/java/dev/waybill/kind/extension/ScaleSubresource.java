package dev.waybill.kind.extension;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceSubresourceScale;

/** Lets {@code kubectl scale} and autoscalers set the replicas: {@code subresources.scale}. */
@CheckReturnValue
public final class ScaleSubresource extends ModelValue<CustomResourceSubresourceScale> {
    private ScaleSubresource(Recipe<CustomResourceSubresourceScale> recipe) {
        super(recipe);
    }

    /** Makes the subresource with the usual fields: {@code .spec.replicas} and {@code .status.replicas}. */
    public static ScaleSubresource of() {
        return of(".spec.replicas", ".status.replicas");
    }

    /**
     * Makes the subresource.
     *
     * @param specReplicas where the wanted count stands, below {@code .spec.}
     * @param statusReplicas where the actual count stands, below {@code .status.}
     */
    public static ScaleSubresource of(String specReplicas, String statusReplicas) {
        JsonPath.check("scale specReplicas", specReplicas, ".spec.");
        JsonPath.check("scale statusReplicas", statusReplicas, ".status.");
        return new ScaleSubresource(Recipe.of("scaleSubresource", CustomResourceSubresourceScale::new, s -> {
            s.setSpecReplicasPath(specReplicas);
            s.setStatusReplicasPath(statusReplicas);
        }));
    }

    /**
     * Sets {@code labelSelectorPath}: where the selector of the pods stands as text, below {@code .status.} or
     * {@code .spec.}. A HorizontalPodAutoscaler needs it. A repeat replaces.
     */
    public ScaleSubresource labelSelector(String path) {
        JsonPath.check("scale labelSelector", path, ".status.", ".spec.");
        return new ScaleSubresource(recipe().and("labelSelector", s -> s.setLabelSelectorPath(path)));
    }
}
