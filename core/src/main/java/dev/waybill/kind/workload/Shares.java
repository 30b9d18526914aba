package dev.waybill.kind.workload;

import dev.waybill.value.IntOrPercent;
import io.fabric8.kubernetes.api.model.IntOrString;

/** Numbers and shares of pods that a rolling update takes. */
final class Shares {
    // apimachinery's IsNotMoreThan100Percent, which apps validation asks of these fields.
    private static final int WHOLE = 100;

    private Shares() {}

    static IntOrPercent checked(String subject, IntOrPercent amount) {
        if (amount.value() == 0) {
            throw new IllegalArgumentException(
                    subject + " " + amount + ": no pod could ever be replaced. At least 1 is allowed.");
        }
        if (amount.isPercent() && amount.value() > WHOLE) {
            throw new IllegalArgumentException(subject + " " + amount + ": at most 100% is allowed.");
        }
        return amount;
    }

    static IntOrString model(IntOrPercent amount) {
        return amount.isPercent() ? new IntOrString(amount.toString()) : new IntOrString(amount.value());
    }
}
