package dev.waybill.kind.extension;

import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What only a whole schema shows of the rules for structural ones: apiextensions-apiserver's {@code schema/validation.go}. */
final class Structure {
    private final String subject;

    private Structure(String subject) {
        this.subject = subject;
    }

    static Schema check(String subject, Schema root) {
        JSONSchemaProps schema = root.toModel();
        Structure structure = new Structure(subject);
        if (!"object".equals(schema.getType())) {
            throw structure.refuse("", "the schema of a resource is of type object. Start with objectSchema().");
        }
        structure.check("", schema);
        return root;
    }

    private void check(String path, JSONSchemaProps schema) {
        boolean keeps = Boolean.TRUE.equals(schema.getXKubernetesPreserveUnknownFields());
        if (schema.getType() == null && !keeps && schema.getXKubernetesIntOrString() == null) {
            throw refuse(path, "a field has a type; conditionSchema() goes into allOf, anyOf, oneOf and not only.");
        }
        if (!schema.getProperties().isEmpty() && schema.getAdditionalProperties() != null) {
            throw refuse(path, "it has fields of its own and values of any key. Use objectSchema() or mapSchema(..).");
        }
        if (schema.getXKubernetesEmbeddedResource() != null
                && schema.getProperties().isEmpty()
                && !keeps) {
            throw refuse(path, "an embedded resource has fields or keeps unknown ones. Add preserveUnknownFields().");
        }
        JSONSchemaProps items =
                schema.getItems() == null ? null : schema.getItems().getSchema();
        if (items != null) {
            checkList(path, schema, items);
            check(path + "[]", items);
        }
        for (Map.Entry<String, JSONSchemaProps> each : schema.getProperties().entrySet()) {
            check(path + "." + each.getKey(), each.getValue());
        }
        if (schema.getAdditionalProperties() != null) {
            check(path + "[*]", schema.getAdditionalProperties().getSchema());
        }
        for (JSONSchemaProps each : conditions(schema)) {
            checkKnown(path, each, schema);
        }
    }

    private void checkList(String path, JSONSchemaProps list, JSONSchemaProps items) {
        String type = list.getXKubernetesListType();
        if ("set".equals(type)
                && "object".equals(items.getType())
                && !MapType.ATOMIC.text().equals(items.getXKubernetesMapType())) {
            throw refuse(
                    path,
                    "a set holds scalars or atomic objects. Use listMapKeys(..), or mapType(ATOMIC) on the items.");
        }
        if (!"map".equals(type)) {
            return;
        }
        for (String key : list.getXKubernetesListMapKeys()) {
            JSONSchemaProps field = items.getProperties().get(key);
            if (field == null) {
                throw refuse(
                        path,
                        "listMapKeys '" + key + "' is no field of the items, which have " + names(items)
                                + ". Add it there.");
            }
            if (!items.getRequired().contains(key) && field.getDefault() == null) {
                throw refuse(path, "listMapKeys '" + key + "' is optional and has no default. Make it required(..).");
            }
        }
    }

    private static List<JSONSchemaProps> conditions(JSONSchemaProps schema) {
        List<JSONSchemaProps> all = new ArrayList<>(schema.getAllOf());
        all.addAll(schema.getAnyOf());
        all.addAll(schema.getOneOf());
        if (schema.getNot() != null) {
            all.add(schema.getNot());
        }
        return all;
    }

    /** Fields inside a condition have to stand outside as well, where their types are. */
    private void checkKnown(String path, JSONSchemaProps condition, @Nullable JSONSchemaProps outside) {
        for (Map.Entry<String, JSONSchemaProps> each : condition.getProperties().entrySet()) {
            JSONSchemaProps known =
                    outside == null ? null : outside.getProperties().get(each.getKey());
            if (known == null && (outside == null || outside.getAdditionalProperties() == null)) {
                throw refuse(
                        path,
                        "a condition names the field '" + each.getKey() + "', which the schema itself does not"
                                + " have. Add it with optional(..).");
            }
            if (known != null) {
                checkKnown(path + "." + each.getKey(), each.getValue(), known);
            }
        }
        for (JSONSchemaProps each : conditions(condition)) {
            checkKnown(path, each, outside);
        }
    }

    private static String names(JSONSchemaProps schema) {
        return schema.getProperties().isEmpty()
                ? "none"
                : String.join(", ", schema.getProperties().keySet());
    }

    private IllegalArgumentException refuse(String path, String what) {
        return new IllegalArgumentException(subject + " schema" + (path.isEmpty() ? "" : " " + path) + ": " + what);
    }
}
