package dev.waybill.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The grammar of a quantity as apimachinery's {@code resource.ParseQuantity} reads it: more than anybody should write. */
public final class QuantitySyntax {
    private QuantitySyntax() {}

    /** Returns the amount, or null where the API server can't read the text. */
    public static @Nullable BigDecimal amount(String text) {
        try {
            return Amount.parse("Quantity", text, "").value();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Suggests what a text that can't be read most likely means, as a sentence; empty where nothing is likely. */
    public static String fix(String text) {
        String close = Ascii.withoutSpaces(text);
        int end = close.length();
        while (end > 0 && Ascii.is(close.charAt(end - 1), Ascii.LETTER)) {
            end--;
        }
        String digits = close.substring(0, end);
        String suffix = close.substring(end);
        String nearest = suffix.isEmpty() ? null : Amount.nearestBinary(suffix);
        String guess = nearest == null ? close : digits + nearest;
        return !guess.equals(text) && amount(guess) != null ? "Write '" + guess + "'." : "";
    }
}
