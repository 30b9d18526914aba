package dev.waybill.kind.workload;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;

/** Stops all old pods before the first new one starts: for what must not run twice, such as a database on one disk. */
@CheckReturnValue
public final class Recreate extends ModelValue<io.fabric8.kubernetes.api.model.apps.DeploymentStrategy>
        implements DeploymentStrategy {

    private Recreate() {
        super(Recipe.of(
                "recreate", io.fabric8.kubernetes.api.model.apps.DeploymentStrategy::new, s -> s.setType("Recreate")));
    }

    /** Makes the strategy: {@code type: Recreate}. */
    public static Recreate of() {
        return new Recreate();
    }
}
