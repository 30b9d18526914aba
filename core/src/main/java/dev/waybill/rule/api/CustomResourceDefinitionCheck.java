package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;

/** What the API server asks of a {@code CustomResourceDefinition}. */
final class CustomResourceDefinitionCheck {
    private CustomResourceDefinitionCheck() {}

    static void check(CustomResourceDefinition object, Causes causes) {}
}
