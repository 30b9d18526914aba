package dev.waybill.yaml;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Quantity;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a field of the model takes. Immutable. */
final class FieldType {

    enum Form {
        TEXT,
        /** Text that has to be a time. */
        TIMESTAMP,
        /** Text that has to be base64. */
        BYTES,
        INT,
        LONG,
        BOOLEAN,
        DECIMAL,
        QUANTITY,
        INT_OR_STRING,
        TIME,
        DURATION,
        /** {@code Object}. */
        ANYTHING,
        /** AnyType and RawExtension: a wrapper around anything. */
        WRAPPED,
        /** A Jackson tree. */
        TREE,
        /** A schema, or a list, a boolean or names. */
        SCHEMA_OR,
        LIST,
        MAP,
        MODEL
    }

    /** More than these are no help in a message. */
    private static final int MANY_FIELDS = 6;

    final Form form;
    final Class<?> type;

    /** Of a list or a map. */
    private final @Nullable FieldType element;

    private FieldType(Form form, Class<?> type, @Nullable FieldType element) {
        this.form = form;
        this.type = type;
        this.element = element;
    }

    /** For fields that fabric8 has as text although the API server reads more than text. */
    static FieldType of(String name, Type type) {
        if (type == String.class) {
            if (isTime(name)) {
                return new FieldType(Form.TIMESTAMP, String.class, null);
            }
            if (isBytes(name)) {
                return new FieldType(Form.BYTES, String.class, null);
            }
        }
        return of(type);
    }

    /** Whether not every text fits a text field of that name. */
    static boolean hasForm(String name) {
        return isTime(name) || isBytes(name);
    }

    private static boolean isTime(String name) {
        return name.endsWith("Time") || name.endsWith("Timestamp");
    }

    private static boolean isBytes(String name) {
        return name.equals("caBundle");
    }

    static FieldType of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            FieldType element = of(arguments[arguments.length - 1]);
            Class<?> raw = (Class<?>) generic.getRawType();
            return new FieldType(arguments.length == 2 ? Form.MAP : Form.LIST, raw, element);
        }
        return type instanceof Class<?> c
                ? new FieldType(form(c), c, null)
                : new FieldType(Form.ANYTHING, Object.class, null);
    }

    FieldType element() {
        if (element == null) {
            throw new IllegalStateException(type + " has no elements");
        }
        return element;
    }

    /** Whether a text has the form that the API server reads in this field. */
    boolean fits(String text) {
        return switch (form) {
            case TIMESTAMP -> text.isEmpty() || Encodings.isTime(text);
            case BYTES -> Encodings.isBase64(text);
            default -> true;
        };
    }

    /** What the field takes, for a message. */
    String words() {
        return switch (form) {
            case TEXT -> "a text";
            case TIMESTAMP -> "a time such as 2026-01-31T12:00:00Z";
            case BYTES -> "base64";
            case INT, LONG -> "a whole number" + (form == Form.INT ? " of 32 bits" : "");
            case BOOLEAN -> "true or false";
            case DECIMAL -> "a number";
            case QUANTITY -> "an amount such as 500m or 2Gi";
            case INT_OR_STRING -> "a whole number or a text";
            case TIME -> "a time such as 2026-01-31T12:00:00Z";
            case DURATION -> "a duration such as 90s";
            case ANYTHING, WRAPPED, TREE -> "a value";
            case SCHEMA_OR -> "a schema";
            case LIST -> "a list";
            case MAP -> "a map of names to " + (element().form == Form.TEXT ? "texts" : "values");
            case MODEL -> mapping(ClassShape.of(type).names());
        };
    }

    private static String mapping(List<String> fields) {
        return fields.size() > MANY_FIELDS ? "a mapping with fields" : "a mapping with " + String.join(", ", fields);
    }

    private static Form form(Class<?> type) {
        if (type == String.class) {
            return Form.TEXT;
        } else if (type == Integer.class) {
            return Form.INT;
        } else if (type == Long.class) {
            return Form.LONG;
        } else if (type == Boolean.class) {
            return Form.BOOLEAN;
        } else if (type == Double.class) {
            return Form.DECIMAL;
        } else if (type == Quantity.class) {
            return Form.QUANTITY;
        } else if (type == IntOrString.class) {
            return Form.INT_OR_STRING;
        } else if (type == Object.class) {
            return Form.ANYTHING;
        }
        Unwrapping unwrapping = Unwrapping.of(type);
        if (unwrapping == null) {
            return Form.MODEL;
        }
        return switch (unwrapping) {
            case ANY_TYPE -> Form.WRAPPED;
            case QUANTITY -> Form.QUANTITY;
            case MICRO_TIME -> Form.TIME;
            case DURATION -> Form.DURATION;
            case JSON_NODE -> Form.TREE;
            case V1_SCHEMA_OR_ARRAY,
                    V1_SCHEMA_OR_BOOL,
                    V1_SCHEMA_OR_STRINGS,
                    V1BETA1_SCHEMA_OR_ARRAY,
                    V1BETA1_SCHEMA_OR_BOOL,
                    V1BETA1_SCHEMA_OR_STRINGS -> Form.SCHEMA_OR;
        };
    }
}
