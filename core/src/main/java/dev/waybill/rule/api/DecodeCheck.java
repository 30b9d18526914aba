package dev.waybill.rule.api;

import dev.waybill.value.Closest;
import dev.waybill.value.KubernetesVersion;
import dev.waybill.value.QuantitySyntax;
import dev.waybill.value.Quoted;
import dev.waybill.yaml.ModelWalk;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether the API server of the target version can decode the object at all: its kind, its fields, their types. */
final class DecodeCheck implements ModelWalk.Visitor {
    private final KubernetesVersion target;
    private final Causes causes;

    private DecodeCheck(KubernetesVersion target, Causes causes) {
        this.target = target;
        this.causes = causes;
    }

    static void check(HasMetadata object, KubernetesVersion target, Causes causes) {
        if (KindCheck.check(object, target, causes)) {
            ModelWalk.through(object, new DecodeCheck(target, causes));
            EncodedData.check(object, causes);
        }
    }

    @Override
    public boolean seesFieldsOf(Class<?> owner) {
        return NewerFields.mayBeOf(owner, target);
    }

    @Override
    public void field(Class<?> owner, String name, Object value, ModelWalk.Path path) {
        NewerFields.check(owner, name, value, target, path, causes);
    }

    @Override
    public void quantity(Quantity quantity, ModelWalk.Path path) {
        if (Quantities.amount(quantity) == null) {
            String text = quantity.toString();
            causes.as(ApiRules.QUANTITY_FORM)
                    .invalid(
                            At.path(path.text()),
                            text,
                            "it is a number with one of the suffixes n, u, m, k, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei, or an exponent",
                            QuantitySyntax.fix(text));
        }
    }

    @Override
    public void misfit(
            String name, @Nullable Object value, List<String> known, @Nullable String wanted, ModelWalk.Path path) {
        if (wanted == null) {
            if (ContextLevels.check(name, known, At.path(path.text()), causes)) {
                return;
            }
            causes.as(ApiRules.UNKNOWN_FIELD)
                    .add(
                            At.path(path.text()),
                            "there is no field '" + name + "' here.",
                            Closest.question(name, known, " There is " + String.join(", ", known) + ".")
                                    .strip());
        } else {
            causes.as(ApiRules.WRONG_TYPE)
                    .add(
                            At.path(path.text()),
                            "the field takes " + wanted + ", and this is " + what(value) + ".",
                            fix(value, wanted));
        }
    }

    private static String what(@Nullable Object value) {
        if (value instanceof Map) {
            return "a mapping";
        } else if (value instanceof Collection) {
            return "a list";
        } else if (value instanceof String text) {
            return "the text " + Quoted.of(text);
        }
        return (value instanceof Boolean ? "the boolean " : "the number ") + value;
    }

    private static String fix(@Nullable Object value, String wanted) {
        boolean scalar = value instanceof Number || value instanceof Boolean;
        return scalar && wanted.equals("a text") ? "Write it in quotes: \"" + value + "\"." : "";
    }
}
