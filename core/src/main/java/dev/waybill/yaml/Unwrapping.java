package dev.waybill.yaml;

import io.fabric8.kubernetes.api.model.AnyType;
import io.fabric8.kubernetes.api.model.Duration;
import io.fabric8.kubernetes.api.model.MicroTime;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.POJONode;

/**
 * The model classes that stand for another value: fabric8 gives each a serializer of its own. An enum with a method
 * per constant and no lambda, since the first lambda of a JVM costs more than a whole Deployment.
 */
enum Unwrapping {
    /** IntOrString and RawExtension. */
    ANY_TYPE {
        @Override
        @Nullable
        Object unwrap(Object value) {
            return ((AnyType) value).getValue();
        }
    },
    /** The text as it was given: amount and unit, never normalised. */
    QUANTITY {
        @Override
        Object unwrap(Object value) {
            return value.toString();
        }
    },
    MICRO_TIME {
        @Override
        @Nullable
        Object unwrap(Object value) {
            return ((MicroTime) value).getTime();
        }
    },
    /** Nanoseconds, as fabric8's own serializer has it. */
    DURATION {
        @Override
        Object unwrap(Object value) {
            return ((Duration) value).getValue() + "ns";
        }
    },
    V1_SCHEMA_OR_ARRAY {
        @Override
        @Nullable
        Object unwrap(Object value) {
            var either = (io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsOrArray) value;
            return listOr(either.getJSONSchemas(), either.getSchema());
        }
    },
    V1_SCHEMA_OR_BOOL {
        @Override
        @Nullable
        Object unwrap(Object value) {
            var either = (io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsOrBool) value;
            return either.getSchema() != null ? either.getSchema() : either.getAllows();
        }
    },
    V1_SCHEMA_OR_STRINGS {
        @Override
        @Nullable
        Object unwrap(Object value) {
            var either = (io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsOrStringArray) value;
            return listOr(either.getProperty(), either.getSchema());
        }
    },
    V1BETA1_SCHEMA_OR_ARRAY {
        @Override
        @Nullable
        Object unwrap(Object value) {
            var either = (io.fabric8.kubernetes.api.model.apiextensions.v1beta1.JSONSchemaPropsOrArray) value;
            return listOr(either.getJSONSchemas(), either.getSchema());
        }
    },
    V1BETA1_SCHEMA_OR_BOOL {
        @Override
        @Nullable
        Object unwrap(Object value) {
            var either = (io.fabric8.kubernetes.api.model.apiextensions.v1beta1.JSONSchemaPropsOrBool) value;
            return either.getSchema() != null ? either.getSchema() : either.getAllows();
        }
    },
    V1BETA1_SCHEMA_OR_STRINGS {
        @Override
        @Nullable
        Object unwrap(Object value) {
            var either = (io.fabric8.kubernetes.api.model.apiextensions.v1beta1.JSONSchemaPropsOrStringArray) value;
            return listOr(either.getProperty(), either.getSchema());
        }
    },
    /** A Jackson tree, which the schema of a custom resource holds as default, example and enum. */
    JSON_NODE {
        @Override
        @Nullable
        Object unwrap(Object value) {
            return plain((JsonNode) value);
        }
    };

    private static final String V1 = "io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsOr";
    private static final String V1BETA1 = "io.fabric8.kubernetes.api.model.apiextensions.v1beta1.JSONSchemaPropsOr";

    /** The value that this one stands for. */
    abstract @Nullable Object unwrap(Object value);

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

    private static @Nullable Object plain(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                for (Map.Entry<String, JsonNode> entry : node.properties()) {
                    map.put(entry.getKey(), entry.getValue());
                }
                yield map;
            }
            case ARRAY -> {
                List<Object> list = new ArrayList<>();
                for (JsonNode item : node) {
                    list.add(item);
                }
                yield list;
            }
            case STRING -> node.stringValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> node.numberValue();
            case POJO -> ((POJONode) node).getPojo();
            case NULL, MISSING -> null;
            // Refused by the writer, which knows where it stands.
            case BINARY -> node.binaryValue();
        };
    }
}
