package dev.waybill.kind;

import dev.waybill.kind.pod.Container;
import dev.waybill.kind.pod.RestartPolicy;
import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import dev.waybill.value.Seconds;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A Kubernetes Pod ({@code v1}): containers that run on one node together. Nobody replaces it when its node is gone; a
 * {@link Deployment} or a {@link Job} does that for its pods.
 */
@CheckReturnValue
public final class Pod extends Workload<Pod, io.fabric8.kubernetes.api.model.Pod> {

    private Pod(String name, Recipe<io.fabric8.kubernetes.api.model.Pod> recipe, LabelSelector selector) {
        super(name, recipe, selector);
    }

    /**
     * Makes a Pod of these containers. Others select it by {@code app.kubernetes.io/name: <name>}, for good. The name is
     * a DNS subdomain.
     */
    public static Pod of(String name, Container first, Container... more) {
        return of(name, selectorOf(name), first, more);
    }

    /** Makes a Pod that others select otherwise: by the labels of {@code selector}. */
    public static Pod of(String name, LabelSelector selector, Container first, Container... more) {
        return blank("pod", name, selector, m -> m.setSpec(new PodSpec())).containers(first, more);
    }

    /** Starts a Pod that has no containers yet. */
    static Pod blank(
            String factory,
            String name,
            LabelSelector selector,
            Consumer<? super io.fabric8.kubernetes.api.model.Pod> first) {
        NameSyntax.DNS_SUBDOMAIN.check("Pod name", name);
        Recipe<io.fabric8.kubernetes.api.model.Pod> recipe =
                recipe(factory, name, io.fabric8.kubernetes.api.model.Pod::new, m -> {
                    m.getMetadata().getLabels().putAll(selector.matchLabels());
                    first.accept(m);
                });
        return new Pod(name, recipe, selector);
    }

    /**
     * Adds a label to {@code metadata.labels}; the same key replaces. The labels that select the pod can't be changed:
     * {@link #podLabel} is the same.
     */
    @Override
    public Pod label(String key, String value) {
        return podLabel(key, value);
    }

    /** Sets {@code spec.restartPolicy}. Default: {@link RestartPolicy#ALWAYS}. A repeat replaces. */
    public Pod restartPolicy(RestartPolicy policy) {
        return pod("restartPolicy", spec -> spec.setRestartPolicy(policy.text()));
    }

    /**
     * Sets {@code spec.activeDeadlineSeconds}, at least 1: after so long the pod is stopped and has failed. Default:
     * none. A repeat replaces.
     */
    public Pod activeDeadline(Duration time) {
        long seconds = Seconds.positive(subject() + " activeDeadline", time);
        return pod("activeDeadline", spec -> spec.setActiveDeadlineSeconds(seconds));
    }

    /** Edits the object through fabric8's builder: the way to a field that has no wither. */
    public Pod customize(UnaryOperator<PodBuilder> change) {
        return rebuilt(m -> change.apply(new PodBuilder(m)).build());
    }

    @Override
    Pod with(Recipe<io.fabric8.kubernetes.api.model.Pod> next) {
        return new Pod(name(), next, podSelector());
    }

    @Override
    ObjectMeta podMetadata(io.fabric8.kubernetes.api.model.Pod model) {
        return model.getMetadata();
    }

    @Override
    PodSpec podSpec(io.fabric8.kubernetes.api.model.Pod model) {
        return model.getSpec();
    }
}
