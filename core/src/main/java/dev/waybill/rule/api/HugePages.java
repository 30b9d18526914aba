package dev.waybill.rule.api;

import dev.waybill.value.QuantitySyntax;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts of huge pages, whose size stands in the name: {@code hugepages-2Mi}. */
final class HugePages {
    private HugePages() {}

    static void check(String name, BigDecimal amount, At at, Causes causes) {
        BigDecimal size = QuantitySyntax.amount(name.substring("hugepages-".length()));
        if (size == null || size.signum() <= 0 || size.stripTrailingZeros().scale() > 0) {
            causes.invalid(at, name, "the size of the pages stands behind 'hugepages-', as in hugepages-2Mi");
        } else if (amount.setScale(0, RoundingMode.UP).remainder(size).signum() != 0) {
            causes.invalid(at, amount.toPlainString(), "the amount is a multiple of the page size in " + name);
        }
    }
}
