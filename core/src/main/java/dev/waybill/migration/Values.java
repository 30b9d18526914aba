package dev.waybill.migration;

import dev.waybill.value.Cpu;
import dev.waybill.value.Memory;
import dev.waybill.value.Percent;
import dev.waybill.value.Port;
import dev.waybill.value.Protocol;
import dev.waybill.value.Quantity;
import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Values of Waybill from what was read; null where it is no such value. */
final class Values {
    private Values() {}

    static @Nullable Cpu cpu(@Nullable Object read) {
        return of(read, Cpu::of);
    }

    static @Nullable Memory memory(@Nullable Object read) {
        Memory memory = of(read, Memory::of);
        return memory == null && read instanceof String text ? decimal(text) : memory;
    }

    /** A decimal size, which {@code Memory.of} takes for a slip. */
    private static @Nullable Memory decimal(String text) {
        for (LongFunction<Memory> unit : List.<LongFunction<Memory>>of(
                Memory::kilobytes, Memory::megabytes, Memory::gigabytes, Memory::terabytes)) {
            int digits = 0;
            while (digits < text.length() && digits < 12 && Character.isDigit(text.charAt(digits))) {
                digits++;
            }
            Memory memory =
                    digits == 0 ? null : of(text.substring(0, digits), count -> unit.apply(Long.parseLong(count)));
            if (memory != null && memory.text().equals(text)) {
                return memory;
            }
        }
        return null;
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

    /** A number with a leading 0, as Java and people read the mode of a file. */
    static Expression octal(int mode) {
        return new Expression(Code.Word.of("0" + Integer.toOctalString(mode)), mode);
    }

    /** The port, of this protocol. */
    static Port with(Port port, Protocol protocol) {
        return switch (protocol) {
            case UDP -> port.udp();
            case SCTP -> port.sctp();
            default -> port;
        };
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
        } catch (IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }
}
