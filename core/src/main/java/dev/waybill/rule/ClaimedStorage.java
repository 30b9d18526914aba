package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaimSpec;
import java.math.BigDecimal;

/**
 * An amount of storage that claims ask for.
 *
 * @param bytes the sum of those claims that state a size
 * @param claims how many claims there are
 * @param silent how many of them state no size
 */
public record ClaimedStorage(BigDecimal bytes, int claims, int silent) {
    static final ClaimedStorage NONE = new ClaimedStorage(BigDecimal.ZERO, 0, 0);

    ClaimedStorage and(PersistentVolumeClaimSpec spec) {
        BigDecimal size = spec.getResources() == null
                ? null
                : DefaultedResources.amount(
                        Given.entries(spec.getResources().getRequests()).get("storage"));
        return size == null
                ? new ClaimedStorage(bytes, claims + 1, silent + 1)
                : new ClaimedStorage(bytes.add(size), claims + 1, silent);
    }
}
