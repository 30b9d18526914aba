package dev.waybill.manifest;

import dev.waybill.value.Cpu;
import dev.waybill.value.Memory;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Sums as values, in the unit in which they are short. */
final class CapacityUnits {
    private static final BigDecimal MAX = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final BigDecimal MEBIBYTE = BigDecimal.valueOf(1 << 20);
    private static final BigDecimal GIBIBYTE = BigDecimal.valueOf(1 << 30);

    /** Longer numbers than this one are shown rounded. */
    private static final int READABLE_LENGTH = 7;

    /** So many are easier to read in cores. */
    private static final long MANY_MILLICORES = 10_000;

    private CapacityUnits() {}

    /** Of thousandths of a core. What no value holds becomes the largest one. */
    static Cpu cpu(BigDecimal millicores) {
        long whole = whole(millicores);
        if (whole % 1000 == 0) {
            return Cpu.cores(whole / 1000);
        }
        return whole < MANY_MILLICORES
                ? Cpu.millicores(whole)
                : Cpu.of(BigDecimal.valueOf(whole, 3).stripTrailingZeros().toPlainString());
    }

    static Memory memory(BigDecimal bytes) {
        long whole = whole(bytes);
        Memory binary = binary(whole);
        Memory decimal = decimal(whole);
        return decimal.text().length() < binary.text().length() ? decimal : binary;
    }

    private static Memory binary(long bytes) {
        int power = power(bytes, 1024);
        long count = bytes >> (10 * power);
        return switch (power) {
            case 0 -> Memory.bytes(count);
            case 1 -> Memory.kibibytes(count);
            case 2 -> Memory.mebibytes(count);
            case 3 -> Memory.gibibytes(count);
            default -> Memory.tebibytes(count);
        };
    }

    private static Memory decimal(long bytes) {
        int power = power(bytes, 1000);
        long count = bytes;
        for (int i = 0; i < power; i++) {
            count /= 1000;
        }
        return switch (power) {
            case 0 -> Memory.bytes(count);
            case 1 -> Memory.kilobytes(count);
            case 2 -> Memory.megabytes(count);
            case 3 -> Memory.gigabytes(count);
            default -> Memory.terabytes(count);
        };
    }

    /** How often {@code step} divides the number, as far as there is a unit for it. */
    private static int power(long number, long step) {
        int power = 0;
        for (long left = number; left != 0 && left % step == 0 && power < 4; left /= step) {
            power++;
        }
        return power;
    }

    /** The size as it is, or as {@code ~1.48Gi} where nobody would read the exact number. */
    static String text(Memory size) {
        if (size.text().length() <= READABLE_LENGTH) {
            return size.text();
        }
        boolean large = size.bytes() >= 1 << 30;
        BigDecimal count = BigDecimal.valueOf(size.bytes())
                .divide(large ? GIBIBYTE : MEBIBYTE, 2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return "~" + count.toPlainString() + (large ? "Gi" : "Mi");
    }

    private static long whole(BigDecimal amount) {
        return amount.max(BigDecimal.ZERO).setScale(0, RoundingMode.UP).min(MAX).longValueExact();
    }
}
