package dev.waybill.rule.api;

import dev.waybill.value.QuantitySyntax;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Amounts as the API server reads them. */
final class Quantities {
    private Quantities() {}

    /** The amount; null where the text is no quantity, which is a matter of decoding and reported there. */
    static @Nullable BigDecimal amount(@Nullable Quantity quantity) {
        if (quantity == null) {
            return null;
        }
        return QuantitySyntax.amount(text(quantity));
    }

    /** As {@code toString()}, of which the builder alone takes as long as the parsing. */
    static String text(Quantity quantity) {
        String unit = Present.text(quantity.getFormat());
        return Present.text(quantity.getAmount()).concat(unit);
    }
}
