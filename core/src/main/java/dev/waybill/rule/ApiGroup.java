package dev.waybill.rule;

import dev.waybill.rule.api.ApiRule;
import dev.waybill.rule.api.ApiValidation;
import java.util.ArrayList;
import java.util.List;

/** The rules of the API server: they share one walk over each object, and each reports its part of what was found. */
final class ApiGroup implements Check {
    private ApiGroup() {}

    static List<Rule> rules() {
        ApiGroup check = new ApiGroup();
        List<Rule> rules = new ArrayList<>();
        for (ApiRule rule : ApiValidation.rules()) {
            rules.add(Rule.error(rule.id(), rule.description(), check)
                    .because(rule.reason())
                    .in(RuleGroup.API));
        }
        return rules;
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        for (ObjectSet.ApiFinding each : set.causes(found.rule())) {
            if (!TextRules.explains(each, set)) {
                found.add(
                        each.object(),
                        each.cause().field(),
                        each.cause().problem(),
                        each.cause().fix());
            }
        }
        TextRules.report(found.rule(), set, found);
    }
}
