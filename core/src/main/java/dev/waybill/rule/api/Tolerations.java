package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.Toleration;
import java.util.List;

/** The taints of nodes that a pod bears. */
final class Tolerations {
    // Lt and Gt wait for the feature gate TaintTolerationComparisonOperators, which is off in v1.36.
    private static final List<String> OPERATORS = List.of("Equal", "Exists");
    private static final List<String> EFFECTS = List.of("NoExecute", "NoSchedule", "PreferNoSchedule");

    private Tolerations() {}

    static void check(List<Toleration> tolerations, At at, Causes causes) {
        int index = 0;
        for (Toleration toleration : tolerations) {
            check(toleration == null ? new Toleration() : toleration, at.index(index++), causes);
        }
    }

    private static void check(Toleration toleration, At at, Causes causes) {
        String key = Present.text(toleration.getKey());
        String operator = Present.text(toleration.getOperator());
        String value = Present.text(toleration.getValue());
        String effect = Present.text(toleration.getEffect());
        if (!key.isEmpty()) {
            causes.as(ApiRules.LABEL_SYNTAX).name(at.child("key"), key, NameSyntax.QUALIFIED_NAME);
        } else if (!operator.equals("Exists")) {
            causes.invalid(
                    at.child("operator"),
                    operator,
                    "without a key the toleration is for all taints, and its operator is Exists",
                    "Write 'Exists', or name the key.");
        }
        if (toleration.getTolerationSeconds() != null && !effect.equals("NoExecute")) {
            causes.invalid(
                    at.child("effect"),
                    effect,
                    "only NoExecute drives pods out, so tolerationSeconds has no meaning for another effect",
                    "Write 'NoExecute', or leave tolerationSeconds out.");
        }
        if (operator.isEmpty() || operator.equals("Equal")) {
            causes.as(ApiRules.LABEL_SYNTAX).name(at.child("operator"), value, NameSyntax.LABEL_VALUE);
        } else if (!operator.equals("Exists")) {
            causes.unsupported(at.child("operator"), operator, OPERATORS);
        } else if (!value.isEmpty()) {
            causes.invalid(
                    at.child("operator"), operator, "with a value the operator is Equal", "Leave the value out.");
        }
        if (!effect.isEmpty() && !EFFECTS.contains(effect)) {
            causes.unsupported(at.child("effect"), effect, EFFECTS);
        }
    }
}
