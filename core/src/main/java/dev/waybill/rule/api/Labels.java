package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.LabelSelector;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Labels, annotations, and what selects by labels. */
final class Labels {
    private Labels() {}

    /** Checks keys and values of labels. */
    static void check(@Nullable Map<String, String> labels, At at, Causes causes) {}

    /** Checks keys of annotations and their size in all. */
    static void annotations(@Nullable Map<String, String> annotations, At at, Causes causes) {}

    /** Checks a selector; an empty one is fine here. */
    static void selector(@Nullable LabelSelector selector, At at, Causes causes) {}

    static boolean isEmpty(@Nullable LabelSelector selector) {
        return selector == null
                || (Present.entries(selector.getMatchLabels()).isEmpty()
                        && Present.items(selector.getMatchExpressions()).isEmpty());
    }

    /** Whether the selector, which was found valid, picks something with these labels. */
    static boolean matches(LabelSelector selector, @Nullable Map<String, String> labels) {
        return true;
    }
}
