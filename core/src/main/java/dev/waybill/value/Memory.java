package dev.waybill.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An amount of bytes: memory, disk, a size limit. The text is kept as it was written; two values are equal if their
 * amounts are: {@code 1Gi} equals {@code 1024Mi}.
 */
@CheckReturnValue
public final class Memory implements Comparable<Memory> {

    private static final String ALLOWED = "Write a size like '512Mi' or '2Gi'.";
    private static final BigDecimal MEBIBYTE = BigDecimal.valueOf(1L << 20);

    private final long bytes;
    private final String text;

    private Memory(long bytes, String text) {
        this.bytes = bytes;
        this.text = text;
    }

    /**
     * Reads a size with a binary suffix ({@code "512Mi"}, {@code "1.5Gi"}) or plain bytes. Refuses a negative size,
     * spaces, a part of a byte, and the decimal suffixes k, M, G, T, P and E, which are mostly meant to be binary: a
     * decimal size is written with {@link #megabytes} and the like.
     *
     * @param text the size as Kubernetes spells it
     * @return the size
     */
    public static Memory of(String text) {
        Objects.requireNonNull(text, "text");
        Amount amount = Amount.parse("Memory", text, ALLOWED);
        BigDecimal bytes = amount.value();
        String suffix = amount.suffix();
        if (bytes == null) {
            throw Amount.refused("Memory", text, Quoted.of(suffix) + " is not a unit of bytes. " + fix(amount));
        }
        if (suffix.equals("m") || suffix.equals("u") || suffix.equals("n")) {
            throw Amount.refused("Memory", text, "'" + suffix + "' means a part of a byte. " + fix(amount));
        }
        Memory memory = exact(bytes, text);
        if (ByteUnit.isDecimal(suffix)) {
            throw Amount.refused(
                    "Memory",
                    text,
                    "'" + suffix + "' is decimal, which makes " + memory.bytes + " bytes. "
                            + binaryFix(amount.digits(), suffix.toUpperCase(Locale.ROOT) + "i") + ", or "
                            + ByteUnit.decimalCall(suffix, memory.bytes) + " if the decimal size is meant.");
        }
        return memory;
    }

    /**
     * Plain bytes.
     *
     * @param bytes how many, 0 or more
     * @return the size
     */
    public static Memory bytes(long bytes) {
        return exact(BigDecimal.valueOf(bytes), Long.toString(bytes));
    }

    /**
     * Units of 1,024 bytes: {@code kibibytes(64)} is printed as {@code 64Ki}.
     *
     * @param count how many, 0 or more
     * @return the size
     */
    public static Memory kibibytes(long count) {
        return counted(count, ByteUnit.KIBIBYTES);
    }

    /**
     * Units of 1,048,576 bytes: {@code mebibytes(512)} is printed as {@code 512Mi}.
     *
     * @param count how many, 0 or more
     * @return the size
     */
    public static Memory mebibytes(long count) {
        return counted(count, ByteUnit.MEBIBYTES);
    }

    /**
     * Units of 1,024 mebibytes: {@code gibibytes(2)} is printed as {@code 2Gi}.
     *
     * @param count how many, 0 or more
     * @return the size
     */
    public static Memory gibibytes(long count) {
        return counted(count, ByteUnit.GIBIBYTES);
    }

    /**
     * Units of 1,024 gibibytes: {@code tebibytes(1)} is printed as {@code 1Ti}.
     *
     * @param count how many, 0 or more
     * @return the size
     */
    public static Memory tebibytes(long count) {
        return counted(count, ByteUnit.TEBIBYTES);
    }

    /**
     * Units of 1,000 bytes: {@code kilobytes(64)} is printed as {@code 64k}.
     *
     * @param count how many, 0 or more
     * @return the size
     */
    public static Memory kilobytes(long count) {
        return counted(count, ByteUnit.KILOBYTES);
    }

    /**
     * Units of 1,000,000 bytes: {@code megabytes(512)} is printed as {@code 512M}.
     *
     * @param count how many, 0 or more
     * @return the size
     */
    public static Memory megabytes(long count) {
        return counted(count, ByteUnit.MEGABYTES);
    }

    /**
     * Units of 1,000 megabytes: {@code gigabytes(2)} is printed as {@code 2G}.
     *
     * @param count how many, 0 or more
     * @return the size
     */
    public static Memory gigabytes(long count) {
        return counted(count, ByteUnit.GIGABYTES);
    }

    /**
     * Units of 1,000 gigabytes: {@code terabytes(1)} is printed as {@code 1T}.
     *
     * @param count how many, 0 or more
     * @return the size
     */
    public static Memory terabytes(long count) {
        return counted(count, ByteUnit.TERABYTES);
    }

    /**
     * The size in bytes.
     *
     * @return 0 or more
     */
    public long bytes() {
        return bytes;
    }

    /**
     * The size as it was written.
     *
     * @return the text that stands in the manifest
     */
    public String text() {
        return text;
    }

    @Override
    public int compareTo(Memory other) {
        return Long.compare(bytes, other.bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Memory that && that.bytes == bytes;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(bytes);
    }

    @Override
    public String toString() {
        return text;
    }

    private static Memory counted(long count, ByteUnit unit) {
        return exact(
                BigDecimal.valueOf(count).multiply(BigDecimal.valueOf(unit.bytes)),
                Long.toString(count).concat(unit.suffix));
    }

    private static Memory exact(BigDecimal bytes, String text) {
        if (bytes.signum() < 0) {
            throw Amount.refused("Memory", text, "a size is zero or more. Write '" + text.substring(1) + "'.");
        }
        if (bytes.compareTo(Amount.MAX) > 0) {
            throw Amount.refused("Memory", text, "a size is at most " + Amount.MAX + " bytes. " + ALLOWED);
        }
        if (!Amount.isWhole(bytes)) {
            throw Amount.refused(
                    "Memory", text, "it is not a whole number of bytes. Write '" + roundedUp(bytes) + "'.");
        }
        return new Memory(bytes.longValueExact(), text);
    }

    private static String roundedUp(BigDecimal bytes) {
        return bytes.compareTo(MEBIBYTE) < 0
                ? bytes.setScale(0, RoundingMode.CEILING).toPlainString()
                : bytes.divide(MEBIBYTE, 0, RoundingMode.CEILING).toPlainString() + "Mi";
    }

    private static String fix(Amount amount) {
        if (amount.suffix().equalsIgnoreCase("b")) {
            return "Write '" + amount.digits() + "'.";
        }
        String binary = Amount.nearestBinary(amount.suffix());
        return binary == null ? ALLOWED : binaryFix(amount.digits(), binary) + ".";
    }

    private static String binaryFix(String digits, String suffix) {
        return "Write '" + digits + suffix + "'" + ByteUnit.binaryCall(suffix, digits);
    }
}
