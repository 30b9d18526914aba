package dev.waybill.yaml;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fields of models and maps by name. */
final class Fields {

    private Fields() {}

    /** The value that this one stands for: the text of a Quantity, the number of an IntOrString. */
    static @Nullable Object unwrap(@Nullable Object value) {
        Object current = value;
        while (current != null && !isPlain(current)) {
            Unwrapping unwrapping = ClassShape.of(current.getClass()).unwrapping;
            if (unwrapping == null) {
                return current;
            }
            current = unwrapping.unwrap(current);
        }
        return current;
    }

    /** The field of that name, or null where there is none or it is not set. */
    static @Nullable Object find(Object holder, String name) {
        Object model = unwrap(holder);
        if (model == null) {
            return null;
        }
        if (model instanceof Map<?, ?> map) {
            return map.get(name);
        }
        if (isPlain(model)) {
            return null;
        }
        ClassShape shape = ClassShape.of(model.getClass());
        Property property = shape.property(name);
        Object value = property == null ? null : property.read(model);
        if (value == null) {
            Map<?, ?> additional = shape.additional(model);
            return additional == null ? null : additional.get(name);
        }
        return value;
    }

    /** Whether the value is of the JDK and so has no fields of its own. */
    static boolean isPlain(Object value) {
        return value instanceof String
                || value instanceof Map
                || value instanceof Collection
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Enum;
    }
}
