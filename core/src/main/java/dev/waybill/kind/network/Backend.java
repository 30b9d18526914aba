package dev.waybill.kind.network;

import dev.waybill.recipe.Part;
import io.fabric8.kubernetes.api.model.networking.v1.IngressBackend;

/** Where an Ingress sends a request: a port of a Service, or another resource. */
public sealed interface Backend extends Part<IngressBackend> permits ServiceBackend, ResourceBackend {}
