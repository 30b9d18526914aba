package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.HasMetadata;

/** What the API server asks of every object, whatever its kind. */
final class CustomResourceCheck {
    private CustomResourceCheck() {}

    static void check(HasMetadata object, Causes causes) {}
}
