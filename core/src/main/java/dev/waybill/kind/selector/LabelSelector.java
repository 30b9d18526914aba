package dev.waybill.kind.selector;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Origin;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A Kubernetes label selector: all of its requirements must hold. It stands for pods already in the cluster wherever
 * {@link Selectable} pods are asked for.
 */
@CheckReturnValue
public final class LabelSelector extends ModelValue<io.fabric8.kubernetes.api.model.LabelSelector>
        implements Selectable {

    private LabelSelector(Recipe<io.fabric8.kubernetes.api.model.LabelSelector> recipe) {
        super(recipe);
    }

    /** Picks every object: the empty selector {@code {}}. */
    public static LabelSelector everything() {
        return everything(Origin.here());
    }

    private static LabelSelector everything(Origin line) {
        return new LabelSelector(
                Recipe.of("selector", line, io.fabric8.kubernetes.api.model.LabelSelector::new, selector -> {}));
    }

    /** Picks objects with this label. */
    public static LabelSelector of(String key, String value) {
        Origin line = Origin.here();
        return everything(line).and(line, key, value);
    }

    /** Adds a label to {@code matchLabels}; the same key replaces. */
    public LabelSelector and(String key, String value) {
        return and(Origin.here(), key, value);
    }

    private LabelSelector and(Origin line, String key, String value) {
        NameSyntax.QUALIFIED_NAME.check("selector label", key);
        NameSyntax.LABEL_VALUE.check("selector label '" + key + "'", value);
        return new LabelSelector(
                recipe().and("and", line, s -> s.getMatchLabels().put(key, value)));
    }

    /** Adds a requirement to {@code matchExpressions}: the label has one of {@code values}. */
    public LabelSelector in(String key, String... values) {
        return require(key, "In", checked(key, "in", values));
    }

    /** Adds a requirement to {@code matchExpressions}: the label has none of {@code values}, or is missing. */
    public LabelSelector notIn(String key, String... values) {
        return require(key, "NotIn", checked(key, "notIn", values));
    }

    /** Adds a requirement to {@code matchExpressions}: the label is there, whatever its value. */
    public LabelSelector exists(String key) {
        return require(key, "Exists", List.of());
    }

    /** Adds a requirement to {@code matchExpressions}: the label is not there. */
    public LabelSelector doesNotExist(String key) {
        return require(key, "DoesNotExist", List.of());
    }

    private LabelSelector require(String key, String operator, List<String> values) {
        NameSyntax.QUALIFIED_NAME.check("selector label", key);
        return new LabelSelector(recipe().and(operator, s -> {
            LabelSelectorRequirement requirement = new LabelSelectorRequirement();
            requirement.setKey(key);
            requirement.setOperator(operator);
            requirement.setValues(new ArrayList<>(values));
            s.getMatchExpressions().add(requirement);
        }));
    }

    private static List<String> checked(String key, String wither, String[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("selector label '" + key + "': " + wither
                    + "() has no values. Name at least one, or use exists() or doesNotExist().");
        }
        for (String value : values) {
            NameSyntax.LABEL_VALUE.check("selector label '" + key + "'", value);
        }
        return List.of(values);
    }

    /** Returns {@code matchLabels}, in order. */
    public Map<String, String> matchLabels() {
        return toModel().getMatchLabels();
    }

    /** Tells whether {@code matchLabels} says all: a Service can only select by these. */
    public boolean isLabelsOnly() {
        return toModel().getMatchExpressions().isEmpty();
    }

    @Override
    public LabelSelector podSelector() {
        return this;
    }
}
