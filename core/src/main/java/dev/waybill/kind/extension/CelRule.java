package dev.waybill.kind.extension;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.apiextensions.v1.ValidationRule;
import java.util.function.Consumer;

/** A rule in CEL that a value has to hold: an item of {@code x-kubernetes-validations}. */
@CheckReturnValue
public final class CelRule extends ModelValue<ValidationRule> {
    // MaxMessageLength of apiextensions-apiserver's validation.
    private static final int MOST_CHARACTERS = 2048;

    private CelRule(Recipe<ValidationRule> recipe) {
        super(recipe);
    }

    /**
     * Makes a rule: {@code rule}, with {@code self} for the value and {@code oldSelf} for what it was before an update. Has
     * a message of its own, since the API server would show the bare CEL.
     */
    public static CelRule of(String rule, String message) {
        if (rule.isBlank()) {
            throw new IllegalArgumentException(
                    "rule '" + rule + "': it is empty. Write CEL, like 'self.min <= self.max'.");
        }
        checkMessage(rule, message);
        return new CelRule(Recipe.of("celRule", ValidationRule::new, r -> {
            r.setRule(rule);
            r.setMessage(message);
        }));
    }

    private static void checkMessage(String rule, String message) {
        if (message.isBlank() || message.indexOf('\n') >= 0 || message.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("message of rule '" + rule + "': it is one line of 1 to "
                    + MOST_CHARACTERS + " characters. Say in one sentence what is allowed.");
        }
    }

    /** Sets {@code messageExpression}: CEL that makes the message; where it fails, the plain one is shown. A repeat replaces. */
    public CelRule messageExpression(String cel) {
        if (cel.isBlank()) {
            throw new IllegalArgumentException("messageExpression '" + cel
                    + "': it is empty. Write CEL that gives text, like '\"at most \" + string(self.max)'.");
        }
        return with("messageExpression", r -> r.setMessageExpression(cel));
    }

    /** Sets {@code reason}. Default: {@link ViolationReason#INVALID}. A repeat replaces. */
    public CelRule reason(ViolationReason reason) {
        return with("reason", r -> r.setReason(reason.text()));
    }

    /** Sets {@code fieldPath}: the field that is to blame, from the value on, as in {@code .spec.max}. A repeat replaces. */
    public CelRule fieldPath(String path) {
        if (!path.startsWith(".") && !path.startsWith("[")) {
            throw new IllegalArgumentException("fieldPath '" + path + "': it starts with '.'. Write '." + path + "'.");
        }
        return with("fieldPath", r -> r.setFieldPath(path));
    }

    /**
     * Sets {@code optionalOldSelf: true}: {@code oldSelf} is an optional, and the rule runs for a new object as well. Refuses
     * a rule without {@code oldSelf}.
     */
    public CelRule optionalOldSelf() {
        String rule = toModel().getRule();
        if (!rule.contains("oldSelf")) {
            throw new IllegalArgumentException(
                    "optionalOldSelf of rule '" + rule + "': the rule does not use oldSelf. Leave it out.");
        }
        return with("optionalOldSelf", r -> r.setOptionalOldSelf(true));
    }

    private CelRule with(String step, Consumer<ValidationRule> edit) {
        return new CelRule(recipe().and(step, edit));
    }
}
