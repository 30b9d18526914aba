package dev.waybill.manifest;

import dev.waybill.value.CheckReturnValue;
import java.util.List;

/**
 * How much of something is asked for.
 *
 * @param atMinimum the amount at the fewest replicas
 * @param atMaximum the amount at the most replicas
 * @param isStated whether anything states an amount at all; without that both amounts are zero and mean nothing
 * @param silent what states no amount, and so is not part of the sums: {@code Deployment shop (web, proxy)}
 */
@CheckReturnValue
public record CapacityAmount<T>(T atMinimum, T atMaximum, boolean isStated, List<String> silent) {

    /** Keeps a copy of the list. */
    public CapacityAmount {
        silent = List.copyOf(silent);
    }

    /** Tells whether everything that could state an amount does, so that the sums are the whole truth. */
    public boolean isWhole() {
        return silent.isEmpty();
    }
}
