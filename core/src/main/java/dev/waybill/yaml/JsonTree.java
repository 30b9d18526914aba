package dev.waybill.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

/** Nodes as Jackson's trees and back, which the schema of a custom resource holds. Loaded only where there is one. */
final class JsonTree {

    private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;

    static final JsonNode NULL = FACTORY.nullNode();

    private JsonTree() {}

    static JsonNode of(Node node) {
        if (node instanceof MapNode map) {
            ObjectNode tree = FACTORY.objectNode();
            for (Map.Entry<String, MapNode.Entry> entry : map.entries.entrySet()) {
                tree.set(entry.getKey(), of(entry.getValue().value()));
            }
            return tree;
        }
        if (node instanceof ListNode list) {
            ArrayNode tree = FACTORY.arrayNode(list.items.size());
            for (Node item : list.items) {
                tree.add(of(item));
            }
            return tree;
        }
        Object value = ((ScalarNode) node).value;
        if (value instanceof String text) {
            return FACTORY.stringNode(text);
        } else if (value instanceof Boolean bool) {
            return FACTORY.booleanNode(bool);
        } else if (value instanceof Integer number) {
            return FACTORY.numberNode(number.intValue());
        } else if (value instanceof Long number) {
            return FACTORY.numberNode(number.longValue());
        } else if (value instanceof BigInteger number) {
            return FACTORY.numberNode(number);
        } else if (value instanceof BigDecimal number) {
            return FACTORY.numberNode(number);
        }
        return NULL;
    }

    /** The value that a node stands for; the items of a list and the fields of an object are nodes again. */
    static @Nullable Object plain(JsonNode node) {
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
