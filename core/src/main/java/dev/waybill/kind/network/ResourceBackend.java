package dev.waybill.kind.network;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.TypedLocalObjectReference;
import io.fabric8.kubernetes.api.model.networking.v1.IngressBackend;

/** Another object that answers requests, such as a storage bucket that the Ingress controller knows. */
@CheckReturnValue
public final class ResourceBackend extends ModelValue<IngressBackend> implements Backend {

    private ResourceBackend(Recipe<IngressBackend> recipe) {
        super(recipe);
    }

    /** Refers to an object of the Ingress's namespace: {@code resource}. */
    public static ResourceBackend of(String apiGroup, String kind, String name) {
        return new ResourceBackend(Recipe.of(
                "resource",
                IngressBackend::new,
                backend -> backend.setResource(new TypedLocalObjectReference(apiGroup, kind, name))));
    }
}
