package dev.waybill.yaml;

import io.fabric8.kubernetes.api.model.AnyType;
import io.fabric8.kubernetes.api.model.Duration;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.MicroTime;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.runtime.RawExtension;
import java.math.BigDecimal;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes an object of fabric8's model of a document, as strict about types as the API server. What a field doesn't take
 * goes to the {@code additionalProperties} of the nearest object around it that has some.
 */
final class ModelDecoder {

    /** Stands for a value that the type doesn't take. */
    private static final Object MISFIT = new Object();

    private final Misreadings misread;
    private final StringBuilder path = new StringBuilder();

    /** How many values their own object has no place for. */
    private int homeless;

    /** How many of the schemas around are such that the API server ignores unknown fields in them. */
    private int lenient;

    private ModelDecoder(Misreadings misread) {
        this.misread = misread;
    }

    /** The document as an object of that class; its problems get the index of the object. */
    static HasMetadata decode(Class<? extends HasMetadata> type, MapNode root, Problems problems, int object) {
        ModelDecoder decoder = new ModelDecoder(new Misreadings(problems, object));
        return type.cast(decoder.model(type, root));
    }

    /** The value for a field of that type, or {@link #MISFIT}; the node is not null. */
    private Object value(FieldType type, Node node) {
        return switch (type.form) {
            case TEXT, TIMESTAMP, BYTES -> text(node);
            case INT -> scalar(node) instanceof Integer number ? counted(node, number) : MISFIT;
            case LONG -> {
                Object number = scalar(node);
                yield number instanceof Integer || number instanceof Long
                        ? counted(node, ((Number) number).longValue())
                        : MISFIT;
            }
            case BOOLEAN -> scalar(node) instanceof Boolean bool ? bool : MISFIT;
            case DECIMAL -> decimal(node);
            case QUANTITY -> quantity(node);
            case INT_OR_STRING -> {
                Object value = scalar(node);
                if (value instanceof String) {
                    yield new IntOrString(value);
                }
                yield value instanceof Integer number ? new IntOrString(counted(node, number)) : MISFIT;
            }
            case TIME -> text(node) instanceof String text ? new MicroTime(text) : MISFIT;
            case DURATION -> duration(node);
            case ANYTHING -> nonNull(PlainTree.of(node));
            case WRAPPED -> {
                Object plain = nonNull(PlainTree.of(node));
                yield type.type == RawExtension.class ? new RawExtension(plain) : new AnyType(plain);
            }
            case TREE -> JsonTree.of(node);
            case SCHEMA_OR -> schemaOr(type, node);
            case LIST -> node instanceof ListNode list ? list(type.element(), list) : MISFIT;
            case MAP -> node instanceof MapNode map ? map(type.element(), map) : MISFIT;
            case MODEL -> node instanceof MapNode map ? model(type.type, map) : MISFIT;
        };
    }

    private Object model(Class<?> type, MapNode node) {
        ClassShape shape = ClassShape.of(type);
        Object model = create(type);
        if (path.length() > 0 && HasMetadata.class.isAssignableFrom(type)) {
            // An object within another, such as the template of a claim, seldom says what it is, and fabric8 would.
            unset(shape, model, "apiVersion");
            unset(shape, model, "kind");
        }
        boolean fits = true;
        int length = path.length();
        for (Map.Entry<String, MapNode.Entry> e : node.entries.entrySet()) {
            String name = e.getKey();
            Node value = e.getValue().value();
            Property property = shape.property(name);
            PathText.field(name, path);
            if (property == null) {
                if (lenient > 0) {
                    misread.dropped(e.getValue(), path, name);
                } else if (!shape.addAdditional(model, name, PlainTree.of(value))) {
                    fits = false;
                    reportHomeless(e.getValue(), shape, name);
                }
            } else if (!isNull(value)) {
                int before = homeless;
                Object decoded = value(property.type(), value);
                if (decoded != MISFIT) {
                    property.write(model, decoded);
                } else if (!shape.addAdditional(model, name, PlainTree.of(value))) {
                    fits = false;
                    if (homeless == before) {
                        reportHomeless(e.getValue(), shape, name);
                    }
                }
            }
            path.setLength(length);
        }
        return fits ? model : MISFIT;
    }

    private static void unset(ClassShape shape, Object model, String name) {
        Property property = shape.property(name);
        if (property != null) {
            property.write(model, null);
        }
    }

    /** Where the whole value ends up, further out, nobody sees what was wrong with it. */
    private void reportHomeless(MapNode.Entry entry, ClassShape shape, String name) {
        homeless++;
        misread.homeless(entry, path, name, shape);
    }

    private Object list(FieldType type, ListNode node) {
        List<@Nullable Object> list = new ArrayList<>(node.items.size());
        boolean fits = true;
        int length = path.length();
        for (Node item : node.items) {
            path.append('[').append(list.size()).append(']');
            Object decoded = isNull(item) ? blank(type) : value(type, item);
            path.setLength(length);
            fits &= decoded != MISFIT;
            list.add(decoded);
        }
        return fits ? list : MISFIT;
    }

    private Object map(FieldType type, MapNode node) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        boolean fits = true;
        int length = path.length();
        for (Map.Entry<String, MapNode.Entry> e : node.entries.entrySet()) {
            PathText.field(e.getKey(), path);
            Node value = e.getValue().value();
            Object decoded = isNull(value) ? blank(type) : value(type, value);
            path.setLength(length);
            fits &= decoded != MISFIT;
            map.put(e.getKey(), decoded);
        }
        return fits ? map : MISFIT;
    }

    /** What a null in a list or a map is for the API server: the type's zero. */
    private static @Nullable Object blank(FieldType type) {
        return switch (type.form) {
            case TEXT, TIMESTAMP, BYTES -> "";
            case INT -> 0;
            case LONG -> 0L;
            case BOOLEAN -> false;
            case DECIMAL -> 0.0;
            case QUANTITY -> new Quantity("0");
            case INT_OR_STRING -> new IntOrString(0);
            case LIST -> new ArrayList<>();
            case MAP -> new LinkedHashMap<>();
            case MODEL, SCHEMA_OR -> create(type.type);
            case TREE -> JsonTree.NULL;
            case TIME, DURATION, ANYTHING, WRAPPED -> null;
        };
    }

    private Object text(Node node) {
        Object value = scalar(node);
        if (value instanceof String) {
            return value;
        }
        if (node instanceof ScalarNode scalar) {
            misread.whereTextIsWanted(scalar, path);
        }
        return MISFIT;
    }

    private <T> T counted(Node node, T number) {
        misread.whereANumberIsWanted((ScalarNode) node, path);
        return number;
    }

    private static Object decimal(Node node) {
        return scalar(node) instanceof Number number && Double.isFinite(number.doubleValue())
                ? (Object) number.doubleValue()
                : MISFIT;
    }

    private Object quantity(Node node) {
        if (!(node instanceof ScalarNode scalar) || scalar.value == null || scalar.value instanceof Boolean) {
            return MISFIT;
        }
        String text = scalar.value instanceof String || scalar.value instanceof BigDecimal
                ? scalar.text
                : counted(node, scalar.value.toString());
        return text.isBlank() ? MISFIT : quantity(text);
    }

    /** fabric8 takes most texts as they are, and throws on an exponent with a suffix: the check is to tell what is wrong. */
    private static Quantity quantity(String text) {
        try {
            return new Quantity(text);
        } catch (IllegalArgumentException e) {
            Quantity kept = new Quantity();
            kept.setAmount(text);
            return kept;
        }
    }

    private Object duration(Node node) {
        try {
            return text(node) instanceof String text ? Duration.parse(text) : MISFIT;
        } catch (ParseException | IllegalArgumentException e) {
            return MISFIT;
        }
    }

    /** The classes are alike but share no type: each has fields by these names. */
    private Object schemaOr(FieldType type, Node node) {
        Object either = create(type.type);
        for (java.lang.reflect.Field field : type.type.getDeclaredFields()) {
            FieldType part = FieldType.of(field.getGenericType());
            boolean takes = switch (field.getName()) {
                case "schema" -> node instanceof MapNode;
                case "jSONSchemas", "property" -> node instanceof ListNode;
                case "allows" -> scalar(node) instanceof Boolean;
                default -> false;
            };
            if (takes) {
                lenient++;
                Object decoded = value(part, node);
                lenient--;
                if (decoded != MISFIT) {
                    new Property(field.getName(), field, false).write(either, decoded);
                }
                return decoded == MISFIT ? MISFIT : either;
            }
        }
        return MISFIT;
    }

    private static Object nonNull(@Nullable Object value) {
        return value == null ? MISFIT : value;
    }

    private static boolean isNull(Node node) {
        return node instanceof ScalarNode scalar && scalar.isNull();
    }

    private static @Nullable Object scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.value : null;
    }

    private static Object create(Class<?> type) {
        try {
            Object blank = type.getConstructor().newInstance();
            if (blank instanceof OwnerReference reference) {
                // fabric8 takes it for an object and gives it a version and kind, which nobody wrote.
                reference.setApiVersion(null);
                reference.setKind(null);
            }
            return blank;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " has no constructor without parameters.", e);
        }
    }
}
