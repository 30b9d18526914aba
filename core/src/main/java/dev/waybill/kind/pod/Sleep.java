package dev.waybill.kind.pod;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Origin;
import dev.waybill.recipe.Part;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Seconds;
import io.fabric8.kubernetes.api.model.LifecycleHandler;
import io.fabric8.kubernetes.api.model.SleepAction;
import java.time.Duration;

/** A pause that needs no shell in the image: a {@link Hook}. */
@CheckReturnValue
public final class Sleep extends ModelValue<SleepAction> implements Hook {

    private Sleep(Recipe<SleepAction> recipe) {
        super(recipe);
    }

    /** Sleeps for {@code time}, in whole seconds. */
    public static Sleep of(Duration time) {
        long seconds = Seconds.whole("sleep", time);
        return new Sleep(Recipe.of("sleep", SleepAction::new, sleep -> sleep.setSeconds(seconds)));
    }

    @Override
    public Part<LifecycleHandler> handler() {
        return handler(Origin.here());
    }

    Handler handler(Origin line) {
        return Handler.of("sleep", line, this, LifecycleHandler::setSleep);
    }
}
