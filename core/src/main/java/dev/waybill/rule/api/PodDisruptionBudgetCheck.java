package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the API server asks of a {@code PodDisruptionBudget}. */
final class PodDisruptionBudgetCheck {
    private static final List<String> EVICTION = List.of("IfHealthyBudget", "AlwaysAllow");

    private PodDisruptionBudgetCheck() {}

    static void check(PodDisruptionBudget object, Causes causes) {
        int before = causes.size();
        if (object.getSpec() != null) {
            spec(object.getSpec(), At.of("spec"), causes);
        }
        if (causes.size() == before) {
            // The kind's own validation leaves the metadata out, so the server's general one comes second.
            Metadata.plain(object.getMetadata(), true, NameSyntax.PATH_SEGMENT, At.of("metadata"), causes);
        }
    }

    private static void spec(PodDisruptionBudgetSpec spec, At at, Causes causes) {
        if (spec.getMinAvailable() != null && spec.getMaxUnavailable() != null) {
            causes.as(ApiRules.PDB_ONE_FIELD)
                    .invalid(
                            at,
                            List.of("minAvailable", "maxUnavailable"),
                            "a budget has one of them",
                            "Leave one out.");
        }
        amount(spec.getMinAvailable(), at.child("minAvailable"), causes);
        amount(spec.getMaxUnavailable(), at.child("maxUnavailable"), causes);
        Labels.selector(spec.getSelector(), at.child("selector"), causes);
        String eviction = spec.getUnhealthyPodEvictionPolicy();
        if (eviction != null && !EVICTION.contains(eviction)) {
            causes.unsupported(at.child("unhealthyPodEvictionPolicy"), eviction, EVICTION);
        }
    }

    private static void amount(@Nullable IntOrString amount, At at, Causes causes) {
        if (amount == null) {
            return;
        }
        Integer number = amount.getIntVal();
        String text = Present.text(amount.getStrVal());
        if (number != null) {
            if (number < 0) {
                causes.invalid(at, number, "a number of pods is 0 or more");
            }
        } else if (!isPercent(text)) {
            causes.invalid(at, text, "it is a number of pods, or a percentage like '50%'");
        } else if (isAboveHundred(text)) {
            causes.invalid(at, text, "a percentage is at most 100%");
        }
    }

    private static boolean isPercent(String text) {
        int end = text.length() - 1;
        for (int i = 0; i < end; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return end > 0 && text.charAt(end) == '%';
    }

    private static boolean isAboveHundred(String percent) {
        int start = 0;
        while (start < percent.length() && percent.charAt(start) == '0') {
            start++;
        }
        String digits = percent.substring(start, percent.length() - 1);
        return digits.length() > 3 || (digits.length() == 3 && !digits.equals("100"));
    }
}
