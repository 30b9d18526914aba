package dev.waybill.presets;

import dev.waybill.kind.ConfigMap;
import dev.waybill.kind.Deployment;
import dev.waybill.kind.HorizontalPodAutoscaler;
import dev.waybill.kind.NetworkPolicy;
import dev.waybill.kind.PodDisruptionBudget;
import dev.waybill.kind.Service;
import dev.waybill.kind.ServiceAccount;
import dev.waybill.kind.network.PodPeers;
import dev.waybill.kind.network.PolicyPeer;
import dev.waybill.kind.network.ServiceRef;
import dev.waybill.kind.pod.Container;
import dev.waybill.kind.pod.HttpGet;
import dev.waybill.kind.pod.Shutdown;
import dev.waybill.kind.selector.Selectable;
import dev.waybill.recipe.Origin;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Cpu;
import dev.waybill.value.Image;
import dev.waybill.value.Memory;
import dev.waybill.value.NameSyntax;
import dev.waybill.value.Port;
import dev.waybill.value.Protocol;
import dev.waybill.value.Range;
import dev.waybill.value.Seconds;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A server of the company: a Deployment behind a Service, with everything that the company has learnt about running one. Each
 * default is a named policy that says why it is there ({@link #explain()}) and can be left out with a reason.
 */
@CheckReturnValue
public final class ServerApp extends App<ServerApp> implements ServiceRef {
    /** The port of the Service; it leads to the port of the app. */
    public static final int SERVICE_PORT = 80;

    private static final String PORT_NAME = "http";

    private final Port port;

    private ServerApp(
            String name,
            Image image,
            Port port,
            Origin origin,
            Settings settings,
            CompanyPolicy company,
            @Nullable Environment environment) {
        super(name, image, origin, settings, company, environment);
        this.port = port;
    }

    /** Starts a server app; see {@link Presets#serverApp}. */
    static NeedsPort of(String name, Image image) {
        NameSyntax.DNS_1035_LABEL.check("server app name", name);
        return new NeedsPort(name, image, Origin.here());
    }

    /** A server app that has yet to say where it listens. */
    @CheckReturnValue
    public static final class NeedsPort {
        private final String name;
        private final Image image;
        private final Origin origin;

        private NeedsPort(String name, Image image, Origin origin) {
            this.name = name;
            this.image = image;
            this.origin = origin;
        }

        /** Listens on this TCP port, which is named {@code http}: {@code ports} of the container. */
        public NeedsResources port(int number) {
            return port(Port.of(PORT_NAME, number));
        }

        /**
         * Listens on this TCP port: {@code ports} of the container. Others are added with {@link ServerApp#container}.
         */
        public NeedsResources port(Port port) {
            if (port.protocol() != Protocol.TCP) {
                throw new IllegalArgumentException("server app '" + name + "' port " + port
                        + ": probes and checks need a TCP port. Name that one here, and add others with"
                        + " container(c -> c.listensOn(..)).");
            }
            return new NeedsResources(this, port);
        }
    }

    /** A server app that has yet to say what it needs of a node. */
    @CheckReturnValue
    public static final class NeedsResources {
        private final NeedsPort app;
        private final Port port;

        private NeedsResources(NeedsPort app, Port port) {
            this.app = app;
            this.port = port;
        }

        /** Requests so much for the app's container: {@code resources.requests}. See {@link ServerApp#limits} for the limits. */
        public ServerApp resources(Cpu cpu, Memory memory) {
            return new ServerApp(app.name, app.image, port, app.origin, Settings.none(), CompanyPolicy.standard(), null)
                    .resources(cpu, memory);
        }
    }

    record Scale(Range replicas, UnaryOperator<HorizontalPodAutoscaler> metrics) {}

    record Replicas(int count) {}

    record ReadyAt(String path) {}

    record AliveAt(String path) {}

    record StartsWithin(Duration time) {}

    record Caller(PolicyPeer peer) {}

    @Override
    ServerApp with(Settings settings, CompanyPolicy company, @Nullable Environment environment) {
        return new ServerApp(name(), image(), port, origin(), settings, company, environment);
    }

    @Override
    String subject() {
        return "server app '" + name() + "'";
    }

    /** Returns the port that the app listens on. */
    public Port port() {
        return port;
    }

    /** Scales between these numbers of pods, on what policy {@code scaling} says. A repeat replaces. */
    public ServerApp scale(Range replicas) {
        return scale(replicas, metrics -> metrics);
    }

    /**
     * Scales between these numbers of pods, on metrics of your own:
     *
     * <pre>{@code
     * .scale(between(2, 10), on -> on.onCpu(percent(70)).onPods("http_requests_per_second", quantity(10)))
     * }</pre>
     *
     * Writes a HorizontalPodAutoscaler. A repeat replaces, and so does {@link #replicas}.
     */
    public ServerApp scale(Range replicas, UnaryOperator<HorizontalPodAutoscaler> metrics) {
        return forget(Replicas.class).and(new Scale(replicas, metrics));
    }

    /** Runs exactly so many pods, and no autoscaler. A repeat replaces, and so does {@link #scale}. */
    public ServerApp replicas(int count) {
        if (count < 0) {
            throw new IllegalArgumentException(subject() + " replicas " + count + ": 0 or more is allowed.");
        }
        return forget(Scale.class).and(new Replicas(count));
    }

    private ServerApp forget(Class<?> setting) {
        return with(settings().without(setting), company(), environment().orElse(null));
    }

    /** Says how the app stops. Default: policy {@code shutdown}. A repeat replaces. */
    public ServerApp shutdown(Shutdown shutdown) {
        return and(shutdown);
    }

    /** Asks this path whether the app may get requests: {@code readinessProbe}. Default: policy {@code probes}. A repeat replaces. */
    public ServerApp readyAt(String path) {
        HttpGet unused = HttpGet.of(path, port);
        return and(new ReadyAt(path));
    }

    /** Asks this path whether the app is alive: {@code livenessProbe}. Default: policy {@code probes}. A repeat replaces. */
    public ServerApp aliveAt(String path) {
        HttpGet unused = HttpGet.of(path, port);
        return and(new AliveAt(path));
    }

    /**
     * Gives the app so long from the start of its container until it answers: the budget of its {@code startupProbe}.
     * Default: the company's. A repeat replaces.
     */
    public ServerApp startsWithin(Duration time) {
        int unused = Seconds.positive(subject() + " startsWithin", time);
        return and(new StartsWithin(time));
    }

    /** Lets only these pods of the same namespace connect, and those of other calls: a NetworkPolicy. Default: anyone may. */
    public ServerApp onlyFrom(Selectable pods) {
        return onlyFrom(PodPeers.of(pods));
    }

    /** Lets only these peers connect, and those of other calls: a NetworkPolicy. Default: anyone may. */
    public ServerApp onlyFrom(PolicyPeer peer) {
        return and(new Caller(peer));
    }

    /** Leaves out one default. The report of the manifest lists it with the reason. */
    public ServerApp without(ServerPolicy policy, Because because) {
        return leaveOut(policy, because);
    }

    /** Changes the Deployment, after all policies. Repeats add up. */
    public ServerApp deployment(UnaryOperator<Deployment> change) {
        return door(Deployment.class, change);
    }

    /** Changes the Service, after all policies. Repeats add up; refused where there is none. */
    public ServerApp service(UnaryOperator<Service> change) {
        return door(Service.class, change);
    }

    /** Changes the HorizontalPodAutoscaler, after all policies. Repeats add up; refused where there is none. */
    public ServerApp autoscaler(UnaryOperator<HorizontalPodAutoscaler> change) {
        return door(HorizontalPodAutoscaler.class, change);
    }

    /** Changes the PodDisruptionBudget, after all policies. Repeats add up; refused where there is none. */
    public ServerApp disruptionBudget(UnaryOperator<PodDisruptionBudget> change) {
        return door(PodDisruptionBudget.class, change);
    }

    /** Changes the ServiceAccount, after all policies. Repeats add up; refused where there is none. */
    public ServerApp serviceAccount(UnaryOperator<ServiceAccount> change) {
        return door(ServiceAccount.class, change);
    }

    /** Changes the ConfigMap, after all policies. Repeats add up; refused where there is none. */
    public ServerApp configMap(UnaryOperator<ConfigMap> change) {
        return door(ConfigMap.class, change);
    }

    /** Changes the NetworkPolicy, after all policies. Repeats add up; refused where there is none. */
    public ServerApp networkPolicy(UnaryOperator<NetworkPolicy> change) {
        return door(NetworkPolicy.class, change);
    }

    /** Adds up the times of the app: how long it takes to start, what goes on while it runs, how it stops. */
    public Timeline timeline() {
        return Timelines.ofServer(this);
    }

    @Override
    public List<Port> ports() {
        return List.of(port);
    }

    @Override
    List<? extends Policy> policies() {
        return company().serverPolicies();
    }

    @Override
    Draft facts() {
        Draft draft = origin().during(() -> Draft.of(
                this, Deployment.of(name(), Container.of(name(), image()).listensOn(port))));
        draft = Facts.ofContainer(draft);
        for (Setting<Replicas> each : settings().all(Replicas.class)) {
            Draft before = draft;
            draft = each.origin()
                    .during(() -> before.change(
                            Deployment.class, d -> d.replicas(each.value().count())));
        }
        for (Setting<Shutdown> each : settings().all(Shutdown.class)) {
            Draft before = draft;
            draft = each.origin().during(() -> before.container(c -> c.shutdown(each.value())));
        }
        if (settings().last(Scale.class).isPresent()) {
            draft = scaled(draft, settings().last(Scale.class).get());
        }
        return draft;
    }

    private static Draft scaled(Draft draft, Setting<Scale> scale) {
        Deployment target = draft.find(Deployment.class).orElseThrow();
        HorizontalPodAutoscaler autoscaler = scale.origin()
                .during(() -> HorizontalPodAutoscaler.of(target, scale.value().replicas()));
        return draft.add(scale.value().metrics().apply(autoscaler));
    }
}
