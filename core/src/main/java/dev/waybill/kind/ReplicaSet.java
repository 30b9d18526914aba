package dev.waybill.kind;

import dev.waybill.kind.autoscaling.Scalable;
import dev.waybill.kind.pod.Container;
import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import dev.waybill.value.Seconds;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetBuilder;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetSpec;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * A Kubernetes ReplicaSet ({@code apps/v1}): keeps a number of equal pods running, and never replaces them by a new
 * version. A {@link Deployment} does that, and makes ReplicaSets by itself.
 */
@CheckReturnValue
public final class ReplicaSet extends Workload<ReplicaSet, io.fabric8.kubernetes.api.model.apps.ReplicaSet>
        implements Scalable {

    private ReplicaSet(
            String name, Recipe<io.fabric8.kubernetes.api.model.apps.ReplicaSet> recipe, LabelSelector selector) {
        super(name, recipe, selector);
    }

    /**
     * Makes a ReplicaSet of these containers. Its pods are selected by {@code app.kubernetes.io/name: <name>}, for good.
     * The name is a DNS subdomain.
     */
    public static ReplicaSet of(String name, Container first, Container... more) {
        return of(name, selectorOf(name), first, more);
    }

    /** Makes a ReplicaSet whose pods are selected otherwise. */
    public static ReplicaSet of(String name, LabelSelector selector, Container first, Container... more) {
        NameSyntax.DNS_SUBDOMAIN.check("ReplicaSet name", name);
        Templates.checkSelector("ReplicaSet", name, selector);
        Recipe<io.fabric8.kubernetes.api.model.apps.ReplicaSet> recipe =
                recipe("replicaSet", name, io.fabric8.kubernetes.api.model.apps.ReplicaSet::new, m -> {
                    m.setSpec(new ReplicaSetSpec());
                    io.fabric8.kubernetes.api.model.LabelSelector pods = selector.toModel();
                    m.getSpec().setSelector(pods);
                    m.getSpec().setTemplate(Templates.of(pods.getMatchLabels()));
                    m.getMetadata().getLabels().putAll(pods.getMatchLabels());
                });
        return new ReplicaSet(name, recipe, selector).containers(first, more);
    }

    /**
     * Sets {@code spec.replicas}, 0 or more. Default: not written, so that Kubernetes starts with 1 and an autoscaler is
     * never overruled. A repeat replaces.
     */
    public ReplicaSet replicas(int replicas) {
        Templates.checkCount(subject() + " replicas", replicas);
        return with("replicas", m -> m.getSpec().setReplicas(replicas));
    }

    /** Sets {@code spec.minReadySeconds}: how long a new pod has to be ready to count. Default: 0. A repeat replaces. */
    public ReplicaSet minReady(Duration time) {
        int seconds = Seconds.whole(subject() + " minReady", time);
        return with("minReady", m -> m.getSpec().setMinReadySeconds(seconds));
    }

    /** Edits the object through fabric8's builder: the way to a field that has no wither. */
    public ReplicaSet customize(UnaryOperator<ReplicaSetBuilder> change) {
        return rebuilt(m -> change.apply(new ReplicaSetBuilder(m)).build());
    }

    @Override
    ReplicaSet with(Recipe<io.fabric8.kubernetes.api.model.apps.ReplicaSet> next) {
        return new ReplicaSet(name(), next, podSelector());
    }

    @Override
    ObjectMeta podMetadata(io.fabric8.kubernetes.api.model.apps.ReplicaSet model) {
        return model.getSpec().getTemplate().getMetadata();
    }

    @Override
    PodSpec podSpec(io.fabric8.kubernetes.api.model.apps.ReplicaSet model) {
        return model.getSpec().getTemplate().getSpec();
    }
}
