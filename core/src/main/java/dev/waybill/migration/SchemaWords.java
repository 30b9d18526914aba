package dev.waybill.migration;

import dev.waybill.kind.extension.ListType;
import dev.waybill.kind.extension.MapType;
import dev.waybill.kind.extension.ViolationReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Schemas of custom resources. */
final class SchemaWords {
    private SchemaWords() {}

    static Expression schema(Fields read) throws Unsaid {
        return schema(start(read), read);
    }

    /** A part of a combination: it has no type of its own. */
    private static Expression condition(Fields read) throws Unsaid {
        return schema(Expression.factory("conditionSchema"), read);
    }

    private static Expression schema(Expression start, Fields read) {
        Phrase phrase = Phrase.of(start, read);
        List<String> required = read.texts("required");
        for (Map.Entry<String, Object> property : read.entries("properties").entrySet()) {
            Fields fields = Fields.of(property.getValue());
            phrase.with(
                    property.getKey(),
                    fields,
                    required.contains(property.getKey()) ? "required" : "optional",
                    SchemaWords::schema);
        }
        List<String> others = new ArrayList<>(required);
        others.removeAll(read.entries("properties").keySet());
        if (!others.isEmpty()) {
            phrase.say("requires", others);
        }
        phrase.text("description", "description")
                .text("title", "title")
                .text("format", "format")
                .text("pattern", "pattern")
                .number("minLength", "minLength")
                .number("maxLength", "maxLength")
                .number("minItems", "minItems")
                .number("maxItems", "maxItems")
                .number("minProperties", "minProperties")
                .number("maxProperties", "maxProperties")
                .when("nullable", true, "nullable")
                .when("x-kubernetes-preserve-unknown-fields", true, "preserveUnknownFields")
                .when("x-kubernetes-embedded-resource", true, "embeddedResource")
                .constant("x-kubernetes-list-type", ListType.class, "listType")
                .texts("x-kubernetes-list-map-keys", "listMapKeys")
                .constant("x-kubernetes-map-type", MapType.class, "mapType")
                .each("x-kubernetes-validations", "validation", SchemaWords::rule)
                .each("allOf", "allOf", SchemaWords::condition)
                .each("anyOf", "anyOf", SchemaWords::condition)
                .each("oneOf", "oneOf", SchemaWords::condition)
                .part("not", "not", SchemaWords::condition);
        phrase.say(read.is("exclusiveMinimum", true) ? "moreThan" : "minimum", limit(read.at("minimum")));
        phrase.say(read.is("exclusiveMaximum", true) ? "lessThan" : "maximum", limit(read.at("maximum")));
        phrase.say("multipleOf", limit(read.at("multipleOf")));
        if (read.at("enum") instanceof List<?> values) {
            phrase.say("oneOfValues", values);
        }
        plain(phrase, "default", "defaultValue");
        plain(phrase, "example", "example");
        phrase.say("externalDocs", read.text("externalDocs.url"), read.text("externalDocs.description"));
        return phrase.made();
    }

    private static void plain(Phrase phrase, String field, String word) {
        Object value = phrase.read().at(field);
        if (value != null) {
            phrase.part(phrase.read(), word, each -> Plain.of(value));
        }
    }

    private static @Nullable Object limit(@Nullable Object number) {
        if (number instanceof Integer) {
            return number;
        }
        return number instanceof Number decimal ? decimal.doubleValue() : null;
    }

    private static Expression start(Fields read) throws Unsaid {
        if (read.is("x-kubernetes-int-or-string", true)) {
            return Expression.factory("intOrStringSchema");
        }
        return switch (String.valueOf(read.text("type"))) {
            case "string" -> Expression.factory("stringSchema");
            case "integer" -> Expression.factory("integerSchema");
            case "number" -> Expression.factory("numberSchema");
            case "boolean" -> Expression.factory("booleanSchema");
            case "array" -> Expression.factory("arraySchema", schema(read.below("items")));
            case "object" ->
                read.has("additionalProperties") && !read.has("properties")
                        ? Expression.factory("mapSchema", schema(read.below("additionalProperties")))
                        : Expression.factory("objectSchema");
            default -> Expression.factory("anySchema");
        };
    }

    private static Expression rule(Fields read) throws Unsaid {
        return Phrase.of(
                        Expression.factory(
                                "celRule", Unsaid.given(read.text("rule")), Unsaid.given(read.text("message"))),
                        read)
                .text("fieldPath", "fieldPath")
                .text("messageExpression", "messageExpression")
                .constant("reason", ViolationReason.class, "reason")
                .when("optionalOldSelf", true, "optionalOldSelf")
                .made();
    }
}
