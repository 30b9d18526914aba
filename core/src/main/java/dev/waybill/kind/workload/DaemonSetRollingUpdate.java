package dev.waybill.kind.workload;

import dev.waybill.recipe.ModelValue;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.IntOrPercent;
import dev.waybill.value.Percent;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.apps.DaemonSetUpdateStrategy;
import io.fabric8.kubernetes.api.model.apps.RollingUpdateDaemonSet;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the pods of a DaemonSet node by node: either the old pod stops first ({@code unavailable}), or the new one
 * starts beside it ({@code surge}). Kubernetes refuses both together, so the later one replaces the other.
 */
@CheckReturnValue
public final class DaemonSetRollingUpdate extends ModelValue<DaemonSetUpdateStrategy> {

    private DaemonSetRollingUpdate(Recipe<DaemonSetUpdateStrategy> recipe) {
        super(recipe);
    }

    /** Makes the strategy with Kubernetes' defaults: {@code type: RollingUpdate}, one node at a time. */
    public static DaemonSetRollingUpdate of() {
        return new DaemonSetRollingUpdate(
                Recipe.of("daemonSetRollingUpdate", DaemonSetUpdateStrategy::new, s -> s.setType("RollingUpdate")));
    }

    /** Sets {@code rollingUpdate.maxUnavailable}: on how many nodes the pod may be down, at least 1. Default: 1. */
    public DaemonSetRollingUpdate unavailable(int pods) {
        return unavailable(IntOrPercent.of(pods));
    }

    /** Sets {@code rollingUpdate.maxUnavailable} as a share of the nodes, 1 to 100%, rounded up. */
    public DaemonSetRollingUpdate unavailable(Percent share) {
        return unavailable(IntOrPercent.of(share));
    }

    private DaemonSetRollingUpdate unavailable(IntOrPercent amount) {
        IntOrPercent checked = Shares.checked("rolling update unavailable", amount);
        return new DaemonSetRollingUpdate(
                recipe().and("unavailable", s -> s.setRollingUpdate(details(Shares.model(checked), null))));
    }

    /**
     * Sets {@code rollingUpdate.maxSurge}: on how many nodes the new pod starts while the old one runs, at least 1.
     * Writes {@code maxUnavailable: 0} beside it, which Kubernetes asks for. Such pods can't have host ports.
     */
    public DaemonSetRollingUpdate surge(int pods) {
        return surge(IntOrPercent.of(pods));
    }

    /** Sets {@code rollingUpdate.maxSurge} as a share of the nodes, 1 to 100%, rounded up. */
    public DaemonSetRollingUpdate surge(Percent share) {
        return surge(IntOrPercent.of(share));
    }

    private DaemonSetRollingUpdate surge(IntOrPercent amount) {
        IntOrPercent checked = Shares.checked("rolling update surge", amount);
        return new DaemonSetRollingUpdate(
                recipe().and("surge", s -> s.setRollingUpdate(details(new IntOrString(0), Shares.model(checked)))));
    }

    private static RollingUpdateDaemonSet details(IntOrString unavailable, @Nullable IntOrString surge) {
        RollingUpdateDaemonSet details = new RollingUpdateDaemonSet();
        details.setMaxUnavailable(unavailable);
        details.setMaxSurge(surge);
        return details;
    }
}
