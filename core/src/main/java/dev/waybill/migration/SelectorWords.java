package dev.waybill.migration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Selectors of labels. */
final class SelectorWords {
    private SelectorWords() {}

    /** {@code selector("app", "shop").and("tier", "web")}; null where there is no label. */
    static @Nullable Expression labels(Map<String, Object> labels) throws Unsaid {
        Expression made = null;
        for (Map.Entry<String, Object> label : labels.entrySet()) {
            made = made == null
                    ? Expression.factory("selector", label.getKey(), label.getValue())
                    : made.then("and", label.getKey(), label.getValue());
        }
        return made;
    }

    /** A LabelSelector, with expressions as well. */
    static Expression selector(Fields read) throws Unsaid {
        Expression labels = labels(read.entries("matchLabels"));
        Expression made = labels == null ? Expression.factory("everything") : labels;
        for (Fields each : read.each("matchExpressions")) {
            String key = String.valueOf(each.text("key"));
            List<String> values = each.texts("values");
            made = switch (String.valueOf(each.text("operator"))) {
                case "In" -> made.then("in", key, values);
                case "NotIn" -> made.then("notIn", key, values);
                case "Exists" -> made.then("exists", key);
                case "DoesNotExist" -> made.then("doesNotExist", key);
                default -> throw new Unsaid("no such operator");
            };
        }
        return made;
    }
}
