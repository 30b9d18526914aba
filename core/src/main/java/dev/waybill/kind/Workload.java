package dev.waybill.kind;

import dev.waybill.kind.pod.Container;
import dev.waybill.kind.pod.Shutdown;
import dev.waybill.kind.pod.Volumes;
import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.kind.storage.ExistingClaim;
import dev.waybill.kind.volume.Volume;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Closest;
import dev.waybill.value.Port;
import dev.waybill.value.Seconds;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What runs containers: the containers and volumes of the pods, and how they stop. A function on any workload takes it as
 *
 * <pre>{@code
 * static <W extends Workload<W, ?>> W quiet(W workload) {
 *     return workload.withoutServiceLinks();
 * }
 * }</pre>
 *
 * @param <K> the kind itself
 * @param <M> its fabric8 class
 */
@CheckReturnValue
public abstract sealed class Workload<K extends Workload<K, M>, M extends HasMetadata> extends PodSettings<K, M>
        implements Debuggable permits DaemonSet, Deployment, Job, Pod, ReplicaSet, StatefulSet {
    /** The label that selects the pods of a workload; it holds no version. */
    static final String NAME_LABEL = "app.kubernetes.io/name";

    private static final String CONTAINER = "container";
    private static final String INIT_CONTAINER = "initContainer";
    private static final String SIDECAR = "sidecar";
    private static final String VOLUME = "volume";
    private static final String GRACE = "terminationGracePeriod";

    private final LabelSelector selector;

    Workload(String name, Recipe<M> recipe, LabelSelector selector) {
        super(name, recipe);
        this.selector = selector;
    }

    static LabelSelector selectorOf(String name) {
        return LabelSelector.of(NAME_LABEL, name);
    }

    /** Returns the labels that select these pods, fixed by the factory. */
    @Override
    public LabelSelector podSelector() {
        return selector;
    }

    final K containers(Container first, Container... more) {
        K result = container(first);
        for (Container each : more) {
            result = result.container(each);
        }
        return result;
    }

    /** Adds a container that runs beside the others: to {@code containers}. A name that is taken is refused. */
    public K container(Container container) {
        return add(CONTAINER, container);
    }

    /** Adds a container that has to end well before the others start: to {@code initContainers}, in order. */
    public K initContainer(Container container) {
        checkEnds(container);
        return add(INIT_CONTAINER, container);
    }

    private void checkEnds(Container container) {
        io.fabric8.kubernetes.api.model.Container model = container.toModel();
        if (!isSidecar(model)
                && (model.getLifecycle() != null
                        || model.getReadinessProbe() != null
                        || model.getLivenessProbe() != null
                        || model.getStartupProbe() != null)) {
            throw new IllegalArgumentException(subject() + " initContainer '" + container.name()
                    + "': an init container has no probes and no lifecycle, because the next step waits for its end."
                    + " Leave them out, or add it with sidecar(..).");
        }
    }

    private static boolean isSidecar(io.fabric8.kubernetes.api.model.Container model) {
        return "Always".equals(model.getRestartPolicy());
    }

    /**
     * Adds a container that starts before the others and runs beside them: to {@code initContainers}, with {@code
     * restartPolicy: Always}. Kubernetes has these from 1.29 on.
     */
    public K sidecar(Container container) {
        return add(SIDECAR, container.restartPolicy(dev.waybill.kind.pod.RestartPolicy.ALWAYS));
    }

    private K add(String step, Container container) {
        for (Container known : allContainers()) {
            if (known.name().equals(container.name())) {
                throw new IllegalArgumentException(subject() + " " + step + " '" + container.name()
                        + "': the pod has a container of that name. Give each a name of its own, or change the one"
                        + " there is: container(\"" + container.name() + "\", c -> ..).");
            }
        }
        checkCustomized(step, container);
        return checked(recipe().andFollow(
                        step,
                        container,
                        (m, made) -> containers(step, podSpec(m)).add(made),
                        this::follow));
    }

    private static List<io.fabric8.kubernetes.api.model.Container> containers(String step, PodSpec spec) {
        return step.equals(CONTAINER) ? spec.getContainers() : spec.getInitContainers();
    }

    /** Refuses a name that customize(..) gave to another container or volume: two of one name, or one of them left out. */
    private void checkCustomized(String step, Container container) {
        if (!recipe().has(CUSTOMIZE)) {
            return;
        }
        PodSpec spec = podSpec(toModel());
        List<io.fabric8.kubernetes.api.model.Container> known = new ArrayList<>(spec.getContainers());
        known.addAll(spec.getInitContainers());
        for (io.fabric8.kubernetes.api.model.Container each : known) {
            if (each.getName().equals(container.name())) {
                throw new IllegalArgumentException(subject() + " " + step + " '" + container.name()
                        + "': customize(..) added a container of that name. Give each a name of its own.");
            }
        }
        container.volumes().forEach(this::checkCustomized);
    }

    private void checkCustomized(Volume volume) {
        if (!recipe().has(CUSTOMIZE)
                || volumes().stream().anyMatch(known -> known.name().equals(volume.name()))) {
            return;
        }
        for (io.fabric8.kubernetes.api.model.Volume each : podSpec(toModel()).getVolumes()) {
            if (each.getName().equals(volume.name()) && !each.equals(volume.toModel())) {
                throw new IllegalArgumentException(subject() + " volume '" + volume.name()
                        + "': customize(..) added another volume of that name. Name one of them otherwise.");
            }
        }
    }

    /** What follows from a container for its pod: the volumes that it mounts, and time enough to stop. */
    private Recipe<M> follow(Recipe<M> pod, Container container) {
        for (Volume volume : container.volumes()) {
            // Each replay comes by here, so the line is not looked for anew.
            pod = pod.and(VOLUME, volume.recipe().latest(), volume, (m, made) -> {
                if (!hasVolume(m, volume.name())) {
                    podSpec(m).getVolumes().add(made);
                }
            });
        }
        if (container.shutdown().isPresent()) {
            Shutdown shutdown = container.shutdown().get();
            pod = pod.and("shutdown", shutdown.recipe().latest(), m -> {
                long needed = shutdown.gracePeriod().toSeconds();
                Long grace = podSpec(m).getTerminationGracePeriodSeconds();
                podSpec(m).setTerminationGracePeriodSeconds(grace == null ? needed : Math.max(grace, needed));
            });
        }
        return pod;
    }

    /** Tells whether the pods have a volume of this name without the mounts of their containers. */
    boolean hasVolume(M model, String name) {
        for (io.fabric8.kubernetes.api.model.Volume known : podSpec(model).getVolumes()) {
            if (known.getName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Changes the container {@code name}, be it an app container, an init container or a sidecar. */
    public K container(String name, UnaryOperator<Container> change) {
        List<String> names = new ArrayList<>();
        for (Container container : allContainers()) {
            names.add(container.name());
        }
        if (!names.contains(name)) {
            throw new IllegalArgumentException(subject() + " has no container '" + name + "'; it has "
                    + String.join(", ", names) + "."
                    + Closest.question(name, names, ""));
        }
        Recipe<M> next = recipe();
        for (String step : List.of(CONTAINER, INIT_CONTAINER, SIDECAR)) {
            next = next.adjust(
                    step, Container.class, c -> c.name().equals(name), c -> checkedChange(step, c, change.apply(c)));
        }
        return checked(next);
    }

    private Container checkedChange(String step, Container before, Container after) {
        String which = subject() + " " + step + " '" + before.name() + "'";
        if (!after.name().equals(before.name())) {
            throw new IllegalArgumentException(which + ": its name became '" + after.name()
                    + "'. Change the container and keep its name, or add another one.");
        }
        if (step.equals(SIDECAR) && !isSidecar(after.toModel())) {
            throw new IllegalArgumentException(which + ": a sidecar always restarts. Leave its restartPolicy out.");
        }
        if (step.equals(INIT_CONTAINER)) {
            checkEnds(after);
        }
        return after;
    }

    /**
     * Adds a volume that no container of the DSL mounts; mounting adds a volume by itself. One that is there already moves to
     * the end: so volumes can be put into the order that pods have which run already.
     */
    public K volume(Volume volume) {
        List<Volume> unused = Volumes.plus(subject(), volumes(), volume);
        checkCustomized(volume);
        return checked(recipe().and(VOLUME, volume, (m, made) -> {
            boolean moves =
                    podSpec(m).getVolumes().removeIf(known -> known.getName().equals(volume.name()));
            if (moves || !hasVolume(m, volume.name())) {
                podSpec(m).getVolumes().add(made);
            }
        }));
    }

    /** Returns the app containers, in order. */
    public List<Container> containers() {
        return recipe().parts(CONTAINER, Container.class);
    }

    /** Returns the init containers, in order, without the sidecars. */
    public List<Container> initContainers() {
        return recipe().parts(INIT_CONTAINER, Container.class);
    }

    private List<Container> allContainers() {
        List<Container> all = new ArrayList<>(containers());
        all.addAll(recipe().parts(INIT_CONTAINER, Container.class));
        all.addAll(recipe().parts(SIDECAR, Container.class));
        return all;
    }

    final List<Volume> volumes() {
        return volumes(allContainers());
    }

    private List<Volume> volumes(List<Container> containers) {
        List<Volume> all = recipe().parts(VOLUME, Volume.class);
        for (Container container : containers) {
            for (Volume volume : container.volumes()) {
                all = Volumes.plus(subject(), all, volume);
            }
        }
        return all;
    }

    /** Returns the ports that the containers and then the sidecars listen on, in order. */
    @Override
    public List<Port> ports() {
        List<Port> all = new ArrayList<>();
        for (Container container : containers()) {
            all.addAll(container.ports());
        }
        for (Container sidecar : recipe().parts(SIDECAR, Container.class)) {
            all.addAll(sidecar.ports());
        }
        return List.copyOf(all);
    }

    /** Returns the spec of one of the pods, as far as it is known before there is one; it may change the model. */
    PodSpec podSpecOfOne(M model) {
        return podSpec(model);
    }

    /** Returns the claims that one of the pods has from the workload's templates: in the cluster they are there already. */
    List<ExistingClaim> claimsOfOne() {
        return List.of();
    }

    @Override
    public Pod debugCopy(String name) {
        return DebugCopies.of(this, name);
    }

    /**
     * Says how the first container stops: sets its {@code lifecycle.preStop}, and a {@code
     * terminationGracePeriodSeconds} that holds the hook and the drain. For another container, use {@code container(name,
     * c -> c.shutdown(..))}. A repeat replaces.
     */
    public K shutdown(Shutdown shutdown) {
        return container(containers().get(0).name(), c -> c.shutdown(shutdown));
    }

    /**
     * Sets {@code terminationGracePeriodSeconds}: the time from the order to stop until SIGKILL. Default: what {@code
     * shutdown} needs, else Kubernetes' 30 s. Less than a shutdown needs is refused. A repeat replaces.
     */
    public K terminationGracePeriod(Duration grace) {
        long seconds = Seconds.whole(subject() + " terminationGracePeriod", grace);
        GracePeriod said = new GracePeriod(seconds);
        return checked(recipe().andFollow(
                        GRACE,
                        said,
                        (m, made) -> {},
                        (pod, part) -> pod.and(
                                GRACE,
                                part.recipe().origin(),
                                m -> podSpec(m).setTerminationGracePeriodSeconds(part.seconds()))));
    }

    /** Refuses volumes that can't be in these pods. */
    void checkVolumes(List<Volume> volumes) {}

    /** Refuses two volumes of one name and a grace period that does not hold what the containers need to stop. */
    private K checked(Recipe<M> recipe) {
        K made = with(recipe);
        Workload<K, M> next = made;
        List<Container> containers = next.allContainers();
        next.checkVolumes(next.volumes(containers));
        List<GracePeriod> said = recipe.parts(GRACE, GracePeriod.class);
        if (said.isEmpty()) {
            return made;
        }
        long grace = said.get(said.size() - 1).seconds();
        for (Container container : containers) {
            long needed = container
                    .shutdown()
                    .map(Shutdown::atLeast)
                    .orElse(Duration.ZERO)
                    .toSeconds();
            if (grace < needed) {
                throw new IllegalArgumentException(subject() + " terminationGracePeriod "
                        + grace + "s: container '" + container.name() + "' needs "
                        + needed + "s for its preStop hook and its drain. Raise it to at least " + needed
                        + "s, or shorten the shutdown.");
            }
        }
        return made;
    }
}
