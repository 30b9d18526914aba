package dev.waybill.kind;

import dev.waybill.recipe.Part;
import dev.waybill.recipe.Recipe;
import io.fabric8.kubernetes.api.model.PodSpec;

/** A grace period that the user said, to be told from one that follows from a shutdown. */
record GracePeriod(long seconds, Recipe<PodSpec> recipe) implements Part<PodSpec> {
    GracePeriod(long seconds) {
        this(seconds, Recipe.of("terminationGracePeriod", PodSpec::new, spec -> {}));
    }
}
