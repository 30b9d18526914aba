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

    /**
     * Refuses a reference without a group, a version or a kind, and a name that no object can have. The API server takes no
     * target of the core group {@code v1}.
     */
    public ExistingScalable {
        ObjectNames.check("scalable", apiVersion, kind, name);
        if (apiVersion.indexOf('/') < 0) {
            throw new IllegalArgumentException("scalable " + kind + " '" + name + "' apiVersion '" + apiVersion
                    + "': an autoscaler's target has an API group. Write group and version, as in apps/v1.");
        }
    }
}
