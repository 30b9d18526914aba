package dev.waybill.kind.pod;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.ContainerRestartRule;
import io.fabric8.kubernetes.api.model.ContainerRestartRuleOnExitCodes;
import java.util.ArrayList;
import java.util.List;

/** What certain exit codes of a container lead to: an item of {@code restartPolicyRules}. */
@CheckReturnValue
public final class RestartRule extends ModelValue<ContainerRestartRule> {
    // As many values as the API server takes: MaxRestartRuleExitCodes in k8s.io/kubernetes/pkg/apis/core.
    private static final int MOST_CODES = 255;

    private RestartRule(Recipe<ContainerRestartRule> recipe) {
        super(recipe);
    }

    /** Restarts the container when it ends with one of {@code codes}. */
    public static RestartRule restartOnExitCode(int... codes) {
        return rule("Restart", "In", codes);
    }

    /** Restarts the container when it ends with none of {@code codes}. */
    public static RestartRule restartOnExitCodeOtherThan(int... codes) {
        return rule("Restart", "NotIn", codes);
    }

    /** Restarts every container of the pod, init containers included, when it ends with one of {@code codes}. */
    public static RestartRule restartAllContainersOnExitCode(int... codes) {
        return rule("RestartAllContainers", "In", codes);
    }

    private static RestartRule rule(String action, String operator, int[] codes) {
        if (codes.length == 0 || codes.length > MOST_CODES) {
            throw new IllegalArgumentException(
                    "restart rule: " + codes.length + " exit codes; 1 to " + MOST_CODES + " are allowed.");
        }
        List<Integer> values = new ArrayList<>();
        for (int code : codes) {
            values.add(code);
        }
        return new RestartRule(Recipe.of("restartRule", ContainerRestartRule::new, rule -> {
            rule.setAction(action);
            rule.setExitCodes(new ContainerRestartRuleOnExitCodes(operator, new ArrayList<>(values)));
        }));
    }
}
