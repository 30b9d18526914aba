package dev.waybill.yaml;

import io.fabric8.kubernetes.api.model.HasMetadata;

/**
 * A Kubernetes object that was read.
 *
 * <p>What doesn't fit the model is lost nowhere: a field that its class doesn't have, and a value of the wrong type,
 * stand as plain maps, lists and scalars in the {@code additionalProperties} of the nearest holder that has some.
 *
 * @param model the object; a {@code GenericKubernetesResource} where fabric8 has no class for its kind
 * @param places where its fields stand
 */
public record ReadObject(HasMetadata model, Places places) {}
