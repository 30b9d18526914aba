package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a schema is structural: every field has one type, and conditions only narrow it. */
final class SchemaStructure {
    private final Causes causes;

    private SchemaStructure(Causes causes) {
        this.causes = causes;
    }

    static void check(JSONSchemaProps schema, At at, Causes causes) {
        SchemaStructure structure = new SchemaStructure(causes);
        structure.invariants(schema, true, at);
        structure.known(schema, schema, at);
    }

    private void invariants(JSONSchemaProps schema, boolean root, At at) {
        JSONSchemaProps items = SchemaParts.items(schema);
        Map<String, JSONSchemaProps> properties = SchemaParts.properties(schema);
        boolean embedded = SchemaParts.isEmbedded(schema);
        At additionalAt = at.child("additionalProperties");
        if (items != null) {
            invariants(items, false, at.child("items"));
        } else if (SchemaParts.type(schema).equals("array")) {
            causes.required(at.child("items"), "Describe the items of the list.");
        }
        properties.forEach((name, field) -> invariants(
                SchemaParts.orEmpty(field), false, at.child("properties").key(name)));
        if (schema.getAdditionalProperties() != null) {
            if (root || embedded) {
                causes.forbidden(additionalAt, "a resource names its fields in properties");
            }
            JSONSchemaProps additional = SchemaParts.additional(schema);
            if (additional != null) {
                invariants(additional, false, additionalAt);
            }
        }
        intOrString(schema, embedded, at);
        conditions(schema, at);
        type(schema, root, embedded, at);
        if (root || embedded) {
            metaTypes(properties, at.child("properties"));
        }
        JSONSchemaProps metadata = properties.get("metadata");
        if (root && metadata != null) {
            rootMetadata(metadata, at.child("properties").key("metadata"));
        }
        if (embedded && !SchemaParts.keepsUnknown(schema) && properties.isEmpty()) {
            causes.required(
                    at.child("properties"), "Name the fields, or set x-kubernetes-preserve-unknown-fields: true.");
        }
    }

    private void type(JSONSchemaProps schema, boolean root, boolean embedded, At at) {
        String type = SchemaParts.type(schema);
        At typeAt = at.child("type");
        if (type.isEmpty()) {
            if (embedded || !(SchemaParts.isIntOrString(schema) || SchemaParts.keepsUnknown(schema))) {
                causes.required(typeAt, "Give the type" + (root || embedded ? ", which is object." : "."));
            }
        } else if ((root || embedded) && !type.equals("object")) {
            causes.invalid(typeAt, type, "a resource is an object", "Write 'object'.");
        }
    }

    private void intOrString(JSONSchemaProps schema, boolean embedded, At at) {
        if (!SchemaParts.isIntOrString(schema)) {
            return;
        }
        String allowed = "a field with x-kubernetes-int-or-string is a scalar";
        if (SchemaParts.keepsUnknown(schema)) {
            causes.invalid(at.child("x-kubernetes-preserve-unknown-fields"), true, allowed, "Leave it out.");
        }
        if (embedded) {
            causes.invalid(at.child("x-kubernetes-embedded-resource"), true, allowed, "Leave it out.");
        }
    }

    private void metaTypes(Map<String, JSONSchemaProps> properties, At at) {
        for (String field : SchemaParts.META_FIELDS) {
            String wanted = field.equals("metadata") ? "object" : "string";
            JSONSchemaProps schema = properties.get(field);
            if (schema != null && !SchemaParts.type(schema).equals(wanted)) {
                causes.invalid(at.key(field).child("type"), SchemaParts.type(schema), field + " is of type " + wanted);
            }
        }
    }

    private void rootMetadata(JSONSchemaProps metadata, At at) {
        for (String name : SchemaParts.properties(metadata).keySet()) {
            if (!name.equals("name") && !name.equals("generateName")) {
                causes.forbidden(at, "metadata is known; only name and generateName can be narrowed");
                return;
            }
        }
        JSONSchemaProps plain = new JSONSchemaProps();
        plain.setType(metadata.getType());
        plain.setProperties(metadata.getProperties());
        plain.setDefault(metadata.getDefault());
        if (!plain.equals(metadata)) {
            causes.forbidden(at, "metadata is known; nothing but its type and names can be given");
        }
    }

    /** The conditions of a schema, and its pattern. */
    private void conditions(JSONSchemaProps schema, At at) {
        boolean skipAnyOf = isIntOrString(schema.getAnyOf());
        List<JSONSchemaProps> allOf = Present.items(schema.getAllOf());
        boolean skipFirst = !allOf.isEmpty()
                && allOf.get(0) != null
                && isIntOrString(allOf.get(0).getAnyOf());
        values(schema, skipAnyOf, skipFirst, at);
    }

    private void values(JSONSchemaProps schema, boolean skipAnyOf, boolean skipFirstAllOf, At at) {
        List<JSONSchemaProps> allOf = Present.items(schema.getAllOf());
        for (int i = 0; i < allOf.size(); i++) {
            nested(allOf.get(i), skipFirstAllOf && i == 0, at.child("allOf").index(i));
        }
        List<JSONSchemaProps> anyOf = skipAnyOf ? List.of() : Present.items(schema.getAnyOf());
        for (int i = 0; i < anyOf.size(); i++) {
            nested(anyOf.get(i), false, at.child("anyOf").index(i));
        }
        List<JSONSchemaProps> oneOf = Present.items(schema.getOneOf());
        for (int i = 0; i < oneOf.size(); i++) {
            nested(oneOf.get(i), false, at.child("oneOf").index(i));
        }
        nested(schema.getNot(), false, at.child("not"));
        String pattern = Present.text(schema.getPattern());
        if (!pattern.isEmpty() && !Re2Syntax.accepts(pattern)) {
            causes.invalid(at.child("pattern"), pattern, "a pattern has the syntax of RE2");
        }
    }

    private void nested(@Nullable JSONSchemaProps schema, boolean skipAnyOf, At at) {
        if (schema == null) {
            return;
        }
        values(schema, skipAnyOf, false, at);
        nested(SchemaParts.items(schema), false, at.child("items"));
        SchemaParts.properties(schema)
                .forEach((name, field) ->
                        nested(field, false, at.child("properties").key(name)));
        boolean additional = schema.getAdditionalProperties() != null
                && (SchemaParts.additional(schema) != null
                        || Present.isTrue(schema.getAdditionalProperties().getAllows()));
        outside(!SchemaParts.type(schema).isEmpty(), "type", at);
        outside(additional, "additionalProperties", at);
        outside(SchemaParts.defaultOf(schema) != null, "default", at);
        outside(!Present.isBlank(schema.getTitle()), "title", at);
        outside(!Present.isBlank(schema.getDescription()), "description", at);
        outside(Present.isTrue(schema.getNullable()), "nullable", at);
        outside(SchemaParts.keepsUnknown(schema), "x-kubernetes-preserve-unknown-fields", at);
        outside(SchemaParts.isEmbedded(schema), "x-kubernetes-embedded-resource", at);
        outside(SchemaParts.isIntOrString(schema), "x-kubernetes-int-or-string", at);
        outside(!Present.items(schema.getXKubernetesListMapKeys()).isEmpty(), "x-kubernetes-list-map-keys", at);
        outside(schema.getXKubernetesListType() != null, "x-kubernetes-list-type", at);
        outside(schema.getXKubernetesMapType() != null, "x-kubernetes-map-type", at);
        outside(!Present.items(schema.getXKubernetesValidations()).isEmpty(), "x-kubernetes-validations", at);
        if (SchemaParts.properties(schema).containsKey("metadata")) {
            causes.forbidden(at.child("properties").key("metadata"), "a condition leaves metadata alone");
        }
    }

    private void outside(boolean used, String field, At at) {
        if (used) {
            causes.forbidden(at.child(field), "it belongs to the schema itself, and not into a condition");
        }
    }

    /** The two conditions that the server takes as another way to write {@code x-kubernetes-int-or-string}. */
    private static boolean isIntOrString(@Nullable List<JSONSchemaProps> anyOf) {
        return anyOf != null
                && anyOf.size() == 2
                && typeOnly("integer").equals(anyOf.get(0))
                && typeOnly("string").equals(anyOf.get(1));
    }

    private static JSONSchemaProps typeOnly(String type) {
        JSONSchemaProps schema = new JSONSchemaProps();
        schema.setType(type);
        return schema;
    }

    /** What a condition speaks of has to be described outside of it as well. */
    private void known(JSONSchemaProps outer, JSONSchemaProps described, At at) {
        SchemaParts.conditions(outer, At.ROOT, (condition, ignored) -> knownIn(condition, described, at));
    }

    private void knownIn(JSONSchemaProps condition, JSONSchemaProps described, At at) {
        known(condition, described, at);
        JSONSchemaProps items = SchemaParts.items(condition);
        JSONSchemaProps describedItems = SchemaParts.items(described);
        if (items != null && describedItems == null) {
            causes.required(at.child("items"), "A condition speaks of the items, so describe them here.");
        } else if (items != null && describedItems != null) {
            knownIn(items, describedItems, at.child("items"));
        }
        for (Map.Entry<String, JSONSchemaProps> each :
                SchemaParts.properties(condition).entrySet()) {
            At here = at.child("properties").key(each.getKey());
            JSONSchemaProps field = SchemaParts.properties(described).get(each.getKey());
            if (field == null) {
                causes.required(here, "A condition speaks of the field, so describe it here.");
            } else {
                knownIn(SchemaParts.orEmpty(each.getValue()), field, here);
            }
        }
    }
}
