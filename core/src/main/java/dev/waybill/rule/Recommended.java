package dev.waybill.rule;

import java.util.ArrayList;
import java.util.List;

/** All rules that Waybill brings, in the order in which docs/rules.md lists them. */
final class Recommended {
    static final RuleSet RULES = RuleSet.of(all());

    private Recommended() {}

    private static List<Rule> all() {
        List<Rule> all = new ArrayList<>();
        all.addAll(TextRules.rules());
        all.addAll(ApiGroup.rules());
        all.addAll(ImageRules.rules());
        all.addAll(VersionRules.rules());
        return all;
    }
}
