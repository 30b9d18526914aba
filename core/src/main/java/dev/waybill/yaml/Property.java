package dev.waybill.yaml;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** One property of a model class: its name in YAML and the field that holds it. */
final class Property {

    final String name;

    /** The name as a YAML key; a few ({@code default} is not one of them) need quotes. */
    final String key;

    /** Whether fabric8 leaves an empty list or map of this property out. */
    final boolean omitsEmpty;

    private final Field field;

    Property(String name, Field field, boolean omitsEmpty) {
        this.name = name;
        this.field = field;
        this.omitsEmpty = omitsEmpty;
        StringBuilder text = new StringBuilder(name.length() + 1);
        Scalars.write(name, text);
        this.key = text.append(':').toString();
        field.setAccessible(true);
    }

    @Nullable
    Object read(Object model) {
        try {
            return field.get(model);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The field " + field + " can't be read.", e);
        }
    }
}
