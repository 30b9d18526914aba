package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks the schema of a custom resource: the fields it may use, its structure, its defaults and its rules. */
final class SchemaCheck {
    private static final List<String> TYPES = List.of("array", "boolean", "integer", "number", "object", "string");

    private final Causes causes;

    private SchemaCheck(Causes causes) {
        this.causes = causes;
    }

    /** What holds for a schema because of where it is. */
    private record Place(boolean root, boolean defaults, boolean insideMeta) {
        Place below(boolean meta, boolean defaultsToo) {
            return new Place(false, defaults && defaultsToo, insideMeta || meta);
        }
    }

    /** Checks a whole schema. With a status subresource, the root can use fewer fields. */
    static void check(JSONSchemaProps schema, boolean status, At at, Causes all) {
        Causes causes = all.as(ApiRules.CRD_SCHEMA);
        int before = causes.size();
        if (status) {
            SchemaRoot.checkWithStatus(schema, at, causes);
        }
        if (Present.isTrue(schema.getNullable())) {
            causes.forbidden(at.child("nullable"), "the root of a resource can't be null");
        }
        boolean convertible = isConvertible(schema);
        boolean rules = false;
        if (convertible) {
            int sofar = causes.size();
            SchemaStructure.check(schema, at, causes);
            if (causes.size() == sofar) {
                SchemaDefaults.check(schema, at, causes);
            }
            rules = causes.size() == sofar;
        }
        int schemaCauses = causes.size();
        new SchemaCheck(causes).check(schema, new Place(true, true, false), at);
        if (causes.size() == schemaCauses && rules) {
            CelRules.compile(schema, at, causes);
        }
        if (!convertible && causes.size() == before) {
            causes.invalid(at, "$schema", "the schema has no $schema", "Leave it out.");
        }
    }

    /** What NewStructural in apiserver/schema/convert.go can't convert is not checked for its structure. */
    private static boolean isConvertible(JSONSchemaProps schema) {
        if (!Present.isBlank(schema.getId())
                || !Present.isBlank(schema.get$schema())
                || !Present.isBlank(schema.get$ref())
                || !Present.entries(schema.getPatternProperties()).isEmpty()
                || !Present.entries(schema.getDependencies()).isEmpty()
                || !Present.entries(schema.getDefinitions()).isEmpty()
                || schema.getAdditionalItems() != null
                || Boolean.FALSE.equals(schema.getXKubernetesPreserveUnknownFields())
                || (schema.getItems() != null
                        && !Present.items(schema.getItems().getJSONSchemas()).isEmpty())) {
            return false;
        }
        for (JSONSchemaProps child : SchemaParts.children(schema)) {
            if (!isConvertible(child)) {
                return false;
            }
        }
        return true;
    }

    private void check(@Nullable JSONSchemaProps schema, Place place, At at) {
        if (schema == null) {
            return;
        }
        fields(schema, place, at);
        SchemaLists.check(schema, at, causes);
        CelRules.form(schema, at, causes);
        children(schema, place, at);
    }

    private void children(JSONSchemaProps schema, Place place, At at) {
        boolean resource = place.root || SchemaParts.isEmbedded(schema);
        if (schema.getAdditionalProperties() != null) {
            Place below = place.below(false, !place.insideMeta);
            check(SchemaParts.additional(schema), below, at.child("additionalProperties"));
        }
        for (Map.Entry<String, JSONSchemaProps> each :
                SchemaParts.properties(schema).entrySet()) {
            boolean meta = resource && SchemaParts.META_FIELDS.contains(each.getKey());
            Place below = place.below(meta, !(meta && place.root));
            check(each.getValue(), below, at.child("properties").key(each.getKey()));
        }
        Place below = place.below(false, true);
        SchemaParts.conditions(schema, at, (condition, here) -> check(condition, below, here));
        for (Map.Entry<String, JSONSchemaProps> each :
                Present.entries(schema.getDefinitions()).entrySet()) {
            check(each.getValue(), below, at.child("definitions").key(each.getKey()));
        }
        if (schema.getItems() != null) {
            At items = at.child("items");
            check(schema.getItems().getSchema(), below, items);
            List<JSONSchemaProps> several = Present.items(schema.getItems().getJSONSchemas());
            for (int i = 0; i < several.size(); i++) {
                check(several.get(i), below, items.index(i));
            }
        }
        Present.entries(schema.getDependencies())
                .forEach((name, dependency) -> check(
                        dependency == null ? null : dependency.getSchema(),
                        below,
                        at.child("dependencies").key(name)));
    }

    private void fields(JSONSchemaProps schema, Place place, At at) {
        String type = SchemaParts.type(schema);
        if (type.equals("null")) {
            causes.forbidden(at.child("type"), "a null is allowed with nullable: true");
        } else if (!type.isEmpty() && !TYPES.contains(type)) {
            causes.unsupported(at.child("type"), type, TYPES);
        }
        if (SchemaParts.defaultOf(schema) != null && !place.defaults) {
            causes.forbidden(at.child("default"), "metadata takes no defaults");
        }
        unsupported(!Present.isBlank(schema.getId()), "id", at);
        unsupported(schema.getAdditionalItems() != null, "additionalItems", at);
        unsupported(!Present.entries(schema.getPatternProperties()).isEmpty(), "patternProperties", at);
        unsupported(!Present.entries(schema.getDefinitions()).isEmpty(), "definitions", at);
        unsupported(!Present.entries(schema.getDependencies()).isEmpty(), "dependencies", at);
        unsupported(schema.get$ref() != null, "$ref", at);
        if (schema.getItems() != null
                && !Present.items(schema.getItems().getJSONSchemas()).isEmpty()) {
            causes.forbidden(at.child("items"), "items is one schema, for all items of the list");
        }
        if (place.insideMeta && SchemaParts.isEmbedded(schema)) {
            causes.forbidden(at.child("x-kubernetes-embedded-resource"), "metadata holds no resources");
        }
        if (Present.isTrue(schema.getUniqueItems())) {
            causes.forbidden(
                    at.child("uniqueItems"), "checking it takes too long; x-kubernetes-list-type: set does the same");
        }
        if (schema.getAdditionalProperties() != null
                && !SchemaParts.properties(schema).isEmpty()
                && (SchemaParts.additional(schema) != null
                        || !Present.isTrue(schema.getAdditionalProperties().getAllows()))) {
            causes.forbidden(at.child("additionalProperties"), "a schema has properties or additionalProperties");
        }
        if (Boolean.FALSE.equals(schema.getXKubernetesPreserveUnknownFields())) {
            causes.invalid(
                    at.child("x-kubernetes-preserve-unknown-fields"), false, "it is true or left out", "Leave it out.");
        }
    }

    private void unsupported(boolean used, String field, At at) {
        if (used) {
            causes.forbidden(at.child(field), "schemas of Kubernetes don't have it");
        }
    }
}
