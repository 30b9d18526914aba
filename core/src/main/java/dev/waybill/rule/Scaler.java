package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.HasMetadata;

/**
 * An autoscaler and what it scales. What is missing is an empty text.
 *
 * @param object the autoscaler
 * @param apiVersion the API version of its target
 * @param kind the kind of its target
 * @param name the name of its target
 * @param min the fewest replicas
 * @param max the most replicas
 */
record Scaler(HasMetadata object, String apiVersion, String kind, String name, int min, int max) {

    /** Returns the target for people: {@code Deployment 'shop'}. */
    String target() {
        return new ObjectName(kind, "", name).toString();
    }
}
