package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How lists and maps are merged: {@code x-kubernetes-list-type}, {@code -list-map-keys} and {@code -map-type}. */
final class SchemaLists {
    private static final List<String> LIST_TYPES = List.of("atomic", "set", "map");
    private static final List<String> MAP_TYPES = List.of("atomic", "granular");
    private static final String LIST_TYPE = "x-kubernetes-list-type";
    private static final String MAP_TYPE = "x-kubernetes-map-type";
    private static final String MAP_KEYS = "x-kubernetes-list-map-keys";

    private SchemaLists() {}

    static void check(JSONSchemaProps schema, At at, Causes causes) {
        String mapType = schema.getXKubernetesMapType();
        String listType = schema.getXKubernetesListType();
        List<String> keys = Present.items(schema.getXKubernetesListMapKeys());
        if (mapType != null) {
            type(schema, "object", MAP_TYPE, at, causes);
            if (!MAP_TYPES.contains(mapType)) {
                causes.unsupported(at.child(MAP_TYPE), mapType, MAP_TYPES);
            }
        }
        if (!keys.isEmpty() && !"map".equals(listType)) {
            if (listType == null) {
                causes.required(at.child(LIST_TYPE), "A list with keys is of type map.");
            } else {
                causes.invalid(at.child(LIST_TYPE), listType, "a list with keys is of type map", "Write 'map'.");
            }
        }
        if (listType == null) {
            return;
        }
        JSONSchemaProps items = SchemaParts.items(schema);
        boolean array = type(schema, "array", LIST_TYPE, at, causes);
        if (!LIST_TYPES.contains(listType)) {
            causes.unsupported(at.child(LIST_TYPE), listType, LIST_TYPES);
        }
        if (listType.equals("set") && array && items != null) {
            set(items, at.child("items"), causes);
        }
        if (listType.equals("map")) {
            map(schema, items, keys, at, causes);
        }
        if (items != null && !listType.equals("atomic") && LIST_TYPES.contains(listType)) {
            if (Present.isTrue(items.getNullable())) {
                causes.forbidden(at.child("items", "nullable"), "items that are told apart can't be null");
            }
            if (listType.equals("map")) {
                keyFields(items, keys, at.child("items", "properties"), causes);
            }
        }
    }

    private static boolean type(JSONSchemaProps schema, String wanted, String field, At at, Causes causes) {
        String type = SchemaParts.type(schema);
        if (type.isEmpty()) {
            causes.required(at.child("type"), "Write '" + wanted + "', since " + field + " is set.");
        } else if (!type.equals(wanted)) {
            causes.invalid(at.child("type"), type, field + " is for the type " + wanted);
        }
        return type.equals(wanted);
    }

    private static void set(JSONSchemaProps items, At at, Causes causes) {
        String list = items.getXKubernetesListType();
        String map = items.getXKubernetesMapType();
        if (SchemaParts.type(items).equals("array") && list != null && !list.equals("atomic")) {
            causes.invalid(at.child(LIST_TYPE), list, "the items of a set are atomic", "Write 'atomic'.");
        }
        if (SchemaParts.type(items).equals("object") && !"atomic".equals(map)) {
            causes.invalid(at.child(MAP_TYPE), map, "the items of a set are atomic", "Write 'atomic'.");
        }
    }

    private static void map(
            JSONSchemaProps schema, @Nullable JSONSchemaProps items, List<String> keys, At at, Causes causes) {
        if (keys.isEmpty()) {
            causes.required(at.child(MAP_KEYS), "Name the fields that tell the items apart.");
        }
        At itemsAt = at.child("items");
        if (schema.getItems() == null) {
            causes.required(itemsAt, "Describe the items.");
        } else if (items == null) {
            causes.invalid(itemsAt, "a list", "items is one schema, for all items of the list");
        } else if (!SchemaParts.type(items).equals("object")) {
            causes.invalid(itemsAt.child("type"), SchemaParts.type(items), "items with keys are objects");
        } else {
            keys(items, keys, at, causes);
        }
    }

    private static void keys(JSONSchemaProps items, List<String> keys, At at, Causes causes) {
        Set<String> seen = new HashSet<>();
        for (String each : keys) {
            String key = Present.text(each);
            JSONSchemaProps field = SchemaParts.properties(items).get(key);
            if (field == null) {
                causes.invalid(at.child(MAP_KEYS), key, "a key is a field of the items");
            } else if (SchemaParts.type(field).equals("array")
                    || SchemaParts.type(field).equals("object")) {
                causes.invalid(
                        at.child("items", "properties").key(key).child("type"), field.getType(), "a key is a scalar");
            }
            if (!seen.add(key)) {
                causes.invalid(at.child(MAP_KEYS), key, "a key stands once");
            }
        }
    }

    private static void keyFields(JSONSchemaProps items, List<String> keys, At at, Causes causes) {
        for (String each : keys) {
            String key = Present.text(each);
            JSONSchemaProps field = SchemaParts.properties(items).get(key);
            if (field == null) {
                continue;
            }
            At fieldAt = at.key(key);
            if (!Present.items(items.getRequired()).contains(key) && SchemaParts.defaultOf(field) == null) {
                causes.required(fieldAt.child("default"), "A key has a default, or the items require it.");
            }
            if (Present.isTrue(field.getNullable())) {
                causes.forbidden(fieldAt.child("nullable"), "a key can't be null");
            }
        }
    }
}
