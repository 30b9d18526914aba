package dev.waybill.migration;

import dev.waybill.kind.scheduling.Topology;
import dev.waybill.kind.storage.Provisioner;
import dev.waybill.migration.Code.Call;
import dev.waybill.migration.Code.Reach;
import dev.waybill.migration.Code.Word;
import dev.waybill.value.Cpu;
import dev.waybill.value.Image;
import dev.waybill.value.Memory;
import dev.waybill.value.Percent;
import dev.waybill.value.Port;
import dev.waybill.value.Protocol;
import dev.waybill.value.Quantity;
import dev.waybill.value.Range;
import dev.waybill.value.Schedule;
import java.lang.reflect.Field;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Values as one would write them: {@code mebibytes(256)} for a Memory of 256Mi. */
final class Literals {
    private Literals() {}

    static Expression of(Object value) {
        return new Expression(code(value), value);
    }

    private static Code code(Object value) {
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof Integer || value instanceof Boolean) {
            return Word.of(value.toString());
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Enum<?> constant) {
            return Word.of(constant.getDeclaringClass(), constant.name());
        }
        if (value instanceof Class<?> type) {
            return Word.of(type);
        }
        return coded(value);
    }

    /** A class file has no place for a longer text: that is put together when it runs. */
    private static Code text(String text) {
        Code made = Word.of(JavaText.literal(text.substring(0, JavaText.piece(text, 0))));
        for (int start = JavaText.piece(text, 0); start < text.length(); ) {
            int end = JavaText.piece(text, start);
            made = new Call(made, "concat", List.of(Word.of(JavaText.literal(text.substring(start, end)))));
            start = end;
        }
        return made;
    }

    private static Code number(Number number) {
        if (number instanceof Long && number.longValue() == number.intValue()) {
            return Word.of(number.toString());
        }
        return number instanceof Long ? Word.of(number + "L") : Word.of(number.toString());
    }

    private static Code coded(Object value) {
        if (value instanceof Cpu cpu) {
            return first(
                    "cpu",
                    cpu.text(),
                    Map.of(
                            "cores",
                            n -> Cpu.cores(n).text(),
                            "millicores",
                            n -> Cpu.millicores(n).text()));
        }
        if (value instanceof Memory memory) {
            return memory(memory);
        }
        if (value instanceof Duration time) {
            return duration(time);
        }
        if (value instanceof Port port) {
            return port(port);
        }
        if (value instanceof Image || value instanceof Quantity) {
            return call(value instanceof Image ? "image" : "quantity", Word.of(JavaText.literal(value.toString())));
        }
        if (value instanceof Percent percent) {
            return call("percent", code(percent.value()));
        }
        if (value instanceof Range range) {
            return call("between", code(range.min()), code(range.max()));
        }
        if (value instanceof Schedule schedule) {
            Optional<ZoneId> zone = schedule.zone();
            Code text = code(schedule.text());
            return zone.isEmpty() ? call("schedule", text) : call("schedule", text, zone(zone.get()));
        }
        if (value instanceof Topology topology) {
            String constant = constant(Topology.class, topology);
            return constant == null ? call("topology", code(topology.key())) : Word.of(constant);
        }
        if (value instanceof Provisioner provisioner) {
            String constant = constant(Provisioner.class, provisioner);
            return constant == null
                    ? call("customProvisioner", code(provisioner.name()))
                    : Word.of(Provisioner.class, constant);
        }
        throw new IllegalStateException("no literal for " + value.getClass());
    }

    /** The factory that writes the same text, or the one that takes any text. */
    private static Code first(String any, String text, Map<String, LongFunction<String>> factories) {
        int digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        if (digits > 0 && digits < 10) {
            long count = Long.parseLong(text.substring(0, digits));
            for (Map.Entry<String, LongFunction<String>> each : factories.entrySet()) {
                if (each.getValue().apply(count).equals(text)) {
                    return call(each.getKey(), code(count));
                }
            }
        }
        return call(any, code(text));
    }

    private static Code memory(Memory memory) {
        Code named = first(
                "memory",
                memory.text(),
                Map.of(
                        "mebibytes", n -> Memory.mebibytes(n).text(),
                        "gibibytes", n -> Memory.gibibytes(n).text(),
                        "tebibytes", n -> Memory.tebibytes(n).text()));
        Code decimal = first(
                "memory",
                memory.text(),
                Map.of(
                        "kilobytes", n -> Memory.kilobytes(n).text(),
                        "megabytes", n -> Memory.megabytes(n).text(),
                        "gigabytes", n -> Memory.gigabytes(n).text(),
                        "terabytes", n -> Memory.terabytes(n).text()));
        boolean isDecimal = decimal instanceof Call call && !call.name().equals("memory");
        return isDecimal
                ? new Call(Word.of(Memory.class), ((Call) decimal).name(), ((Call) decimal).arguments())
                : named;
    }

    private static Code duration(Duration time) {
        long seconds = time.toSeconds();
        if (seconds == 0) {
            return Word.of(Duration.class, "ZERO");
        }
        if (seconds >= 3600 && seconds % 3600 == 0) {
            return new Call(Word.of(Duration.class), "ofHours", List.of(code(seconds / 3600)));
        }
        if (seconds >= 120 && seconds % 60 == 0) {
            return new Call(Word.of(Duration.class), "ofMinutes", List.of(code(seconds / 60)));
        }
        return new Call(Word.of(Duration.class), "ofSeconds", List.of(code(seconds)));
    }

    private static Code zone(ZoneId zone) {
        return new Call(Word.of(ZoneId.class), "of", List.of(code(zone.getId())));
    }

    private static Code port(Port port) {
        Code number = code(port.number());
        Code made = port.name().isPresent() ? call("port", code(port.name().get()), number) : call("port", number);
        if (port.protocol() != Protocol.TCP) {
            made = new Call(made, port.protocol() == Protocol.UDP ? "udp" : "sctp", List.of());
        }
        return port.name().isPresent() ? new Code.Shared(port.name().get(), Port.class, made, Reach.CLASS) : made;
    }

    private static @Nullable String constant(Class<?> type, Object value) {
        for (Field field : type.getFields()) {
            try {
                if (field.getType() == type && value.equals(field.get(null))) {
                    return field.getName();
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("a constant of " + type + " is not public", e);
            }
        }
        return null;
    }

    private static Code call(String factory, Code... arguments) {
        return new Call(null, factory, List.of(arguments));
    }
}
