package dev.waybill.kind.extension;

import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsOrArray;
import org.jspecify.annotations.Nullable;

/** What may stand inside allOf, anyOf, oneOf and not: apiextensions-apiserver's {@code validateNestedValueValidation}. */
final class Conditions {
    private Conditions() {}

    static Schema only(String place, Schema condition) {
        String forbidden = forbidden(condition.toModel());
        if (forbidden != null) {
            throw new IllegalArgumentException(place + " with " + forbidden
                    + ": Kubernetes allows conditions only there. Start with conditionSchema(), and put " + forbidden
                    + " outside.");
        }
        return condition;
    }

    private static @Nullable String forbidden(JSONSchemaProps schema) {
        String here = ofItsOwn(schema);
        if (here != null) {
            return here;
        }
        for (JSONSchemaProps each : schema.getProperties().values()) {
            String inner = forbidden(each);
            if (inner != null) {
                return inner;
            }
        }
        JSONSchemaPropsOrArray items = schema.getItems();
        return items == null ? null : forbidden(items.getSchema());
    }

    private static @Nullable String ofItsOwn(JSONSchemaProps schema) {
        if (schema.getType() != null) {
            return "type: " + schema.getType();
        }
        if (schema.getTitle() != null) {
            return "title";
        }
        if (schema.getDescription() != null) {
            return "description";
        }
        if (schema.getDefault() != null) {
            return "default";
        }
        if (schema.getNullable() != null) {
            return "nullable";
        }
        if (schema.getXKubernetesIntOrString() != null) {
            return "x-kubernetes-int-or-string";
        }
        if (schema.getXKubernetesPreserveUnknownFields() != null) {
            return "x-kubernetes-preserve-unknown-fields";
        }
        if (schema.getXKubernetesEmbeddedResource() != null) {
            return "x-kubernetes-embedded-resource";
        }
        if (schema.getXKubernetesListType() != null) {
            return "x-kubernetes-list-type";
        }
        if (schema.getXKubernetesMapType() != null) {
            return "x-kubernetes-map-type";
        }
        return schema.getXKubernetesValidations().isEmpty() ? null : "x-kubernetes-validations";
    }
}
