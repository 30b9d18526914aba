package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whether the defaults of a schema are values that the schema itself would take. */
final class SchemaDefaults {
    private final Causes causes;

    private SchemaDefaults(Causes causes) {
        this.causes = causes;
    }

    static void check(JSONSchemaProps schema, At at, Causes causes) {
        new SchemaDefaults(causes).check(schema, true, false, at);
    }

    /** Defaults within {@code additionalProperties} and conditions are not allowed, so nothing is looked for there. */
    private void check(JSONSchemaProps schema, boolean root, boolean insideMeta, At at) {
        boolean resource = root || SchemaParts.isEmbedded(schema);
        boolean meta = insideMeta && !resource;
        JsonNode value = SchemaParts.defaultOf(schema);
        if (value != null) {
            At here = at.child("default");
            if (!meta && hasUnknown(value, schema, resource)) {
                causes.invalid(here, value, "a default has fields of the schema only");
            }
            int before = causes.size();
            embedded(value, schema, resource, here);
            if (causes.size() == before) {
                new SchemaValues(causes).check(value, schema, here);
            }
        }
        JSONSchemaProps items = SchemaParts.items(schema);
        if (items != null) {
            check(items, false, meta, at.child("items"));
        }
        for (Map.Entry<String, JSONSchemaProps> each :
                SchemaParts.properties(schema).entrySet()) {
            boolean field = resource && SchemaParts.META_FIELDS.contains(each.getKey());
            check(
                    SchemaParts.orEmpty(each.getValue()),
                    false,
                    meta || field,
                    at.child("properties").key(each.getKey()));
        }
    }

    /** Whether pruning would take something from the value. */
    private static boolean hasUnknown(JsonNode value, @Nullable JSONSchemaProps schema, boolean resource) {
        if (value.isArray()) {
            return value.valueStream().anyMatch(item -> hasUnknown(item, itemsFor(schema), false));
        }
        if (!value.isObject()) {
            return false;
        }
        for (Map.Entry<String, JsonNode> each : value.properties()) {
            String name = each.getKey();
            boolean meta = (resource || (schema != null && SchemaParts.isEmbedded(schema)))
                    && SchemaParts.META_FIELDS.contains(name);
            if (meta) {
                continue;
            }
            if (schema == null || isUnknown(name, each.getValue(), schema)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnknown(String name, JsonNode value, JSONSchemaProps schema) {
        JSONSchemaProps field = SchemaParts.properties(schema).get(name);
        if (field == null && schema.getAdditionalProperties() == null) {
            return !SchemaParts.keepsUnknown(schema);
        }
        return hasUnknown(value, field == null ? SchemaParts.additional(schema) : field, false);
    }

    /** Items that nobody described keep their fields where the list does. */
    private static @Nullable JSONSchemaProps itemsFor(@Nullable JSONSchemaProps schema) {
        if (schema == null) {
            return null;
        }
        JSONSchemaProps items = SchemaParts.items(schema);
        return items == null && SchemaParts.keepsUnknown(schema) ? schema : items;
    }

    /** A resource within a resource says of what version and kind it is. */
    private void embedded(JsonNode value, @Nullable JSONSchemaProps schema, boolean resource, At at) {
        if (schema == null) {
            return;
        }
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                embedded(value.get(i), SchemaParts.items(schema), false, at.index(i));
            }
        }
        if (!value.isObject()) {
            return;
        }
        if (resource || SchemaParts.isEmbedded(schema)) {
            for (String field : SchemaParts.META_FIELDS.subList(0, 2)) {
                if (!value.has(field)) {
                    causes.required(at.child(field), "A resource has apiVersion and kind.");
                } else if (!value.get(field).isString()
                        || value.get(field).asString().isEmpty()) {
                    causes.invalid(at.child(field), value.get(field), field + " is a text");
                }
            }
        }
        for (Map.Entry<String, JsonNode> each : value.properties()) {
            JSONSchemaProps field = SchemaParts.properties(schema).get(each.getKey());
            if (field != null) {
                embedded(each.getValue(), field, false, at.child(each.getKey()));
            } else {
                embedded(each.getValue(), SchemaParts.additional(schema), false, at.key(each.getKey()));
            }
        }
    }
}
