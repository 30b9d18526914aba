package dev.waybill.diff;

import dev.waybill.value.QuantitySyntax;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether two scalars are one value for Kubernetes. */
final class Amounts {
    /** Maps of a built-in kind whose values are quantities. */
    private static final Set<String> MAPS = Set.of(
            "requests",
            "limits",
            "capacity",
            "hard",
            "overhead",
            "max",
            "min",
            "default",
            "defaultRequest",
            "maxLimitRequestRatio");

    private static final List<String> FIELDS = List.of("sizeLimit", "divisor", "averageValue", "target.value");

    private Amounts() {}

    /** Whether they are spelled in two ways and mean the same. */
    static boolean same(At at, Object before, Object after) {
        if (before instanceof Map || before instanceof List || after instanceof Map || after instanceof List) {
            return false;
        }
        String one = before.toString();
        String other = after.toString();
        if (one.equals(other)) {
            return true; // 80 and "80" in a field that takes one of them
        }
        if (!isQuantity(at.shape())) {
            return false;
        }
        BigDecimal first = QuantitySyntax.amount(one);
        BigDecimal second = QuantitySyntax.amount(other);
        return first != null && second != null && first.compareTo(second) == 0;
    }

    /** Whether the amount becomes smaller. */
    static boolean shrinks(@Nullable Object before, @Nullable Object after) {
        BigDecimal first = before == null ? null : QuantitySyntax.amount(before.toString());
        BigDecimal second = after == null ? null : QuantitySyntax.amount(after.toString());
        return first != null && second != null && second.compareTo(first) < 0;
    }

    private static boolean isQuantity(String shape) {
        for (String field : FIELDS) {
            if (shape.endsWith("." + field)) {
                return true;
            }
        }
        // A resource's name may have dots and a slash: spec.hard.requests.cpu, limits.nvidia.com/gpu.
        int dot = shape.indexOf('.');
        while (dot >= 0) {
            int next = shape.indexOf('.', dot + 1);
            if (next > 0 && MAPS.contains(shape.substring(dot + 1, next))) {
                return !shape.substring(dot).contains(".labels.")
                        && !shape.contains("annotations.")
                        && !shape.startsWith("metadata.");
            }
            dot = next;
        }
        return false;
    }
}
