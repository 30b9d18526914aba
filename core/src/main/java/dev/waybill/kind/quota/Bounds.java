package dev.waybill.kind.quota;

import dev.waybill.value.Quantity;
import io.fabric8.kubernetes.api.model.LimitRangeItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether the bounds of one resource go together, as ValidateLimitRange (pkg/apis/core/validation) asks. */
final class Bounds {
    private final String subject;

    private Bounds(String subject) {
        this.subject = subject;
    }

    static void check(LimitRangeItem item, String resource) {
        Quantity min = amount(item.getMin(), resource);
        Quantity max = amount(item.getMax(), resource);
        Quantity defaultLimit = amount(item.getDefault(), resource);
        Quantity defaultRequest = amount(item.getDefaultRequest(), resource);
        Bounds bounds = new Bounds("LimitRange of each " + item.getType() + ", " + resource);
        bounds.ordered("min", min, "max", max);
        bounds.ordered("min", min, "defaultRequest", defaultRequest);
        bounds.ordered("min", min, "defaultLimit", defaultLimit);
        bounds.ordered("defaultRequest", defaultRequest, "defaultLimit", defaultLimit);
        bounds.ordered("defaultRequest", defaultRequest, "max", max);
        bounds.ordered("defaultLimit", defaultLimit, "max", max);
        bounds.ratio(amount(item.getMaxLimitRequestRatio(), resource), min, max);
        if (ResourceNames.isIndivisible(resource)) {
            // The API server takes max for a default that is missing, before it compares.
            bounds.equal(defaultRequest, defaultLimit == null ? max : defaultLimit);
        }
    }

    private static @Nullable Quantity amount(
            Map<String, io.fabric8.kubernetes.api.model.Quantity> amounts, String resource) {
        var found = amounts.get(resource);
        return found == null ? null : Quantity.of(found.toString());
    }

    private void ordered(String lower, @Nullable Quantity less, String upper, @Nullable Quantity more) {
        if (less != null && more != null && less.compareTo(more) > 0) {
            throw new IllegalArgumentException(
                    subject + ": " + lower + " " + less + " is more than " + upper + " " + more + ". Raise " + upper
                            + " to at least " + less + ", or lower " + lower + " to at most " + more + ".");
        }
    }

    private void ratio(@Nullable Quantity ratio, @Nullable Quantity min, @Nullable Quantity max) {
        if (ratio == null) {
            return;
        }
        if (ratio.amount().compareTo(BigDecimal.ONE) < 0) {
            throw new IllegalArgumentException(subject + ": maxLimitRequestRatio " + ratio
                    + ": 1 or more is allowed, for no limit is less than its request.");
        }
        if (min != null && max != null && min.amount().signum() > 0) {
            BigDecimal most =
                    max.amount().divide(min.amount(), 3, RoundingMode.DOWN).stripTrailingZeros();
            if (ratio.amount().multiply(min.amount()).compareTo(max.amount()) > 0) {
                throw new IllegalArgumentException(subject + ": maxLimitRequestRatio " + ratio + " is more than max "
                        + max + " through min " + min + ". Lower it to at most " + most.toPlainString() + ".");
            }
        }
    }

    private void equal(@Nullable Quantity request, @Nullable Quantity limit) {
        if (request != null && limit != null && request.compareTo(limit) != 0) {
            throw new IllegalArgumentException(subject + ": defaultRequest " + request + " is not the default limit "
                    + limit + ". Kubernetes never hands out more of it than there is: make both the same.");
        }
    }
}
