package dev.waybill.kind.autoscaling;

import dev.waybill.recipe.Existing;
import dev.waybill.value.CheckReturnValue;

/**
 * An object of any kind that is in the cluster already, and that a metric describes.
 *
 * @param apiVersion group and version, as in {@code networking.k8s.io/v1}
 * @param kind the kind, as in {@code Ingress}
 * @param name {@code metadata.name}
 */
@CheckReturnValue
public record ExistingObject(String apiVersion, String kind, String name) implements Existing {

    /** Refuses a reference without a version or a kind, and a name that no object can have. */
    public ExistingObject {
        ObjectNames.check("object", apiVersion, kind, name);
    }
}
