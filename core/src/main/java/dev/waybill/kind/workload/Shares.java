package dev.waybill.kind.workload;

import dev.waybill.value.IntOrPercent;
import io.fabric8.kubernetes.api.model.IntOrString;

/** Numbers and shares of pods that a rolling update or a disruption budget takes. */
final class Shares {
    // apimachinery's IsNotMoreThan100Percent, which apps and policy validation ask of these fields.
    private static final int WHOLE = 100;

    private Shares() {}

    static IntOrPercent checked(String subject, IntOrPercent amount) {
        if (amount.value() == 0) {
            throw new IllegalArgumentException(
                    subject + " " + amount + ": no pod could ever be replaced. At least 1 is allowed.");
        }
        checkNotMoreThanWhole(subject, amount);
        return amount;
    }

    static void checkNotMoreThanWhole(String subject, IntOrPercent amount) {
        if (amount.isPercent() && amount.value() > WHOLE) {
            throw new IllegalArgumentException(subject + " " + amount + ": at most 100% is allowed.");
        }
    }

    static IntOrString model(IntOrPercent amount) {
        return amount.isPercent() ? new IntOrString(amount.toString()) : new IntOrString(amount.value());
    }
}
