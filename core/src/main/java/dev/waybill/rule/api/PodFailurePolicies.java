package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import io.fabric8.kubernetes.api.model.batch.v1.PodFailurePolicyOnExitCodesRequirement;
import io.fabric8.kubernetes.api.model.batch.v1.PodFailurePolicyOnPodConditionsPattern;
import io.fabric8.kubernetes.api.model.batch.v1.PodFailurePolicyRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a Job does about pods that failed. */
final class PodFailurePolicies {
    private static final String FAIL_INDEX = "FailIndex";
    private static final String IN = "In";
    private static final List<String> ACTIONS = List.of("Count", FAIL_INDEX, "FailJob", "Ignore");
    private static final List<String> OPERATORS = List.of(IN, "NotIn");
    private static final List<String> STATUSES = List.of("False", "True", "Unknown");

    /** {@code maxPodFailurePolicyRules}. */
    private static final int MAX_RULES = 20;
    /** {@code maxPodFailurePolicyOnExitCodesValues}. */
    private static final int MAX_CODES = 255;
    /** {@code maxPodFailurePolicyOnPodConditionsPatterns}. */
    private static final int MAX_CONDITIONS = 20;

    private PodFailurePolicies() {}

    static void check(JobSpec spec, At at, Causes causes) {
        List<PodFailurePolicyRule> rules =
                Present.items(spec.getPodFailurePolicy().getRules());
        At atRules = at.child("rules");
        if (rules.size() > MAX_RULES) {
            causes.tooMany(atRules, rules.size(), MAX_RULES);
        }
        Set<String> containers = containers(spec);
        for (int i = 0; i < rules.size(); i++) {
            PodFailurePolicyRule rule = rules.get(i) == null ? new PodFailurePolicyRule() : rules.get(i);
            rule(rule, spec, containers, atRules.index(i), causes);
        }
    }

    private static Set<String> containers(JobSpec spec) {
        PodSpec pod = spec.getTemplate() == null ? null : spec.getTemplate().getSpec();
        Set<String> names = new HashSet<>();
        if (pod != null) {
            for (List<Container> each :
                    List.of(Present.items(pod.getContainers()), Present.items(pod.getInitContainers()))) {
                for (Container container : each) {
                    names.add(container == null ? "" : Present.text(container.getName()));
                }
            }
        }
        return names;
    }

    private static void rule(PodFailurePolicyRule rule, JobSpec spec, Set<String> containers, At at, Causes causes) {
        action(rule.getAction(), spec, at.child("action"), causes);
        PodFailurePolicyOnExitCodesRequirement codes = rule.getOnExitCodes();
        List<PodFailurePolicyOnPodConditionsPattern> conditions = Present.items(rule.getOnPodConditions());
        if (codes != null) {
            exitCodes(codes, containers, at.child("onExitCodes"), causes);
        }
        conditions(conditions, at.child("onPodConditions"), causes);
        if (codes == null && conditions.isEmpty()) {
            causes.as(ApiRules.ONE_OF).required(at, "Give the rule either onExitCodes or onPodConditions.");
        } else if (codes != null && !conditions.isEmpty()) {
            causes.as(ApiRules.ONE_OF)
                    .invalid(
                            at,
                            List.of("onExitCodes", "onPodConditions"),
                            "a rule has one of the two",
                            "Make a rule of its own for the other.");
        }
    }

    private static void action(@Nullable String action, JobSpec spec, At at, Causes causes) {
        if (Present.isBlank(action)) {
            causes.required(at, "Write one of " + String.join(", ", ACTIONS) + ".");
        } else if (!ACTIONS.contains(action)) {
            causes.unsupported(at, action, ACTIONS);
        } else if (FAIL_INDEX.equals(action) && spec.getBackoffLimitPerIndex() == null) {
            causes.invalid(at, action, "an index fails on its own only with a backoffLimitPerIndex", "Set that too.");
        }
    }

    private static void exitCodes(
            PodFailurePolicyOnExitCodesRequirement codes, Set<String> containers, At at, Causes causes) {
        String operator = codes.getOperator();
        if (Present.isBlank(operator)) {
            causes.required(at.child("operator"), "Write In or NotIn.");
        } else if (!OPERATORS.contains(operator)) {
            causes.unsupported(at.child("operator"), operator, OPERATORS);
        }
        String container = codes.getContainerName();
        if (container != null && !containers.contains(container)) {
            causes.as(ApiRules.NOT_FOUND)
                    .invalid(at.child("containerName"), container, "the template has no container of this name");
        }
        values(Present.items(codes.getValues()), IN.equals(operator), at.child("values"), causes);
    }

    private static void values(List<Integer> values, boolean in, At at, Causes causes) {
        if (values.isEmpty()) {
            causes.required(at, "Name one exit code at least.");
        } else if (values.size() > MAX_CODES) {
            causes.tooMany(at, values.size(), MAX_CODES);
        }
        Set<Integer> seen = new HashSet<>();
        boolean ordered = true;
        int previous = Integer.MIN_VALUE;
        for (int i = 0; i < values.size(); i++) {
            int value = values.get(i) == null ? 0 : values.get(i);
            if (in && value == 0) {
                causes.invalid(at.index(i), value, "a pod that ends with 0 has not failed");
            }
            if (!seen.add(value)) {
                causes.duplicate(at.index(i), value);
            }
            ordered &= previous <= value;
            previous = value;
        }
        if (!ordered) {
            causes.invalid(at, values, "exit codes stand in rising order", "Sort them.");
        }
    }

    private static void conditions(List<PodFailurePolicyOnPodConditionsPattern> conditions, At at, Causes causes) {
        if (conditions.size() > MAX_CONDITIONS) {
            causes.tooMany(at, conditions.size(), MAX_CONDITIONS);
        }
        for (int i = 0; i < conditions.size(); i++) {
            PodFailurePolicyOnPodConditionsPattern pattern = conditions.get(i);
            causes.name(
                    at.index(i).child("type"),
                    pattern == null ? "" : Present.text(pattern.getType()),
                    NameSyntax.QUALIFIED_NAME);
            // Nothing given is True by default.
            String status = pattern == null ? "" : Present.text(pattern.getStatus());
            if (!status.isEmpty() && !STATUSES.contains(status)) {
                causes.unsupported(at.index(i).child("status"), status, STATUSES);
            }
        }
    }
}
