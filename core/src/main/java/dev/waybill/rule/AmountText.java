package dev.waybill.rule;

import java.math.BigDecimal;
import java.util.List;

/** Amounts as people write them: {@code 1500m}, {@code 2Gi}. */
final class AmountText {
    private static final List<String> BINARY = List.of("", "Ki", "Mi", "Gi", "Ti");
    private static final BigDecimal STEP = BigDecimal.valueOf(1024);

    private AmountText() {}

    static String of(BigDecimal amount) {
        BigDecimal bare = amount.stripTrailingZeros();
        if (bare.scale() > 0) {
            return bare.scale() <= 3 ? bare.movePointRight(3).toPlainString() + "m" : bare.toPlainString();
        }
        int power = 0;
        while (power + 1 < BINARY.size()
                && bare.signum() > 0
                && bare.remainder(STEP).signum() == 0) {
            bare = bare.divideToIntegralValue(STEP);
            power++;
        }
        return bare.toPlainString() + BINARY.get(power);
    }
}
