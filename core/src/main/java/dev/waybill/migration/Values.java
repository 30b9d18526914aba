package dev.waybill.migration;

import dev.waybill.value.Cpu;
import dev.waybill.value.Memory;
import dev.waybill.value.Percent;
import dev.waybill.value.Quantity;
import java.lang.reflect.Method;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values of Waybill from what was read; null where it is no such value. */
final class Values {
    private Values() {}

    static @Nullable Cpu cpu(@Nullable Object read) {
        return of(read, Cpu::of);
    }

    static @Nullable Memory memory(@Nullable Object read) {
        return of(read, Memory::of);
    }

    static @Nullable Quantity quantity(@Nullable Object read) {
        return of(read, Quantity::of);
    }

    /** A number, or a share as in {@code 25%}. */
    static @Nullable Object share(@Nullable Object read) {
        if (read instanceof String text && text.endsWith("%")) {
            return of(text.substring(0, text.length() - 1), digits -> Percent.of(Integer.parseInt(digits)));
        }
        return read instanceof Integer ? read : null;
    }

    /** The constant whose {@code text()} this is. */
    static @Nullable Object constant(Class<? extends Enum<?>> type, @Nullable String text) {
        try {
            Method method = type.getMethod("text");
            for (Enum<?> each : type.getEnumConstants()) {
                if (method.invoke(each).equals(text)) {
                    return each;
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " has no text()", e);
        }
        return null;
    }

    /** What a factory makes of a text; null where it refuses it. */
    static <V> @Nullable V of(@Nullable Object read, Function<String, V> factory) {
        if (read == null) {
            return null;
        }
        try {
            return factory.apply(read.toString());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
