package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of a Role or a ClusterRole. */
final class PolicyRules {
    private PolicyRules() {}

    static void check(@Nullable List<PolicyRule> rules, boolean namespaced, At at, Causes causes) {
        List<PolicyRule> present = Present.items(rules);
        for (int i = 0; i < present.size(); i++) {
            PolicyRule rule = present.get(i);
            check(rule == null ? new PolicyRule() : rule, namespaced, at.index(i), causes);
        }
    }

    private static void check(PolicyRule rule, boolean namespaced, At at, Causes causes) {
        if (Present.items(rule.getVerbs()).isEmpty()) {
            causes.required(at.child("verbs"), "List what is allowed, like 'get' and 'list'.");
        }
        boolean hasGroups = !Present.items(rule.getApiGroups()).isEmpty();
        int resources = Present.items(rule.getResources()).size();
        boolean hasNames = !Present.items(rule.getResourceNames()).isEmpty();
        List<String> urls = Present.items(rule.getNonResourceURLs());
        if (!urls.isEmpty()) {
            At place = at.child("nonResourceURLs");
            if (namespaced) {
                causes.as(ApiRules.FORBIDDEN_FIELD)
                        .invalid(place, urls, "URLs belong to no namespace", "Use a ClusterRole.");
            }
            if (hasGroups || resources > 0 || hasNames) {
                causes.as(ApiRules.ONE_OF)
                        .invalid(place, urls, "a rule is about resources or about URLs", "Write two rules.");
            }
            return;
        }
        if (!hasGroups) {
            causes.required(at.child("apiGroups"), "List the groups of the resources; '' is the core group.");
        }
        if (resources == 0) {
            causes.required(at.child("resources"), "List the resources, like 'pods'.");
        }
        if (hasNames && resources > 1) {
            causes.as(ApiRules.FORBIDDEN_FIELD)
                    .invalid(
                            at.child("resourceNames"),
                            rule.getResourceNames(),
                            "names are those of one resource",
                            "Write a rule for each resource.");
        }
    }
}
