package dev.waybill.kind.pod;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Origin;
import dev.waybill.recipe.Part;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.LifecycleHandler;
import java.util.function.BiConsumer;

/** What {@code lifecycle} holds: one {@link Hook}. */
@CheckReturnValue
final class Handler extends ModelValue<LifecycleHandler> {

    private Handler(Recipe<LifecycleHandler> recipe) {
        super(recipe);
    }

    static <C> Handler of(
            String name, Origin line, Part<C> action, BiConsumer<? super LifecycleHandler, ? super C> put) {
        return new Handler(Recipe.<LifecycleHandler>of("hook", line, LifecycleHandler::new, handler -> {})
                .and(name, line, action, put));
    }
}
