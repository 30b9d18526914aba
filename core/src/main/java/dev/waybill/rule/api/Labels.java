package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Labels, annotations, and what selects by labels. The server names the map as the place, not the entry. */
final class Labels {
    /** {@code TotalAnnotationSizeLimitB} in apimachinery's {@code api/validation}. */
    private static final int MAX_ANNOTATION_BYTES = 256 * 1024;

    private Labels() {}

    /** Checks keys and values of labels. */
    static void check(@Nullable Map<String, String> labels, At at, Causes causes) {
        for (Map.Entry<String, String> label : Present.entries(labels).entrySet()) {
            key(label.getKey(), at, causes);
            value(label.getValue(), at, causes);
        }
    }

    /** Checks keys of annotations, in which case does not matter, and their size in all. */
    static void annotations(@Nullable Map<String, String> annotations, At at, Causes causes) {
        long bytes = 0;
        for (Map.Entry<String, String> annotation : Present.entries(annotations).entrySet()) {
            String key = Present.text(annotation.getKey());
            if (!NameSyntax.QUALIFIED_NAME.accepts(key.toLowerCase(Locale.ROOT))) {
                key(key, at, causes);
            }
            bytes += bytes(key) + bytes(Present.text(annotation.getValue()));
        }
        if (bytes > MAX_ANNOTATION_BYTES) {
            causes.tooLong(at, (int) Math.min(bytes, Integer.MAX_VALUE), MAX_ANNOTATION_BYTES);
        }
    }

    /** Checks a selector; an empty one is fine here. */
    static void selector(@Nullable LabelSelector selector, At at, Causes causes) {
        if (selector == null) {
            return;
        }
        check(selector.getMatchLabels(), at.child("matchLabels"), causes);
        List<LabelSelectorRequirement> expressions = Present.items(selector.getMatchExpressions());
        for (int i = 0; i < expressions.size(); i++) {
            LabelSelectorRequirement expression = expressions.get(i);
            requirement(
                    expression == null ? new LabelSelectorRequirement() : expression,
                    at.child("matchExpressions").index(i),
                    causes);
        }
    }

    static boolean isEmpty(@Nullable LabelSelector selector) {
        return selector == null
                || (Present.entries(selector.getMatchLabels()).isEmpty()
                        && Present.items(selector.getMatchExpressions()).isEmpty());
    }

    /** Whether the selector, which was found valid, picks something with these labels. */
    static boolean matches(LabelSelector selector, @Nullable Map<String, String> labels) {
        Map<String, String> actual = Present.entries(labels);
        for (Map.Entry<String, String> wanted :
                Present.entries(selector.getMatchLabels()).entrySet()) {
            if (!actual.containsKey(wanted.getKey())
                    || !Present.text(actual.get(wanted.getKey())).equals(Present.text(wanted.getValue()))) {
                return false;
            }
        }
        for (LabelSelectorRequirement expression : Present.items(selector.getMatchExpressions())) {
            if (expression != null && !matches(expression, actual)) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(LabelSelectorRequirement expression, Map<String, String> labels) {
        boolean there = labels.containsKey(expression.getKey());
        return switch (Present.text(expression.getOperator())) {
            case "In" -> there && holds(expression, labels);
            case "NotIn" -> !there || !holds(expression, labels);
            case "Exists" -> there;
            case "DoesNotExist" -> !there;
            default -> false;
        };
    }

    private static boolean holds(LabelSelectorRequirement expression, Map<String, String> labels) {
        String actual = Present.text(labels.get(expression.getKey()));
        for (String value : Present.items(expression.getValues())) {
            if (Objects.equals(Present.text(value), actual)) {
                return true;
            }
        }
        return false;
    }

    private static void requirement(LabelSelectorRequirement expression, At at, Causes causes) {
        List<String> values = Present.items(expression.getValues());
        switch (Present.text(expression.getOperator())) {
            case "In", "NotIn" -> {
                if (values.isEmpty()) {
                    causes.required(at.child("values"), "List the values that the label may have.");
                }
            }
            case "Exists", "DoesNotExist" -> {
                if (!values.isEmpty()) {
                    causes.forbidden(at.child("values"), expression.getOperator() + " looks at the key alone");
                }
            }
            default ->
                causes.as(ApiRules.ENUM_VALUE)
                        .invalid(
                                at.child("operator"),
                                Present.text(expression.getOperator()),
                                "it is one of In, NotIn, Exists, DoesNotExist");
        }
        key(expression.getKey(), at.child("key"), causes);
        for (int i = 0; i < values.size(); i++) {
            value(values.get(i), at.child("values").index(i), causes);
        }
    }

    private static void key(@Nullable String key, At at, Causes causes) {
        causes.as(ApiRules.LABEL_SYNTAX).name(at, Present.text(key), NameSyntax.QUALIFIED_NAME);
    }

    private static void value(@Nullable String value, At at, Causes causes) {
        causes.as(ApiRules.LABEL_SYNTAX).name(at, Present.text(value), NameSyntax.LABEL_VALUE);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
