package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import io.fabric8.kubernetes.api.model.PodAffinityTerm;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keys whose values are taken from the incoming pod, and join the selector of other pods. */
final class LabelKeys {
    private LabelKeys() {}

    /** Checks both lists of an affinity. {@code labels} are those of the Pod; none for a template. */
    static void ofAffinity(PodAffinityTerm term, Map<String, String> labels, At at, Causes causes) {
        check(
                texts(term.getMatchLabelKeys()),
                texts(term.getMismatchLabelKeys()),
                term.getLabelSelector(),
                labels,
                at,
                causes);
    }

    /** Checks the keys of a spread constraint. {@code labels} are those of the Pod; none for a template. */
    static void ofSpread(TopologySpreadConstraint constraint, Map<String, String> labels, At at, Causes causes) {
        check(texts(constraint.getMatchLabelKeys()), List.of(), constraint.getLabelSelector(), labels, at, causes);
    }

    private static void check(
            List<String> match,
            List<String> mismatch,
            @Nullable LabelSelector selector,
            Map<String, String> labels,
            At at,
            Causes causes) {
        keys(match, selector != null, at.child("matchLabelKeys"), causes);
        keys(mismatch, selector != null, at.child("mismatchLabelKeys"), causes);
        // Here the server names the owner's place with the key's index, and no list.
        repeated(selector, match, mismatch, labels, at, causes);
        for (int i = 0; i < match.size(); i++) {
            if (mismatch.contains(match.get(i))) {
                causes.invalid(
                        at.child("matchLabelKeys").index(i),
                        match.get(i),
                        "a key is in matchLabelKeys or in mismatchLabelKeys, not both");
            }
        }
    }

    private static void keys(List<String> keys, boolean selector, At at, Causes causes) {
        if (!keys.isEmpty() && !selector) {
            causes.forbidden(at, "the keys narrow a labelSelector, and there is none");
            return;
        }
        for (int i = 0; i < keys.size(); i++) {
            causes.as(ApiRules.LABEL_SYNTAX).name(at.index(i), keys.get(i), NameSyntax.QUALIFIED_NAME);
        }
    }

    /**
     * Refuses keys that the selector names as well. By now the server has added an expression for each key that the Pod
     * has as a label, so that the selector holds such a key twice.
     */
    private static void repeated(
            @Nullable LabelSelector selector,
            List<String> match,
            List<String> mismatch,
            Map<String, String> labels,
            At at,
            Causes causes) {
        if (selector == null) {
            return;
        }
        Set<String> seen = new HashSet<>(Present.entries(selector.getMatchLabels()).keySet());
        for (LabelSelectorRequirement expression : Present.items(selector.getMatchExpressions())) {
            String key = expression == null ? "" : Present.text(expression.getKey());
            once(key, seen, match, at, causes);
        }
        for (String key : match) {
            if (labels.containsKey(key)) {
                once(key, seen, match, at, causes);
            }
        }
        for (String key : mismatch) {
            if (labels.containsKey(key)) {
                once(key, seen, match, at, causes);
            }
        }
    }

    private static void once(String key, Set<String> seen, List<String> match, At at, Causes causes) {
        int index = match.lastIndexOf(key);
        if (!seen.add(key) && index >= 0) {
            causes.invalid(at.index(index), key, "a key is in the labelSelector or in matchLabelKeys, not both");
        }
    }

    private static List<String> texts(@Nullable List<String> keys) {
        List<String> texts = new ArrayList<>();
        for (String key : Present.items(keys)) {
            texts.add(Present.text(key));
        }
        return texts;
    }
}
