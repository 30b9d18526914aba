package dev.waybill.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An amount of CPU, in steps of a thousandth of a core. The text is kept as it was written; two values are equal if
 * their amounts are: {@code 1000m} equals {@code 1}.
 */
@CheckReturnValue
public final class Cpu implements Comparable<Cpu> {

    private static final String ALLOWED = "Write cores ('2', '0.5') or millicores ('500m').";

    private final long millicores;
    private final String text;

    private Cpu(long millicores, String text) {
        this.millicores = millicores;
        this.text = text;
    }

    /**
     * Reads cores ({@code "2"}, {@code "0.5"}) or millicores ({@code "500m"}). Refuses a negative amount, spaces, a part
     * of a millicore (Kubernetes would round it up without a word), the suffixes of memory, and {@code M} and beyond.
     *
     * @param text the amount as Kubernetes spells it
     * @return the amount
     */
    public static Cpu of(String text) {
        Objects.requireNonNull(text, "text");
        Amount amount = Amount.parse("Cpu", text, ALLOWED);
        BigDecimal cores = amount.value();
        if (amount.isBinary()) {
            throw Amount.refused("Cpu", text, "'" + amount.suffix() + "' is a suffix of memory. " + ALLOWED);
        }
        if (cores == null || (amount.suffix().length() == 1 && "MGTPE".contains(amount.suffix()))) {
            throw Amount.refused("Cpu", text, Quoted.of(amount.suffix()) + " is not a unit of CPU. " + fix(amount));
        }
        return exact(cores, text);
    }

    /**
     * Whole cores: {@code cores(2)} is printed as {@code 2}.
     *
     * @param cores how many cores, 0 or more
     * @return the amount
     */
    public static Cpu cores(long cores) {
        return exact(BigDecimal.valueOf(cores), Long.toString(cores));
    }

    /**
     * Thousandths of a core: {@code millicores(250)} is printed as {@code 250m}, {@code millicores(1000)} as
     * {@code 1000m}.
     *
     * @param millicores how many thousandths, 0 or more
     * @return the amount
     */
    public static Cpu millicores(long millicores) {
        return exact(
                BigDecimal.valueOf(millicores, 3), Long.toString(millicores).concat("m"));
    }

    /**
     * The amount in thousandths of a core.
     *
     * @return 0 or more
     */
    public long millicores() {
        return millicores;
    }

    /**
     * The amount as it was written.
     *
     * @return the text that stands in the manifest
     */
    public String text() {
        return text;
    }

    @Override
    public int compareTo(Cpu other) {
        return Long.compare(millicores, other.millicores);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cpu that && that.millicores == millicores;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(millicores);
    }

    @Override
    public String toString() {
        return text;
    }

    private static Cpu exact(BigDecimal cores, String text) {
        if (cores.signum() < 0) {
            throw Amount.refused("Cpu", text, "an amount of CPU is zero or more. Write '" + text.substring(1) + "'.");
        }
        BigDecimal millicores = cores.movePointRight(3);
        if (!Amount.isWhole(millicores)) {
            throw Amount.refused(
                    "Cpu",
                    text,
                    "the finest step of CPU is one millicore. Write '"
                            + millicores.setScale(0, RoundingMode.CEILING).toPlainString() + "m'.");
        }
        if (millicores.compareTo(Amount.MAX) > 0) {
            throw Amount.refused("Cpu", text, "at most " + Amount.MAX + " millicores are allowed. " + ALLOWED);
        }
        return new Cpu(millicores.longValueExact(), text);
    }

    private static String fix(Amount amount) {
        // 500M would be 500 million cores: the shift key, not the intention.
        return amount.suffix().equals("M") ? "Write '" + amount.digits() + "m'." : ALLOWED;
    }
}
