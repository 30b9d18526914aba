package dev.waybill.kind.extension;

import dev.waybill.yaml.MapOrder;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Plain Java values as the JSON trees that a schema holds. Built by hand: databind would cost most of a second to start. */
final class JsonNodes {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonNodes() {}

    static JsonNode of(String subject, @Nullable Object value) {
        if (value == null) {
            return NODES.nullNode();
        }
        if (value instanceof String text) {
            return NODES.stringNode(text);
        }
        if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        }
        if (value instanceof Number number) {
            return number(subject, number);
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = NODES.objectNode();
            for (Map.Entry<?, ?> entry : MapOrder.entries(map)) {
                object.set(String.valueOf(entry.getKey()), of(subject, entry.getValue()));
            }
            return object;
        }
        if (value instanceof Collection<?> items) {
            ArrayNode array = NODES.arrayNode();
            items.forEach(item -> array.add(of(subject, item)));
            return array;
        }
        throw unknown(subject, value);
    }

    private static JsonNode number(String subject, Number number) {
        if (number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte) {
            return NODES.numberNode(number.longValue());
        }
        if (number instanceof BigInteger whole) {
            return NODES.numberNode(whole);
        }
        if (number instanceof BigDecimal decimal) {
            return NODES.numberNode(decimal);
        }
        if ((number instanceof Double || number instanceof Float) && Double.isFinite(number.doubleValue())) {
            return NODES.numberNode(new BigDecimal(number.toString()));
        }
        throw unknown(subject, number);
    }

    private static IllegalArgumentException unknown(String subject, Object value) {
        return new IllegalArgumentException(
                subject + " " + value + " (" + value.getClass().getName()
                        + "): text, a finite number, a boolean, a List or a Map of them is allowed. Write it as one of these.");
    }
}
