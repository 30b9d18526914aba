package dev.waybill.yaml;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One property of a model class: its name in YAML and the field that holds it. */
final class Property {

    final String name;

    private final Field field;
    private final boolean omitsEmpty;
    private @Nullable FieldType type;
    private @Nullable String key;

    Property(String name, Field field, boolean omitsEmpty) {
        this.name = name;
        this.field = field;
        this.omitsEmpty = omitsEmpty;
        field.setAccessible(true);
    }

    /** The name and its colon as they are written. Made only for what is: of the fields of a class hardly a third. */
    String key() {
        String known = key;
        if (known == null) {
            StringBuilder text = new StringBuilder(name.length() + 1);
            Scalars.write(name, text);
            known = text.append(':').toString();
            key = known;
        }
        return known;
    }

    /** Whether fabric8 leaves the value out: an empty list or map. */
    boolean omits(Object value) {
        if (!omitsEmpty) {
            return false;
        }
        return value instanceof Collection<?> list ? list.isEmpty() : value instanceof Map<?, ?> map && map.isEmpty();
    }

    @Nullable
    Object read(Object model) {
        try {
            return field.get(model);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The field " + field + " can't be read.", e);
        }
    }

    /** Whether there is something to see in a value of the field: parts, or a text that has to have a form. */
    boolean isDeep() {
        Class<?> declared = field.getType();
        return declared == String.class
                ? hasForm()
                : declared != Boolean.class && !Number.class.isAssignableFrom(declared);
    }

    /** Whether not every text fits the field, if it takes texts. */
    boolean hasForm() {
        return FieldType.hasForm(name);
    }

    /** What the field takes; looked up only when something is read, and then the same in each thread. */
    FieldType type() {
        FieldType known = type;
        if (known == null) {
            known = FieldType.of(name, field.getGenericType());
            type = known;
        }
        return known;
    }

    void write(Object model, @Nullable Object value) {
        try {
            field.set(model, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The field " + field + " can't be set.", e);
        }
    }
}
