package dev.waybill.kind.pod;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Origin;
import dev.waybill.recipe.Part;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.ExecAction;
import io.fabric8.kubernetes.api.model.LifecycleHandler;
import java.util.ArrayList;
import java.util.List;

/** A command run in the container that counts as a success when it ends with 0: a {@link Check} or a {@link Hook}. */
@CheckReturnValue
public final class Exec extends ModelValue<ExecAction> implements Check, Hook {

    private Exec(Recipe<ExecAction> recipe) {
        super(recipe);
    }

    /** Runs {@code program} with {@code arguments}. No shell is involved: for one, write {@code exec("sh", "-c", ..)}. */
    public static Exec of(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(program);
        command.addAll(List.of(arguments));
        return new Exec(Recipe.of("exec", ExecAction::new, exec -> exec.setCommand(new ArrayList<>(command))));
    }

    @Override
    public Probe probe() {
        return Probe.of("exec", this, io.fabric8.kubernetes.api.model.Probe::setExec);
    }

    @Override
    public Part<LifecycleHandler> handler() {
        return Handler.of("exec", Origin.here(), this, LifecycleHandler::setExec);
    }
}
