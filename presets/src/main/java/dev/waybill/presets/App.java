package dev.waybill.presets;

import dev.waybill.kind.Explanation;
import dev.waybill.kind.KubernetesObject;
import dev.waybill.kind.KubernetesObjects;
import dev.waybill.kind.config.SecretKey;
import dev.waybill.kind.pod.Container;
import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.kind.selector.Selectable;
import dev.waybill.manifest.Manifest;
import dev.waybill.presets.check.CheckImages;
import dev.waybill.presets.check.Requirement;
import dev.waybill.presets.check.TcpEndpoint;
import dev.waybill.recipe.Origin;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Cpu;
import dev.waybill.value.Image;
import dev.waybill.value.LeftOut;
import dev.waybill.value.Memory;
import dev.waybill.value.NameSyntax;
import dev.waybill.yaml.MapOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What servers and batch jobs have in common: what the user said, and how the objects are made from it. */
@CheckReturnValue
abstract class App<A extends App<A>> implements KubernetesObjects, Selectable {
    private final String name;
    private final Image image;
    private final Origin origin;
    private final Settings settings;
    private final CompanyPolicy company;
    private final @Nullable Environment environment;

    App(
            String name,
            Image image,
            Origin origin,
            Settings settings,
            CompanyPolicy company,
            @Nullable Environment environment) {
        this.name = name;
        this.image = image;
        this.origin = origin;
        this.settings = settings;
        this.company = company;
        this.environment = environment;
    }

    record Resources(Cpu cpu, Memory memory) {}

    record Limits(Cpu cpu, Memory memory) {}

    record Config(String key, String value) {}

    record SecretEnv(String name, SecretKey key) {}

    record Writable(String path, Memory size) {}

    record NodeGroup(String name) {}

    record Owner(String name) {}

    record Removed(Policy policy, Because because) {}

    record Door<K extends KubernetesObject>(Class<K> kind, UnaryOperator<K> change) {}

    record ContainerDoor(UnaryOperator<Container> change) {}

    record Overlay<A>(BiFunction<A, Environment, A> change) {}

    abstract A with(Settings settings, CompanyPolicy company, @Nullable Environment environment);

    /** Makes the objects from what the user said, without any default. */
    abstract Draft facts();

    abstract List<? extends Policy> policies();

    /** Names the app in a message, as in {@code server app 'orders'}. */
    abstract String subject();

    /** Returns the name: that of the workload, of its container, and what the other objects are named after. */
    public final String name() {
        return name;
    }

    /** Returns the labels that select the app's pods: {@code app.kubernetes.io/name}, which all of them have for good. */
    @Override
    public final LabelSelector podSelector() {
        return LabelSelector.of(Policies.NAME_LABEL, name);
    }

    final Image image() {
        return image;
    }

    final Origin origin() {
        return origin;
    }

    final Settings settings() {
        return settings;
    }

    final CompanyPolicy company() {
        return company;
    }

    final Optional<Environment> environment() {
        return Optional.ofNullable(environment);
    }

    /** Adds what the user said. It is put into objects at once, so that a wrong value is refused in the line that says it. */
    final A and(Object setting) {
        A next = with(settings.and(setting), company, environment);
        Draft unused = next.facts();
        return next;
    }

    /**
     * Sets the requests of the app's container. Default of the limits: policy {@code resources}. A repeat replaces.
     *
     * @param cpu {@code resources.requests.cpu}
     * @param memory {@code resources.requests.memory}
     */
    public final A resources(Cpu cpu, Memory memory) {
        return and(new Resources(cpu, memory));
    }

    /** Sets the limits of the app's container: {@code resources.limits}. Less than the requests is refused. A repeat replaces. */
    public final A limits(Cpu cpu, Memory memory) {
        return and(new Limits(cpu, memory));
    }

    /**
     * Waits for something before the app starts: adds an init container that checks it. Each name once; they are checked in
     * order.
     */
    public final A requires(Requirement requirement) {
        for (Setting<Requirement> each : settings.all(Requirement.class)) {
            if (each.value().name().equals(requirement.name())) {
                throw new IllegalArgumentException(subject() + " requires '" + requirement.name()
                        + "': it is there already (" + each.origin()
                        + "). Say each once; two of one host need a named(..) of their own.");
            }
        }
        // A requirement that can't be checked is refused here, not when the app is rendered.
        Container unused = requirement.check(CheckImages.official());
        return and(requirement);
    }

    /** Waits until the Service of another server answers. The app itself is refused: it would wait for ever. */
    public final A requires(ServerApp other) {
        if (this instanceof ServerApp && other.name().equals(name)) {
            throw new IllegalArgumentException(
                    subject() + " requires '" + name + "': it would wait for itself, for ever. Name another server.");
        }
        return requires(TcpEndpoint.ofService(other.name(), ServerApp.SERVICE_PORT));
    }

    /**
     * Sets a variable that is no secret: an entry of the ConfigMap {@code <name>-config}, all of which the app's container
     * has as environment variables. The same key replaces.
     */
    public final A config(String key, String value) {
        NameSyntax.CONFIG_KEY.check(subject() + " config", key);
        NameSyntax.ENV_NAME.check(subject() + " config", key);
        for (Setting<SecretEnv> each : settings.all(SecretEnv.class)) {
            if (each.value().name().equals(key)) {
                throw taken("config", key, "secret", each.origin());
            }
        }
        return and(new Config(key, value));
    }

    /** Sets several variables, in the order of the map, by key where it has none. As {@link #config(String, String)} for each. */
    public final A config(Map<String, String> values) {
        A result = self();
        for (Map.Entry<String, String> each : MapOrder.entries(values)) {
            result = result.config(each.getKey(), each.getValue());
        }
        return result;
    }

    /**
     * Sets variables from a file, {@code KEY=value} for each line: one file for each environment stands well under version
     * control. It is read as UTF-8 in the form of Java's {@link java.util.Properties}, where a backslash starts an escape and
     * quotes are part of the value. As {@link #config(String, String)} for each, by key; a key that stands twice is refused.
     *
     * @throws java.io.UncheckedIOException when the file can't be read
     */
    public final A configFrom(Path file) {
        return config(ConfigFile.read(subject(), file));
    }

    /** Takes an environment variable from a Secret: {@code env[].valueFrom.secretKeyRef}. The same name replaces. */
    public final A secret(String name, SecretKey key) {
        NameSyntax.ENV_NAME.check(subject() + " secret", name);
        for (Setting<Config> each : settings.all(Config.class)) {
            if (each.value().key().equals(name)) {
                throw taken("secret", name, "config", each.origin());
            }
        }
        return and(new SecretEnv(name, key));
    }

    private IllegalArgumentException taken(String wither, String name, String other, Origin line) {
        return new IllegalArgumentException(subject() + " " + wither + " '" + name + "': " + other + " has it already ("
                + line + "), and a container has a variable once. Leave one out.");
    }

    /**
     * Gives the app's container a folder to write to, beside {@code /tmp}: an {@code emptyDir} that is gone with the pod.
     * The rest of its file system is read-only. The same path replaces.
     *
     * @param size the pod is evicted when it holds more
     */
    public final A writable(String path, Memory size) {
        boolean slash = path.length() > 1 && path.endsWith("/");
        return and(new Writable(slash ? path.substring(0, path.length() - 1) : path, size));
    }

    /** Runs on the nodes of this group. Default: policy {@code placement}. A repeat replaces. */
    public final A nodeGroup(String group) {
        NameSyntax.LABEL_VALUE.check(subject() + " nodeGroup", group);
        return and(new NodeGroup(group));
    }

    /** Says whose the app is: the company's owner label on every object and pod. A repeat replaces. */
    public final A owner(String owner) {
        NameSyntax.LABEL_VALUE.check(subject() + " owner", owner);
        return and(new Owner(owner));
    }

    /** Changes the app's own container, after all policies. Repeats add up. */
    public final A container(UnaryOperator<Container> change) {
        return and(new ContainerDoor(change));
    }

    final <K extends KubernetesObject> A door(Class<K> kind, UnaryOperator<K> change) {
        return and(new Door<>(kind, change));
    }

    final A leaveOut(Policy policy, Because because) {
        return and(new Removed(policy, because));
    }

    /** Changes the app for one environment. Applied in order when the environment is chosen; later ones win. */
    public final A in(Environment environment, UnaryOperator<A> change) {
        return overlaid(new Overlay<A>((app, chosen) -> environment.equals(chosen) ? change.apply(app) : app));
    }

    /**
     * Changes the app for every environment of a type, by what the environment holds:
     *
     * <pre>{@code
     * orders.inEach(Env.class, (app, env) -> app.config("DB_HOST", env.databaseHost()))
     * }</pre>
     *
     * An environment of another type is refused when it is chosen.
     */
    public final <E extends Environment> A inEach(Class<E> type, BiFunction<A, E, A> change) {
        return overlaid(new Overlay<A>((app, chosen) -> {
            if (!type.isInstance(chosen)) {
                throw new IllegalArgumentException(subject() + " in " + chosen.name() + ": it differs by "
                        + type.getSimpleName() + ", and this is a "
                        + chosen.getClass().getSimpleName()
                        + ". Choose one of " + type.getSimpleName() + ".");
            }
            return change.apply(app, type.cast(chosen));
        }));
    }

    private A overlaid(Overlay<A> overlay) {
        return environment == null ? and(overlay) : overlay.change().apply(self(), environment);
    }

    /** Chooses the environment: applies what was said for it. Refused when another one was chosen before. */
    public final A in(Environment chosen) {
        if (environment != null && !environment.equals(chosen)) {
            throw new IllegalStateException(subject() + " in " + chosen.name() + ": " + environment.name()
                    + " was chosen before. Choose from the app as it is without an environment.");
        }
        A result = with(settings.without(Overlay.class), company, chosen);
        for (Setting<?> each : settings.all()) {
            if (each.value() instanceof Overlay<?> overlay) {
                @SuppressWarnings("unchecked") // overlaid(..) adds overlays of A alone
                Overlay<A> own = (Overlay<A>) overlay;
                result = own.change().apply(result, chosen);
            }
        }
        return result;
    }

    /**
     * Applies the policies of a company. Default: {@link CompanyPolicy#standard}. A repeat replaces, and so does {@link
     * CompanyPolicy#manifest}, which applies its own to all its apps.
     */
    public final A under(CompanyPolicy company) {
        return with(settings, company, environment);
    }

    /** Makes the objects: what was said, then the policies that were not left out, then the changes to single objects. */
    @Override
    public final List<KubernetesObject> objects() {
        return draft().objects();
    }

    final Draft draft() {
        return Rendering.of(this);
    }

    /** Answers for every field of every object who decided it, and why. */
    public final AppExplanation explain() {
        return AppExplanation.of(this);
    }

    /**
     * Answers for one field who decided it, and what it was before.
     *
     * @param path the field of the workload, as in {@code spec.template.spec.priorityClassName}, or of another object, with
     *     its kind and where there are several its name in front: {@code Service.spec.ports}, {@code ConfigMap/orders-config.data}
     */
    public final Explanation explain(String path) {
        return AppFields.explain(subject(), objects(), path);
    }

    /** Returns the defaults that this app goes without, by its own decision or by the company's. */
    @Override
    public final List<LeftOut> leftOut() {
        return Rendering.leftOut(this);
    }

    /** Returns the objects as YAML, unchecked. */
    @Override
    public final String toString() {
        return Manifest.of(this).toString();
    }

    @SuppressWarnings("unchecked") // A is the class itself
    final A self() {
        return (A) this;
    }
}
