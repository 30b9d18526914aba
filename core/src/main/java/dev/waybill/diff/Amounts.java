package dev.waybill.diff;

import dev.waybill.value.QuantitySyntax;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether two scalars are one value for Kubernetes. */
final class Amounts {
    /** The maps of built-in kinds whose values are quantities; a resource's name in them may have dots and a slash. */
    private static final List<String> MAPS =
            List.of(".resources.requests.", ".resources.limits.", "spec.capacity.", "spec.hard.", "spec.overhead.");

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
        if (!shape.startsWith("spec.") || shape.contains(".metadata.")) {
            return false; // labels, annotations and the data of a ConfigMap are text
        }
        for (String field : FIELDS) {
            if (shape.endsWith("." + field)) {
                return true;
            }
        }
        for (String map : MAPS) {
            if (shape.contains(map)) {
                return true;
            }
        }
        return shape.startsWith("spec.limits[]."); // of a LimitRange
    }
}
