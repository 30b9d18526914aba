package dev.waybill.kind;

import dev.waybill.kind.autoscaling.Scalable;
import dev.waybill.kind.pod.Container;
import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.kind.workload.DeploymentStrategy;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import dev.waybill.value.Seconds;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** A Kubernetes Deployment ({@code apps/v1}): keeps a number of equal pods running and rolls out new versions. */
@CheckReturnValue
public final class Deployment extends Workload<Deployment, io.fabric8.kubernetes.api.model.apps.Deployment>
        implements Scalable {
    // SetDefaults_Deployment in pkg/apis/apps/v1.
    private static final int DEFAULT_PROGRESS_DEADLINE = 600;
    private static final String FACTORY = "deployment";
    private static final String MIN_READY = "minReady";
    private static final String PROGRESS_DEADLINE = "progressDeadline";

    private Deployment(
            String name, Recipe<io.fabric8.kubernetes.api.model.apps.Deployment> recipe, LabelSelector selector) {
        super(name, recipe, selector);
    }

    /**
     * Makes a Deployment of these containers. Its pods are selected by {@code app.kubernetes.io/name: <name>}, for good.
     * The name is a DNS subdomain.
     */
    public static Deployment of(String name, Container first, Container... more) {
        return of(name, selectorOf(name), first, more);
    }

    /** Makes a Deployment whose pods are selected otherwise: for one that runs already and has a selector of its own. */
    public static Deployment of(String name, LabelSelector selector, Container first, Container... more) {
        NameSyntax.DNS_SUBDOMAIN.check("Deployment name", name);
        Templates.checkSelector("Deployment", name, selector);
        Recipe<io.fabric8.kubernetes.api.model.apps.Deployment> recipe =
                recipe(FACTORY, name, io.fabric8.kubernetes.api.model.apps.Deployment::new, m -> {
                    m.setSpec(new DeploymentSpec());
                    io.fabric8.kubernetes.api.model.LabelSelector pods = selector.toModel();
                    m.getSpec().setSelector(pods);
                    m.getSpec().setTemplate(Templates.of(pods.getMatchLabels()));
                    m.getMetadata().getLabels().putAll(pods.getMatchLabels());
                });
        return new Deployment(name, recipe, selector).containers(first, more);
    }

    /**
     * Sets {@code spec.replicas}, 0 or more. Default: not written, so that Kubernetes starts with 1 and an autoscaler is
     * never overruled. A repeat replaces.
     */
    public Deployment replicas(int replicas) {
        Templates.checkCount(subject() + " replicas", replicas);
        return with("replicas", m -> m.getSpec().setReplicas(replicas));
    }

    /** Sets {@code spec.strategy}. Default: a rolling update with 25% surge and 25% unavailable. A repeat replaces. */
    public Deployment strategy(DeploymentStrategy strategy) {
        return with("strategy", strategy, (m, made) -> m.getSpec().setStrategy(made));
    }

    /** Sets {@code spec.minReadySeconds}: how long a new pod has to be ready to count. Default: 0. Refused is as
     * much as the progress deadline or more. A repeat replaces. */
    public Deployment minReady(Duration time) {
        int seconds = Seconds.whole(subject() + " minReady", time);
        Integer deadline =
                recipe().makeOnly(FACTORY, PROGRESS_DEADLINE).getSpec().getProgressDeadlineSeconds();
        checkProgress(seconds, deadline == null ? DEFAULT_PROGRESS_DEADLINE : deadline);
        return with(MIN_READY, m -> m.getSpec().setMinReadySeconds(seconds));
    }

    /** Sets {@code spec.progressDeadlineSeconds}: a rollout that stands still for so long has failed. Default: 600 s. */
    public Deployment progressDeadline(Duration time) {
        int seconds = Seconds.positive(subject() + " progressDeadline", time);
        Integer minReady = recipe().makeOnly(FACTORY, MIN_READY).getSpec().getMinReadySeconds();
        checkProgress(minReady == null ? 0 : minReady, seconds);
        return with(PROGRESS_DEADLINE, m -> m.getSpec().setProgressDeadlineSeconds(seconds));
    }

    private void checkProgress(int minReady, int deadline) {
        if (minReady >= deadline) {
            throw new IllegalArgumentException(subject() + " minReady " + minReady + "s, progressDeadline " + deadline
                    + "s: the deadline has to be longer, or no rollout could ever succeed. Set a progressDeadline of more"
                    + " than " + minReady + "s first.");
        }
    }

    /** Sets {@code spec.revisionHistoryLimit}: how many old ReplicaSets are kept for a rollback. Default: 10. */
    public Deployment revisionHistoryLimit(int revisions) {
        Templates.checkCount(subject() + " revisionHistoryLimit", revisions);
        return with("revisionHistoryLimit", m -> m.getSpec().setRevisionHistoryLimit(revisions));
    }

    /** Sets {@code spec.paused: true}: changes are noted, not rolled out. */
    public Deployment paused() {
        return with("paused", m -> m.getSpec().setPaused(true));
    }

    /** Edits the object through fabric8's builder: the way to a field that has no wither. */
    public Deployment customize(UnaryOperator<DeploymentBuilder> change) {
        return rebuilt(m -> change.apply(new DeploymentBuilder(m)).build());
    }

    @Override
    Deployment with(Recipe<io.fabric8.kubernetes.api.model.apps.Deployment> next) {
        return new Deployment(name(), next, podSelector());
    }

    @Override
    ObjectMeta podMetadata(io.fabric8.kubernetes.api.model.apps.Deployment model) {
        return model.getSpec().getTemplate().getMetadata();
    }

    @Override
    PodSpec podSpec(io.fabric8.kubernetes.api.model.apps.Deployment model) {
        return model.getSpec().getTemplate().getSpec();
    }
}
