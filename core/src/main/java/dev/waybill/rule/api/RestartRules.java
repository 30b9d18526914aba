package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerRestartRule;
import io.fabric8.kubernetes.api.model.ContainerRestartRuleOnExitCodes;
import java.util.List;

/** Whether a container restarts by itself, and after which exit codes (gate {@code ContainerRestartRules}, on since v1.35). */
final class RestartRules {
    private static final List<String> POLICIES = List.of("Always", "Never", "OnFailure");
    private static final List<String> ACTIONS = List.of("Restart", "RestartAllContainers");
    private static final List<String> OPERATORS = List.of("In", "NotIn");
    private static final int MAX_RULES = 20;
    private static final int MAX_EXIT_CODES = 255;

    private RestartRules() {}

    static void check(Container container, At at, Causes causes) {
        List<ContainerRestartRule> rules = Present.items(container.getRestartPolicyRules());
        String policy = container.getRestartPolicy();
        if (policy == null) {
            if (!rules.isEmpty()) {
                causes.required(
                        at.child("restartPolicy"), "Say what holds where no rule does: Always, Never, OnFailure.");
            }
        } else if (!POLICIES.contains(policy)) {
            causes.unsupported(at.child("restartPolicy"), policy, POLICIES);
        }
        At list = at.child("restartPolicyRules");
        if (rules.size() > MAX_RULES) {
            causes.tooMany(list, rules.size(), MAX_RULES);
        }
        for (int i = 0; i < rules.size(); i++) {
            rule(rules.get(i) == null ? new ContainerRestartRule() : rules.get(i), list.index(i), causes);
        }
    }

    private static void rule(ContainerRestartRule rule, At at, Causes causes) {
        String action = Present.text(rule.getAction());
        if (!ACTIONS.contains(action)) {
            causes.unsupported(at.child("action"), action, ACTIONS);
        }
        ContainerRestartRuleOnExitCodes codes = rule.getExitCodes();
        At place = at.child("exitCodes");
        if (codes == null) {
            causes.required(place, "Say after which exit codes the rule holds.");
            return;
        }
        String operator = Present.text(codes.getOperator());
        if (!OPERATORS.contains(operator)) {
            causes.unsupported(place.child("operator"), operator, OPERATORS);
        }
        int values = Present.items(codes.getValues()).size();
        if (values > MAX_EXIT_CODES) {
            causes.tooMany(place.child("values"), values, MAX_EXIT_CODES);
        }
    }
}
