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
}
