package dev.waybill.rule;

import dev.waybill.value.Closest;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds the fields of a custom resource against the schema of its definition: names, required ones, types, enums. */
final class SchemaCheck {
    /** What every object has, whatever its schema says. */
    private static final Set<String> GIVEN = Set.of("apiVersion", "kind", "metadata");

    private final HasMetadata object;
    private final Findings found;

    SchemaCheck(HasMetadata object, Findings found) {
        this.object = object;
        this.found = found;
    }

    void root(JSONSchemaProps schema, Map<String, Object> fields) {
        fields(schema, fields, "");
    }

    private void fields(JSONSchemaProps schema, Map<?, ?> fields, String path) {
        Map<String, JSONSchemaProps> known = Given.entries(schema.getProperties());
        JSONSchemaProps others = schema.getAdditionalProperties() == null
                ? null
                : schema.getAdditionalProperties().getSchema();
        boolean open = Given.isTrue(schema.getXKubernetesPreserveUnknownFields())
                || Given.isTrue(schema.getXKubernetesEmbeddedResource())
                || schema.getAdditionalProperties() != null;
        fields.forEach((key, value) -> {
            String name = String.valueOf(key);
            String at = path.isEmpty() ? name : known.containsKey(name) ? path + "." + name : path + "[" + name + "]";
            JSONSchemaProps property = known.getOrDefault(name, others);
            if (property != null) {
                value(property, value, at);
            } else if (!open && !(path.isEmpty() && GIVEN.contains(name))) {
                found.add(
                        object,
                        path.isEmpty() ? name : path + "." + name,
                        "the definition has no field '" + name + "' here.",
                        Closest.to(name, known.keySet())
                                .map(near -> "Did you mean '" + near + "'?")
                                .orElse("Leave it out, or add it to the schema."));
            }
        });
        for (String required : Given.items(schema.getRequired())) {
            JSONSchemaProps property = known.get(required);
            boolean given = fields.containsKey(required) || (path.isEmpty() && GIVEN.contains(required));
            if (!given && (property == null || property.getDefault() == null)) {
                found.add(
                        object,
                        path.isEmpty() ? required : path + "." + required,
                        "the definition asks for the field '" + required + "'.",
                        "Add it.");
            }
        }
    }

    private void value(JSONSchemaProps schema, @Nullable Object value, String path) {
        if (value == null || Given.isTrue(schema.getXKubernetesIntOrString())) {
            return;
        }
        String type = Given.text(schema.getType());
        if (!type.isEmpty() && !isOf(type, value)) {
            found.add(
                    object,
                    path,
                    "the definition asks for " + article(type) + ", and this is " + article(typeOf(value)) + ".",
                    type.equals("string") ? "Write it in quotes." : "Write " + article(type) + ".");
            return;
        }
        List<String> allowed = new ArrayList<>();
        List<?> nodes = Given.items(schema.getEnum());
        for (Object node : nodes) {
            String json = node.toString();
            allowed.add(json.startsWith("\"") ? json.substring(1, json.length() - 1) : json);
        }
        if (!allowed.isEmpty() && !allowed.contains(String.valueOf(value))) {
            found.add(
                    object,
                    path,
                    "'" + value + "' is not allowed; the definition has " + String.join(", ", allowed) + ".",
                    Closest.to(String.valueOf(value), allowed)
                            .map(near -> "Did you mean '" + near + "'?")
                            .orElse("Write one of them."));
        }
        if (value instanceof Map<?, ?> map) {
            fields(schema, map, path);
        } else if (value instanceof Collection<?> list
                && schema.getItems() != null
                && schema.getItems().getSchema() != null) {
            int i = 0;
            for (Object item : list) {
                value(schema.getItems().getSchema(), item, path + "[" + i++ + "]");
            }
        }
    }

    private static boolean isOf(String type, Object value) {
        String actual = typeOf(value);
        return actual.equals(type)
                || (type.equals("number") && actual.equals("integer"))
                || (type.equals("integer")
                        && value instanceof Number number
                        && number.doubleValue() == Math.rint(number.doubleValue()));
    }

    private static String typeOf(Object value) {
        if (value instanceof Map) {
            return "object";
        }
        if (value instanceof Collection) {
            return "array";
        }
        if (value instanceof Boolean) {
            return "boolean";
        }
        if (value instanceof Number) {
            return value instanceof Integer || value instanceof Long || value instanceof BigInteger
                    ? "integer"
                    : "number";
        }
        return "string";
    }

    private static String article(String type) {
        return ("aeio".indexOf(type.charAt(0)) >= 0 ? "an " : "a ") + type;
    }
}
