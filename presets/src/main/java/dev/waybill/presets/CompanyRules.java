package dev.waybill.presets;

import dev.waybill.rule.RuleSet;
import dev.waybill.rule.Rules;

/** The rules that follow from what a company has decided. */
final class CompanyRules {
    private CompanyRules() {}

    static RuleSet of(CompanyValues values) {
        RuleSet rules = values.rules;
        if (values.kubernetes.isPresent()) {
            rules = rules.target(values.kubernetes.get());
        }
        if (!values.registries.isEmpty()) {
            rules = rules.and(Rules.allowedRegistries(values.registries.toArray(String[]::new)));
        }
        return rules;
    }
}
