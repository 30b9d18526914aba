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
        return QuantitySyntax.amount(Present.text(quantity.getAmount()), Present.text(quantity.getFormat()));
    }
}
