package dev.waybill.kind.access;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import java.util.List;

/** Allows verbs on resources of one API group: {@code verbs("get", "list").on("pods")}. */
@CheckReturnValue
public final class ResourceRule extends ModelValue<PolicyRule> {

    ResourceRule(Recipe<PolicyRule> recipe) {
        super(recipe);
    }

    /**
     * Adds to {@code resourceNames}: only objects of these names. Default: every object. Such a rule never allows
     * {@code create} and {@code deletecollection} of a resource, whose requests carry no name; {@code list} and
     * {@code watch} only with the field selector {@code metadata.name}.
     */
    public ResourceRule named(String first, String... more) {
        List<String> names = RuleTexts.names(first, more);
        return new ResourceRule(
                recipe().and("named", rule -> rule.getResourceNames().addAll(names)));
    }
}
