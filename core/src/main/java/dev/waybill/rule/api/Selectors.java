package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The selector by which a workload finds its own pods. */
final class Selectors {
    private Selectors() {}

    /**
     * Checks a selector that a workload must have, and that may not be empty.
     *
     * @return whether it can be read; the API server looks at the template no further where it can't
     */
    static boolean required(@Nullable LabelSelector selector, At at, Causes causes) {
        if (selector == null) {
            causes.required(at, "Write matchLabels with labels of the template.");
            return true;
        }
        boolean readable = readable(selector, at, causes);
        notEmpty(selector, at, causes);
        if (!readable) {
            causes.as(ApiRules.LABEL_SYNTAX)
                    .invalid(at, text(selector), "a selector that can't be read picks nothing", "Correct its parts.");
        }
        return readable;
    }

    /** Checks keys, operators and values. */
    static boolean readable(LabelSelector selector, At at, Causes causes) {
        int before = causes.size();
        Labels.selector(selector, at, causes);
        return causes.size() == before;
    }

    /** Refuses a selector without a condition, which would pick all pods of the namespace. */
    static void notEmpty(@Nullable LabelSelector selector, At at, Causes causes) {
        if (selector != null && Labels.isEmpty(selector)) {
            causes.as(ApiRules.SELECTOR)
                    .invalid(
                            at,
                            Map.of(),
                            "an empty selector picks every pod of the namespace",
                            "Write matchLabels with labels of the template.");
        }
    }

    /** Checks that a readable selector picks pods of the template; none at all picks nothing. */
    static void picks(@Nullable LabelSelector selector, @Nullable PodTemplateSpec template, At at, Causes causes) {
        Map<String, String> labels = labels(template);
        if (selector == null || !Labels.matches(selector, labels)) {
            reportMismatch(selector, labels, at, causes);
        }
    }

    static void reportMismatch(
            @Nullable LabelSelector selector, Map<String, String> labels, At template, Causes causes) {
        String picked = selector == null ? "there is no selector that picks it" : "the selector is " + text(selector);
        causes.as(ApiRules.SELECTOR)
                .invalid(
                        template.child("metadata", "labels"),
                        labels,
                        picked,
                        "Give the template's labels to the selector, or the selector's to the template.");
    }

    static Map<String, String> labels(@Nullable PodTemplateSpec template) {
        ObjectMeta metadata = template == null ? null : template.getMetadata();
        return Present.entries(metadata == null ? null : metadata.getLabels());
    }

    /** As in kubectl's {@code --selector}. */
    private static String text(LabelSelector selector) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, String> label :
                Present.entries(selector.getMatchLabels()).entrySet()) {
            text.append(text.isEmpty() ? "" : ",")
                    .append(label.getKey())
                    .append('=')
                    .append(Present.text(label.getValue()));
        }
        for (LabelSelectorRequirement each : Present.items(selector.getMatchExpressions())) {
            text.append(text.isEmpty() ? "" : ",").append(each == null ? "" : text(each));
        }
        return text.toString();
    }

    private static String text(LabelSelectorRequirement requirement) {
        List<String> values = Present.items(requirement.getValues());
        return Present.text(requirement.getKey()) + " " + Present.text(requirement.getOperator())
                + (values.isEmpty() ? "" : " (" + String.join(", ", values) + ")");
    }
}
