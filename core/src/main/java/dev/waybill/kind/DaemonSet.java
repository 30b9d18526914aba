package dev.waybill.kind;

import dev.waybill.kind.pod.Container;
import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.kind.workload.DaemonSetRollingUpdate;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import dev.waybill.value.Seconds;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.DaemonSetBuilder;
import io.fabric8.kubernetes.api.model.apps.DaemonSetSpec;
import io.fabric8.kubernetes.api.model.apps.DaemonSetUpdateStrategy;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** A Kubernetes DaemonSet ({@code apps/v1}): runs one pod on each node that fits. */
@CheckReturnValue
public final class DaemonSet extends Workload<DaemonSet, io.fabric8.kubernetes.api.model.apps.DaemonSet> {

    private DaemonSet(
            String name, Recipe<io.fabric8.kubernetes.api.model.apps.DaemonSet> recipe, LabelSelector selector) {
        super(name, recipe, selector);
    }

    /**
     * Makes a DaemonSet of these containers. Its pods are selected by {@code app.kubernetes.io/name: <name>}, for good.
     * The name is a DNS subdomain.
     */
    public static DaemonSet of(String name, Container first, Container... more) {
        return of(name, selectorOf(name), first, more);
    }

    /** Makes a DaemonSet whose pods are selected otherwise: for one that runs already and has a selector of its own. */
    public static DaemonSet of(String name, LabelSelector selector, Container first, Container... more) {
        NameSyntax.DNS_SUBDOMAIN.check("DaemonSet name", name);
        Templates.checkSelector("DaemonSet", name, selector);
        Recipe<io.fabric8.kubernetes.api.model.apps.DaemonSet> recipe =
                recipe("daemonSet", name, io.fabric8.kubernetes.api.model.apps.DaemonSet::new, m -> {
                    m.setSpec(new DaemonSetSpec());
                    io.fabric8.kubernetes.api.model.LabelSelector pods = selector.toModel();
                    m.getSpec().setSelector(pods);
                    m.getSpec().setTemplate(Templates.of(pods.getMatchLabels()));
                    m.getMetadata().getLabels().putAll(pods.getMatchLabels());
                });
        return new DaemonSet(name, recipe, selector).containers(first, more);
    }

    /** Sets {@code spec.updateStrategy}. Default: a rolling update, one node at a time. A repeat replaces. */
    public DaemonSet updateStrategy(DaemonSetRollingUpdate strategy) {
        return with("updateStrategy", strategy, (m, made) -> m.getSpec().setUpdateStrategy(made));
    }

    /** Sets {@code spec.updateStrategy.type: OnDelete}: a new version comes to a node when its pod is deleted by hand. */
    public DaemonSet updateOnDelete() {
        return with(
                "updateOnDelete", m -> m.getSpec().setUpdateStrategy(new DaemonSetUpdateStrategy(null, "OnDelete")));
    }

    /** Sets {@code spec.minReadySeconds}: how long a new pod has to be ready to count. Default: 0. A repeat replaces. */
    public DaemonSet minReady(Duration time) {
        int seconds = Seconds.whole(subject() + " minReady", time);
        return with("minReady", m -> m.getSpec().setMinReadySeconds(seconds));
    }

    /** Sets {@code spec.revisionHistoryLimit}: how many old versions are kept for a rollback. Default: 10. */
    public DaemonSet revisionHistoryLimit(int revisions) {
        Templates.checkCount(subject() + " revisionHistoryLimit", revisions);
        return with("revisionHistoryLimit", m -> m.getSpec().setRevisionHistoryLimit(revisions));
    }

    /** Edits the object through fabric8's builder: the way to a field that has no wither. */
    public DaemonSet customize(UnaryOperator<DaemonSetBuilder> change) {
        return rebuilt(m -> change.apply(new DaemonSetBuilder(m)).build());
    }

    @Override
    DaemonSet with(Recipe<io.fabric8.kubernetes.api.model.apps.DaemonSet> next) {
        return new DaemonSet(name(), next, podSelector());
    }

    @Override
    ObjectMeta podMetadata(io.fabric8.kubernetes.api.model.apps.DaemonSet model) {
        return model.getSpec().getTemplate().getMetadata();
    }

    @Override
    PodSpec podSpec(io.fabric8.kubernetes.api.model.apps.DaemonSet model) {
        return model.getSpec().getTemplate().getSpec();
    }
}
