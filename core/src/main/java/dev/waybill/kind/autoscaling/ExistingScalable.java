package dev.waybill.kind.autoscaling;

import dev.waybill.recipe.Existing;
import dev.waybill.value.CheckReturnValue;

/**
 * Something with a {@code scale} subresource that is in the cluster already: a workload, or a custom resource.
 *
 * @param apiVersion group and version, as in {@code apps/v1}
 * @param kind the kind, as in {@code Deployment}
 * @param name {@code metadata.name}
 */
@CheckReturnValue
public record ExistingScalable(String apiVersion, String kind, String name) implements Scalable, Existing {

    /** Refuses a reference without a version or a kind, and a name that no object can have. */
    public ExistingScalable {
        ObjectNames.check("scalable", apiVersion, kind, name);
    }
}
