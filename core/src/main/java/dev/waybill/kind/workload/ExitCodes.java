package dev.waybill.kind.workload;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.batch.v1.PodFailurePolicyOnExitCodesRequirement;
import io.fabric8.kubernetes.api.model.batch.v1.PodFailurePolicyRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Pods of which a container ended with certain codes: {@code podFailurePolicy.rules[].onExitCodes}. */
@CheckReturnValue
public final class ExitCodes extends ModelValue<PodFailurePolicyRule> implements FailureCause {
    // As many values as the API server takes: maxPodFailurePolicyOnExitCodesValues in pkg/apis/batch/validation.
    private static final int MOST_CODES = 255;

    private ExitCodes(Recipe<PodFailurePolicyRule> recipe) {
        super(recipe);
    }

    /** Means pods of which a container ended with one of {@code codes}, 1 to 255: {@code operator: In}. */
    public static ExitCodes of(int... codes) {
        for (int code : codes) {
            if (code == 0) {
                throw new IllegalArgumentException(
                        "exitCodes 0: a container that ends with 0 has not failed. 1 to 255 are allowed.");
            }
        }
        return codes("exitCodes", "In", codes);
    }

    /** Means pods of which a container failed with none of {@code codes}, 0 to 255: {@code operator: NotIn}. */
    public static ExitCodes otherThan(int... codes) {
        return codes("exitCodesOtherThan", "NotIn", codes);
    }

    private static ExitCodes codes(String factory, String operator, int[] codes) {
        // Kubernetes wants them in ascending order, each once.
        List<Integer> sorted = IntStream.of(codes).sorted().distinct().boxed().toList();
        if (sorted.isEmpty() || sorted.size() > MOST_CODES) {
            throw new IllegalArgumentException(
                    factory + ": " + sorted.size() + " codes; 1 to " + MOST_CODES + " are allowed.");
        }
        for (int code : sorted) {
            if (code < 0 || code > 255) {
                throw new IllegalArgumentException(factory + " " + code + ": 0 to 255 are allowed.");
            }
        }
        return new ExitCodes(Recipe.of(factory, PodFailurePolicyRule::new, rule -> {
            PodFailurePolicyOnExitCodesRequirement requirement = new PodFailurePolicyOnExitCodesRequirement();
            requirement.setOperator(operator);
            requirement.setValues(new ArrayList<>(sorted));
            rule.setOnExitCodes(requirement);
        }));
    }

    /** Sets {@code containerName}: only this container counts. Default: every container. A repeat replaces. */
    public ExitCodes container(String name) {
        NameSyntax.DNS_LABEL.check("exitCodes container", name);
        return new ExitCodes(
                recipe().and("container", rule -> rule.getOnExitCodes().setContainerName(name)));
    }

    /** Returns {@code containerName}; empty when every container counts. */
    public Optional<String> container() {
        return Optional.ofNullable(toModel().getOnExitCodes().getContainerName());
    }
}
