package dev.waybill.kind.pod;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import io.fabric8.kubernetes.api.model.WindowsSecurityContextOptions;

/** Who a process is on a Windows node: {@code windowsOptions}. */
@CheckReturnValue
public final class WindowsSecurity extends ModelValue<WindowsSecurityContextOptions> {

    private WindowsSecurity(Recipe<WindowsSecurityContextOptions> recipe) {
        super(recipe);
    }

    /** Starts with nothing set: the image's user. */
    public static WindowsSecurity of() {
        return new WindowsSecurity(Recipe.of("windowsSecurity", WindowsSecurityContextOptions::new, o -> {}));
    }

    /** Sets {@code runAsUserName}. A repeat replaces. */
    public WindowsSecurity runAsUserName(String user) {
        return new WindowsSecurity(recipe().and("runAsUserName", o -> o.setRunAsUserName(user)));
    }

    /** Sets {@code gmsaCredentialSpecName}. A repeat replaces. */
    public WindowsSecurity gmsaCredentialSpecName(String name) {
        return new WindowsSecurity(recipe().and("gmsaCredentialSpecName", o -> o.setGmsaCredentialSpecName(name)));
    }

    /** Sets {@code gmsaCredentialSpec}. A repeat replaces. */
    public WindowsSecurity gmsaCredentialSpec(String spec) {
        return new WindowsSecurity(recipe().and("gmsaCredentialSpec", o -> o.setGmsaCredentialSpec(spec)));
    }

    /** Sets {@code hostProcess: true}: runs as a process of the node. All containers of the pod have to. */
    public WindowsSecurity hostProcess() {
        return new WindowsSecurity(recipe().and("hostProcess", o -> o.setHostProcess(true)));
    }
}
