package dev.waybill.rule;

import java.util.ArrayList;
import java.util.List;

/** All rules that Waybill brings, in the order in which docs/rules.md lists them. */
final class Recommended {
    static final RuleSet RULES = RuleSet.of(all());
    static final RuleSet STRICT = RULES.and(optional().toArray(Rule[]::new));

    private Recommended() {}

    private static List<Rule> all() {
        List<Rule> all = new ArrayList<>();
        all.addAll(TextRules.rules());
        all.addAll(ApiGroup.rules());
        all.addAll(ImageRules.rules());
        all.addAll(ServiceRules.rules());
        all.addAll(ServicePortRules.rules());
        all.addAll(NodePortRules.rules());
        all.addAll(IngressRules.rules());
        all.addAll(IngressTlsRules.rules());
        all.addAll(NetworkPolicyRules.rules());
        all.addAll(InitWaitRules.rules());
        all.addAll(ServiceReferenceRules.rules());
        all.addAll(ServiceLinkRules.rules());
        return all;
    }

    /** Rules that most manifests break: right as the aim of a team, and noise for everyone else. */
    private static List<Rule> optional() {
        return List.of(NetworkPolicyRules.missing());
    }
}
