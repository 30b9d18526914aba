package dev.waybill.kind.access;

import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import java.util.List;

/**
 * The first half of a rule: what may be done. {@link #on}, {@link #onGroup} or {@link #onUrls} says to what, and makes it
 * a rule.
 */
@CheckReturnValue
public final class Verbs {
    private final Recipe<PolicyRule> recipe;

    private Verbs(Recipe<PolicyRule> recipe) {
        this.recipe = recipe;
    }

    /**
     * Starts a rule with {@code verbs}, as in {@code verbs("get", "list", "watch")}; {@code "*"} means every verb. Refuses
     * an upper-case letter and a space: no verb of the API server has one.
     */
    public static Verbs of(String first, String... more) {
        List<String> verbs = RuleTexts.verbs(first, more);
        return new Verbs(Recipe.of("verbs", PolicyRule::new, rule -> rule.setVerbs(RuleTexts.copy(verbs))));
    }

    /**
     * Sets {@code resources} of the core group ({@code apiGroups: [""]}): plural names such as {@code pods}, or
     * subresources such as {@code pods/log}. Refuses an upper-case letter and a space: no resource has one.
     */
    public ResourceRule on(String first, String... more) {
        return on("on", "", first, more);
    }

    /**
     * Sets {@code apiGroups} and {@code resources}, as in {@code onGroup("apps", "deployments")}.
     *
     * @param apiGroup the group without a version: {@code apps}, not {@code apps/v1}; {@code "*"} means every group
     */
    public ResourceRule onGroup(String apiGroup, String first, String... more) {
        return on("onGroup", RuleTexts.group(apiGroup), first, more);
    }

    private ResourceRule on(String step, String apiGroup, String first, String... more) {
        List<String> resources = RuleTexts.resources(first, more);
        return new ResourceRule(recipe.and(step, rule -> {
            rule.setApiGroups(RuleTexts.copy(List.of(apiGroup)));
            rule.setResources(RuleTexts.copy(resources));
        }));
    }

    /**
     * Sets {@code nonResourceURLs}: paths of the API server such as {@code /healthz} or {@code /metrics/*}; {@code "*"}
     * means every path. A ClusterRole takes such a rule, a Role does not. Refuses a path without a leading {@code /}, and
     * a {@code *} that is not its end.
     */
    public UrlRule onUrls(String first, String... more) {
        List<String> urls = RuleTexts.urls(first, more);
        return new UrlRule(recipe.and("onUrls", rule -> rule.setNonResourceURLs(RuleTexts.copy(urls))));
    }
}
