package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks a value against a schema, as the API server does with custom resources and defaults. */
final class SchemaValues {
    private final Causes causes;

    SchemaValues(Causes causes) {
        this.causes = causes;
    }

    void check(JsonNode value, JSONSchemaProps schema, At at) {
        if (value.isNull() && Present.isTrue(schema.getNullable())) {
            return;
        }
        if (!hasType(value, schema)) {
            causes.as(ApiRules.WRONG_TYPE).invalid(at, value, "the schema asks for " + wanted(schema));
            return;
        }
        oneOf(value, schema, at);
        if (value.isNumber()) {
            number(value.decimalValue(), schema, at);
        } else if (value.isString()) {
            text(value.asString(), schema, at);
        } else if (value.isArray()) {
            list(value, schema, at);
        } else if (value.isObject()) {
            object(value, schema, at);
        }
        conditions(value, schema, at);
    }

    private static boolean accepts(JsonNode value, JSONSchemaProps schema) {
        Causes found = new Causes();
        new SchemaValues(found).check(value, schema, At.ROOT);
        return found.size() == 0;
    }

    private static String wanted(JSONSchemaProps schema) {
        return SchemaParts.isIntOrString(schema) ? "an integer or a string" : SchemaParts.type(schema);
    }

    private static boolean hasType(JsonNode value, JSONSchemaProps schema) {
        if (SchemaParts.isIntOrString(schema)) {
            return value.isString() || isInteger(value);
        }
        return switch (SchemaParts.type(schema)) {
            case "" -> true;
            case "string" -> value.isString();
            case "integer" -> isInteger(value);
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> false;
        };
    }

    private static boolean isInteger(JsonNode value) {
        return value.isNumber() && value.decimalValue().stripTrailingZeros().scale() <= 0;
    }

    private void oneOf(JsonNode value, JSONSchemaProps schema, At at) {
        List<JsonNode> allowed = Present.items(schema.getEnum());
        if (allowed.isEmpty()) {
            return;
        }
        for (JsonNode each : allowed) {
            boolean same = (each != null && each.isNumber() && value.isNumber())
                    ? each.decimalValue().compareTo(value.decimalValue()) == 0
                    : value.equals(each);
            if (same) {
                return;
            }
        }
        causes.as(ApiRules.ENUM_VALUE).invalid(at, value, "the enum of the schema is " + allowed);
    }

    private void number(BigDecimal value, JSONSchemaProps schema, At at) {
        if (schema.getMaximum() != null) {
            int order = value.compareTo(BigDecimal.valueOf(schema.getMaximum()));
            if (order > 0 || (order == 0 && Present.isTrue(schema.getExclusiveMaximum()))) {
                causes.invalid(at, value, "the maximum of the schema is " + schema.getMaximum());
            }
        }
        if (schema.getMinimum() != null) {
            int order = value.compareTo(BigDecimal.valueOf(schema.getMinimum()));
            if (order < 0 || (order == 0 && Present.isTrue(schema.getExclusiveMinimum()))) {
                causes.invalid(at, value, "the minimum of the schema is " + schema.getMinimum());
            }
        }
        Double factor = schema.getMultipleOf();
        if (factor != null
                && (factor <= 0 || value.remainder(BigDecimal.valueOf(factor)).signum() != 0)) {
            causes.invalid(at, value, "the schema asks for a multiple of " + factor);
        }
    }

    private void text(String value, JSONSchemaProps schema, At at) {
        int length = value.codePointCount(0, value.length());
        if (exceeds(length, schema.getMaxLength())) {
            causes.tooLong(at, length, schema.getMaxLength().intValue());
        }
        if (fallsShort(length, schema.getMinLength())) {
            causes.invalid(at, value, "the schema asks for " + schema.getMinLength() + " characters at least");
        }
        String pattern = Present.text(schema.getPattern());
        if (!pattern.isEmpty() && !matches(pattern, value)) {
            causes.invalid(at, value, "the pattern of the schema is " + pattern);
        }
        if (!SchemaFormat.accepts(Present.text(schema.getFormat()), value)) {
            causes.invalid(at, value, "the format of the schema is " + schema.getFormat());
        }
    }

    /** Where Java reads the syntax of RE2 otherwise or not at all, the value passes. */
    private static boolean matches(String pattern, String value) {
        if (pattern.contains("[:") || pattern.contains("&&")) {
            return true;
        }
        try {
            return Pattern.compile(pattern.replace("(?P<", "(?<"))
                    .matcher(value)
                    .find();
        } catch (PatternSyntaxException e) {
            return true;
        }
    }

    private void list(JsonNode value, JSONSchemaProps schema, At at) {
        if (exceeds(value.size(), schema.getMaxItems())) {
            causes.tooMany(at, value.size(), schema.getMaxItems().intValue());
        }
        if (fallsShort(value.size(), schema.getMinItems())) {
            causes.invalid(at, value, "the schema asks for " + schema.getMinItems() + " items at least");
        }
        JSONSchemaProps items = SchemaParts.items(schema);
        for (int i = 0; items != null && i < value.size(); i++) {
            check(value.get(i), items, at.index(i));
        }
    }

    private void object(JsonNode value, JSONSchemaProps schema, At at) {
        if (exceeds(value.size(), schema.getMaxProperties())) {
            causes.tooMany(at, value.size(), schema.getMaxProperties().intValue());
        }
        if (fallsShort(value.size(), schema.getMinProperties())) {
            causes.invalid(at, value, "the schema asks for " + schema.getMinProperties() + " fields at least");
        }
        for (String required : Present.items(schema.getRequired())) {
            if (!value.has(required)) {
                causes.required(at.child(required), "The schema requires the field.");
            }
        }
        for (Map.Entry<String, JsonNode> each : value.properties()) {
            JSONSchemaProps field = SchemaParts.properties(schema).get(each.getKey());
            JSONSchemaProps described = field == null ? SchemaParts.additional(schema) : field;
            if (described != null) {
                check(each.getValue(), described, at.child(each.getKey()));
            }
        }
    }

    private void conditions(JsonNode value, JSONSchemaProps schema, At at) {
        for (JSONSchemaProps each : Present.items(schema.getAllOf())) {
            check(value, SchemaParts.orEmpty(each), at);
        }
        List<JSONSchemaProps> anyOf = Present.items(schema.getAnyOf());
        if (!anyOf.isEmpty() && accepted(value, anyOf) == 0) {
            causes.invalid(at, value, "one of the schema's anyOf holds");
        }
        List<JSONSchemaProps> oneOf = Present.items(schema.getOneOf());
        if (!oneOf.isEmpty() && accepted(value, oneOf) != 1) {
            causes.invalid(at, value, "exactly one of the schema's oneOf holds");
        }
        if (schema.getNot() != null && accepts(value, schema.getNot())) {
            causes.invalid(at, value, "the schema's not does not hold");
        }
    }

    private static int accepted(JsonNode value, List<JSONSchemaProps> schemas) {
        int accepted = 0;
        for (JSONSchemaProps each : schemas) {
            accepted += accepts(value, SchemaParts.orEmpty(each)) ? 1 : 0;
        }
        return accepted;
    }

    private static boolean exceeds(int size, @Nullable Long most) {
        return most != null && size > most;
    }

    private static boolean fallsShort(int size, @Nullable Long least) {
        return least != null && size < least;
    }
}
