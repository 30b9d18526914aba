package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;

/** What the root of a schema may not use where the resource has a status subresource. */
final class SchemaRoot {
    private SchemaRoot() {}

    /** As on the server, the first reason found is the only one reported. */
    static void checkWithStatus(JSONSchemaProps schema, At at, Causes causes) {
        String type = SchemaParts.type(schema);
        boolean names =
                !Present.isBlank(schema.getId()) || !Present.isBlank(schema.get$schema()) || schema.get$ref() != null;
        if (!names && !type.isEmpty() && !type.equals("object")) {
            causes.invalid(at.child("type"), type, "the root of a resource is an object", "Write 'object'.");
        } else if (names || usesOthers(schema)) {
            causes.invalid(
                    at,
                    "the root",
                    "with a status subresource it has properties, required, x-kubernetes-validations and limits of"
                            + " values only, since the status is checked apart");
        }
    }

    private static boolean usesOthers(JSONSchemaProps schema) {
        return Present.isTrue(schema.getNullable())
                || SchemaParts.defaultOf(schema) != null
                || schema.getMaxProperties() != null
                || schema.getMinProperties() != null
                || !Present.items(schema.getEnum()).isEmpty()
                || !Present.items(schema.getAllOf()).isEmpty()
                || !Present.items(schema.getAnyOf()).isEmpty()
                || !Present.items(schema.getOneOf()).isEmpty()
                || schema.getNot() != null
                || schema.getAdditionalProperties() != null
                || schema.getAdditionalItems() != null
                || !Present.entries(schema.getPatternProperties()).isEmpty()
                || !Present.entries(schema.getDependencies()).isEmpty()
                || !Present.entries(schema.getDefinitions()).isEmpty()
                || SchemaParts.isEmbedded(schema)
                || SchemaParts.isIntOrString(schema)
                || !Present.items(schema.getXKubernetesListMapKeys()).isEmpty()
                || schema.getXKubernetesListType() != null
                || schema.getXKubernetesMapType() != null;
    }
}
