package dev.waybill.kind.access;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;

/** Allows verbs on paths of the API server that are no resources: {@code verbs("get").onUrls("/metrics")}. */
@CheckReturnValue
public final class UrlRule extends ModelValue<PolicyRule> {

    UrlRule(Recipe<PolicyRule> recipe) {
        super(recipe);
    }
}
