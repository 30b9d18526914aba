package dev.waybill.yaml;

import io.fabric8.kubernetes.api.model.AnyType;
import io.fabric8.kubernetes.api.model.Duration;
import io.fabric8.kubernetes.api.model.MicroTime;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The model classes that stand for another value: fabric8 gives each a serializer of its own. */
enum Unwrapping {
    /** IntOrString and RawExtension. */
    ANY_TYPE,
    /** The text as it was given: amount and unit, never normalised. */
    QUANTITY,
    MICRO_TIME,
    /** Nanoseconds, as fabric8's own serializer has it. */
    DURATION,
    V1_SCHEMA_OR_ARRAY,
    V1_SCHEMA_OR_BOOL,
    V1_SCHEMA_OR_STRINGS,
    V1BETA1_SCHEMA_OR_ARRAY,
    V1BETA1_SCHEMA_OR_BOOL,
    V1BETA1_SCHEMA_OR_STRINGS,
    /** A Jackson tree, which the schema of a custom resource holds as default, example and enum. */
    JSON_NODE;

    private static final String V1 = "io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsOr";
    private static final String V1BETA1 = "io.fabric8.kubernetes.api.model.apiextensions.v1beta1.JSONSchemaPropsOr";

    /** The value that this one stands for. One switch and no method for each, which would be a class for each to load. */
    @Nullable
    Object unwrap(Object value) {
        return switch (this) {
            case ANY_TYPE -> ((AnyType) value).getValue();
            case QUANTITY -> value.toString();
            case MICRO_TIME -> ((MicroTime) value).getTime();
            case DURATION -> ((Duration) value).getValue() + "ns";
            case V1_SCHEMA_OR_ARRAY -> {
                var either = (io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsOrArray) value;
                yield listOr(either.getJSONSchemas(), either.getSchema());
            }
            case V1_SCHEMA_OR_BOOL -> {
                var either = (io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsOrBool) value;
                yield either.getSchema() != null ? either.getSchema() : either.getAllows();
            }
            case V1_SCHEMA_OR_STRINGS -> {
                var either = (io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsOrStringArray) value;
                yield listOr(either.getProperty(), either.getSchema());
            }
            case V1BETA1_SCHEMA_OR_ARRAY -> {
                var either = (io.fabric8.kubernetes.api.model.apiextensions.v1beta1.JSONSchemaPropsOrArray) value;
                yield listOr(either.getJSONSchemas(), either.getSchema());
            }
            case V1BETA1_SCHEMA_OR_BOOL -> {
                var either = (io.fabric8.kubernetes.api.model.apiextensions.v1beta1.JSONSchemaPropsOrBool) value;
                yield either.getSchema() != null ? either.getSchema() : either.getAllows();
            }
            case V1BETA1_SCHEMA_OR_STRINGS -> {
                var either = (io.fabric8.kubernetes.api.model.apiextensions.v1beta1.JSONSchemaPropsOrStringArray) value;
                yield listOr(either.getProperty(), either.getSchema());
            }
            case JSON_NODE -> JsonTree.plain((JsonNode) value);
        };
    }

    /** How instances of the class are unwrapped, or null for a class that stands for itself. */
    static @Nullable Unwrapping of(Class<?> type) {
        if (AnyType.class.isAssignableFrom(type)) {
            return ANY_TYPE;
        }
        if (type == Quantity.class) {
            return QUANTITY;
        }
        // By name, so that the other classes are loaded only where there is one.
        String name = type.getName();
        if (name.startsWith("tools.jackson.")) {
            return JsonNode.class.isAssignableFrom(type) ? JSON_NODE : null;
        }
        return switch (name) {
            case "io.fabric8.kubernetes.api.model.MicroTime" -> MICRO_TIME;
            case "io.fabric8.kubernetes.api.model.Duration" -> DURATION;
            case V1 + "Array" -> V1_SCHEMA_OR_ARRAY;
            case V1 + "Bool" -> V1_SCHEMA_OR_BOOL;
            case V1 + "StringArray" -> V1_SCHEMA_OR_STRINGS;
            case V1BETA1 + "Array" -> V1BETA1_SCHEMA_OR_ARRAY;
            case V1BETA1 + "Bool" -> V1BETA1_SCHEMA_OR_BOOL;
            case V1BETA1 + "StringArray" -> V1BETA1_SCHEMA_OR_STRINGS;
            default -> null;
        };
    }

    private static @Nullable Object listOr(@Nullable List<?> list, @Nullable Object schema) {
        return list != null && !list.isEmpty() ? list : schema;
    }
}
