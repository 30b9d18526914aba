package dev.waybill.value;

import java.util.List;
import java.util.Locale;

/** The units for which {@link Memory} has a factory, named as the factory is. */
enum ByteUnit {
    KIBIBYTES("Ki", 1L << 10),
    MEBIBYTES("Mi", 1L << 20),
    GIBIBYTES("Gi", 1L << 30),
    TEBIBYTES("Ti", 1L << 40),
    KILOBYTES("k", 1_000L),
    MEGABYTES("M", 1_000_000L),
    GIGABYTES("G", 1_000_000_000L),
    TERABYTES("T", 1_000_000_000_000L);

    private static final List<ByteUnit> DECIMAL_DOWNWARDS = List.of(TERABYTES, GIGABYTES, MEGABYTES, KILOBYTES);

    final String suffix;
    final long bytes;

    ByteUnit(String suffix, long bytes) {
        this.suffix = suffix;
        this.bytes = bytes;
    }

    static boolean isDecimal(String suffix) {
        return suffix.length() == 1 && "kMGTPE".contains(suffix);
    }

    /** The call that makes this size, in the unit of the suffix where that gives a whole number. */
    static String decimalCall(String suffix, long bytes) {
        long most = factor(suffix);
        for (ByteUnit unit : DECIMAL_DOWNWARDS) {
            if (unit.bytes <= most && bytes % unit.bytes == 0) {
                return unit.call(Long.toString(bytes / unit.bytes));
            }
        }
        return "bytes(" + bytes + ")";
    }

    /** The call in brackets, or nothing: there is none for pebibytes, and none for a fraction. */
    static String binaryCall(String suffix, String digits) {
        if (Ascii.all(digits, Ascii.DIGIT)) {
            for (ByteUnit unit : values()) {
                if (unit.suffix.equals(suffix)) {
                    return " (" + unit.call(digits) + ")";
                }
            }
        }
        return "";
    }

    private static long factor(String suffix) {
        for (ByteUnit unit : DECIMAL_DOWNWARDS) {
            if (unit.suffix.equals(suffix)) {
                return unit.bytes;
            }
        }
        return Long.MAX_VALUE;
    }

    private String call(String count) {
        return name().toLowerCase(Locale.ROOT) + "(" + count + ")";
    }
}
