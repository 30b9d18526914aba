package dev.waybill.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Any Kubernetes quantity: an extended resource, a count in a quota, a metric. The text is kept as it was written; two
 * values are equal if their amounts are: {@code 1000m} equals {@code 1}.
 */
@CheckReturnValue
public final class Quantity implements Comparable<Quantity> {

    private static final String SUFFIXES =
            "The suffixes are n, u, m, k, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei, or an exponent like e3.";
    private static final String ALLOWED = "Write a number with or without a suffix, like '3', '500m' or '10Gi'.";

    /** {@code resource.Nano}: the API server rounds a finer amount up. */
    private static final int FINEST_POWER = 9;

    private final BigDecimal amount;
    private final String text;

    private Quantity(BigDecimal amount, String text) {
        // Stripped, so that equals and hashCode don't see the scale.
        this.amount = amount.stripTrailingZeros();
        this.text = text;
    }

    /**
     * Reads an optional sign, a decimal number and an optional suffix: n, u, m, k, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi,
     * Ei, or an exponent ({@code e3}, {@code E-3}). Refuses what Kubernetes would cut or round without a word: more
     * than 2<sup>63</sup>-1, and parts of a billionth.
     *
     * @param text the quantity as Kubernetes spells it
     * @return the quantity
     */
    public static Quantity of(String text) {
        Objects.requireNonNull(text, "text");
        Amount parsed = Amount.parse("Quantity", text, ALLOWED);
        BigDecimal amount = parsed.value();
        if (amount == null) {
            throw Amount.refused(
                    "Quantity",
                    text,
                    Quoted.of(parsed.suffix()) + " is not a suffix of Kubernetes. " + SUFFIXES + fix(parsed));
        }
        if (amount.abs().compareTo(Amount.MAX) > 0) {
            throw Amount.refused(
                    "Quantity", text, "a quantity lies between -" + Amount.MAX + " and " + Amount.MAX + ".");
        }
        BigDecimal nanos = amount.movePointRight(FINEST_POWER);
        if (!Amount.isWhole(nanos)) {
            throw Amount.refused(
                    "Quantity",
                    text,
                    "the finest step is one billionth. Write '"
                            + nanos.setScale(0, RoundingMode.UP).toPlainString() + "n'.");
        }
        return new Quantity(amount, text);
    }

    /**
     * A whole number, printed without a suffix.
     *
     * @param count any number
     * @return the quantity
     */
    public static Quantity of(long count) {
        return new Quantity(BigDecimal.valueOf(count), Long.toString(count));
    }

    /**
     * The exact amount, without its suffix.
     *
     * @return the number that the text stands for
     */
    public BigDecimal amount() {
        return amount;
    }

    /**
     * The quantity as it was written.
     *
     * @return the text that stands in the manifest
     */
    public String text() {
        return text;
    }

    @Override
    public int compareTo(Quantity other) {
        return amount.compareTo(other.amount);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Quantity that && that.amount.equals(amount);
    }

    @Override
    public int hashCode() {
        return amount.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    private static String fix(Amount parsed) {
        if (parsed.suffix().equals("K")) {
            return " Write '" + parsed.digits() + "k' or '" + parsed.digits() + "Ki'.";
        }
        String binary = Amount.nearestBinary(parsed.suffix());
        return binary == null ? "" : " Write '" + parsed.digits() + binary + "'.";
    }
}
