package dev.waybill.kind.pod;

import dev.waybill.kind.config.ConfigMapRef;
import dev.waybill.kind.config.SecretRef;
import dev.waybill.kind.storage.ClaimRef;
import dev.waybill.kind.volume.ClaimVolume;
import dev.waybill.kind.volume.ConfigMapVolume;
import dev.waybill.kind.volume.Mount;
import dev.waybill.kind.volume.SecretVolume;
import dev.waybill.kind.volume.Volume;
import dev.waybill.kind.volume.VolumeSource;
import dev.waybill.recipe.Origin;
import dev.waybill.recipe.Rebuilt;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Image;
import dev.waybill.value.NameSyntax;
import dev.waybill.value.Port;
import dev.waybill.value.Protocol;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.Lifecycle;
import io.fabric8.kubernetes.api.model.VolumeDevice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A container of a pod: a name and an image, and what it needs to run. The same class serves for app containers, init
 * containers and sidecars; the workload says which it is.
 */
@CheckReturnValue
public final class Container extends ContainerResources<Container> {
    private static final String MOUNT = "mount";
    private static final String DEVICE = "device";

    private final List<Port> ports;
    private final List<Volume> volumes;
    private final Optional<Shutdown> shutdown;

    private Container(
            String name,
            Recipe<io.fabric8.kubernetes.api.model.Container> recipe,
            List<Port> ports,
            List<Volume> volumes,
            Optional<Shutdown> shutdown) {
        super(name, recipe);
        this.ports = ports;
        this.volumes = volumes;
        this.shutdown = shutdown;
    }

    /** Makes a container. The name is a DNS label, unique in the pod. */
    public static Container of(String name, Image image) {
        NameSyntax.DNS_LABEL.check("container name", name);
        Recipe<io.fabric8.kubernetes.api.model.Container> recipe =
                Recipe.of("container", io.fabric8.kubernetes.api.model.Container::new, c -> {
                    c.setName(name);
                    c.setImage(image.toString());
                });
        return new Container(name, recipe, List.of(), List.of(), Optional.empty());
    }

    @Override
    Container with(Recipe<io.fabric8.kubernetes.api.model.Container> next) {
        return new Container(name(), next, ports, volumes, shutdown);
    }

    /**
     * Adds to {@code ports}. The same number and protocol once more is refused, and so is a second port of the same
     * name.
     */
    public Container listensOn(Port... ports) {
        Origin line = Origin.here();
        Container result = this;
        for (Port port : ports) {
            result = result.listensOn(line, port, null, null);
        }
        return result;
    }

    /** Adds to {@code ports} with {@code hostPort}: opens the port on the node as well, 1 to 65535. */
    public Container listensOnHost(Port port, int hostPort) {
        int checked = Port.of(hostPort).number();
        return listensOn(Origin.here(), port, checked, null);
    }

    /** As {@link #listensOnHost(Port, int)}, bound to one address of the node: {@code hostIP}. */
    public Container listensOnHost(Port port, int hostPort, String hostIp) {
        int checked = Port.of(hostPort).number();
        return listensOn(Origin.here(), port, checked, hostIp);
    }

    private Container listensOn(Origin line, Port port, @Nullable Integer hostPort, @Nullable String hostIp) {
        for (Port known : ports) {
            if (known.number() == port.number() && known.protocol() == port.protocol()) {
                throw new IllegalArgumentException(subject() + " port " + port + ": it listens on that port already.");
            }
            if (port.name().isPresent() && port.name().equals(known.name())) {
                throw new IllegalArgumentException(subject() + " port " + port + ": the name is taken by " + known
                        + ". Give each port a name of its own.");
            }
        }
        List<Port> next = new ArrayList<>(ports);
        next.add(port);
        Recipe<io.fabric8.kubernetes.api.model.Container> recipe = recipe().and("listensOn", line, c -> {
            ContainerPort declared = new ContainerPort();
            declared.setContainerPort(port.number());
            declared.setName(port.name().orElse(null));
            if (port.protocol() != Protocol.TCP) {
                declared.setProtocol(port.protocol().name());
            }
            declared.setHostPort(hostPort);
            declared.setHostIP(hostIp);
            c.getPorts().add(declared);
        });
        return new Container(name(), recipe, List.copyOf(next), volumes, shutdown);
    }

    // The volume, its source and the mount are recipes of their own: one walk over the stack is for all of them.

    /** Mounts a volume: adds to {@code volumeMounts} here and to {@code volumes} of the pod. */
    public Container mount(String path, Volume volume) {
        return Origin.here().during(() -> mount(Mount.of(path, volume)));
    }

    /** Mounts what {@code source} holds, as a volume named {@code name}. */
    public Container mount(String path, String name, VolumeSource source) {
        return Origin.here().during(() -> mount(Mount.of(path, Volume.of(name, source))));
    }

    /** Mounts a claim's storage, as a volume with the claim's name, in which a dot becomes a hyphen. */
    public Container mount(String path, ClaimRef claim) {
        return Origin.here().during(() -> mount(Mount.of(path, Volumes.of(claim.name(), ClaimVolume.of(claim)))));
    }

    /** Mounts a ConfigMap's entries as files, as a volume with the ConfigMap's name, in which a dot becomes a hyphen. */
    public Container mount(String path, ConfigMapRef config) {
        return Origin.here().during(() -> mount(Mount.of(path, Volumes.of(config.name(), ConfigMapVolume.of(config)))));
    }

    /** Mounts a Secret's entries as files, as a volume with the Secret's name, in which a dot becomes a hyphen. */
    public Container mount(String path, SecretRef secret) {
        return Origin.here().during(() -> mount(Mount.of(path, Volumes.of(secret.name(), SecretVolume.of(secret)))));
    }

    /** Mounts a volume in a way of its own: read-only, a part of it. The same path twice is refused. */
    public Container mount(Mount mount) {
        for (io.fabric8.kubernetes.api.model.VolumeMount known :
                recipe().makeOnly(MOUNT).getVolumeMounts()) {
            if (known.getMountPath().equals(mount.path())) {
                throw new IllegalArgumentException(subject() + " mount path '" + mount.path() + "': volume '"
                        + known.getName() + "' is mounted there. Mount each volume at a path of its own.");
            }
        }
        return new Container(
                name(),
                recipe().and(MOUNT, mount, (c, m) -> c.getVolumeMounts().add(m)),
                ports,
                Volumes.plus(subject(), volumes, mount.volume()),
                shutdown);
    }

    /**
     * Gives the container a raw block device: adds to {@code volumeDevices}. The claim's volume mode has to be Block. An
     * empty path and the same path twice are refused.
     */
    public Container device(String path, Volume volume) {
        if (path.isEmpty()) {
            throw new IllegalArgumentException(subject() + " device path '' of volume '" + volume.name()
                    + "': a path is needed. Write one like '/dev/xvda'.");
        }
        for (VolumeDevice known : recipe().makeOnly(DEVICE).getVolumeDevices()) {
            if (known.getDevicePath().equals(path)) {
                throw new IllegalArgumentException(subject() + " device path '" + path + "': volume '" + known.getName()
                        + "' is there. Give each device a path of its own.");
            }
        }
        return new Container(
                name(),
                recipe().and(DEVICE, c -> c.getVolumeDevices().add(new VolumeDevice(path, volume.name())))
                        .refersToAllOf(volume),
                ports,
                Volumes.plus(subject(), volumes, volume),
                shutdown);
    }

    /** Sets {@code startupProbe}: the other probes wait until it has succeeded once. A repeat replaces. */
    public Container startedWhen(Check check) {
        return with(
                "startedWhen",
                check.probe().restarting(subject() + " startedWhen"),
                io.fabric8.kubernetes.api.model.Container::setStartupProbe);
    }

    /** Sets {@code readinessProbe}: Services send to the pod only while it succeeds. A repeat replaces. */
    public Container readyWhen(Check check) {
        return with(
                "readyWhen",
                check.probe().gating(subject() + " readyWhen"),
                io.fabric8.kubernetes.api.model.Container::setReadinessProbe);
    }

    /** Sets {@code livenessProbe}: the container is restarted when it fails. A repeat replaces. */
    public Container aliveWhen(Check check) {
        return with(
                "aliveWhen",
                check.probe().restarting(subject() + " aliveWhen"),
                io.fabric8.kubernetes.api.model.Container::setLivenessProbe);
    }

    /**
     * Sets {@code lifecycle.preStop}, and raises the pod's {@code terminationGracePeriodSeconds} to hold it and the
     * drain. A repeat replaces.
     */
    public Container shutdown(Shutdown shutdown) {
        return new Container(
                name(),
                recipe().and("shutdown", shutdown, (c, hook) -> lifecycle(c).setPreStop(hook)),
                ports,
                volumes,
                Optional.of(shutdown));
    }

    /** Sets {@code lifecycle.postStart}: runs beside the container's own command. A repeat replaces. */
    public Container postStart(Hook hook) {
        return with("postStart", hook.handler(), (c, handler) -> lifecycle(c).setPostStart(handler));
    }

    /**
     * Sets {@code lifecycle.stopSignal}, such as {@code SIGUSR1}. Default: the image's, or SIGTERM. Needs the pod's
     * {@code os}. A repeat replaces.
     */
    public Container stopSignal(String signal) {
        if (!signal.startsWith("SIG")) {
            throw new IllegalArgumentException(
                    subject() + " stopSignal '" + signal + "': a signal's name is allowed. Write 'SIG" + signal + "'.");
        }
        return with("stopSignal", c -> lifecycle(c).setStopSignal(signal));
    }

    private static Lifecycle lifecycle(io.fabric8.kubernetes.api.model.Container container) {
        if (container.getLifecycle() == null) {
            container.setLifecycle(new Lifecycle());
        }
        return container.getLifecycle();
    }

    /**
     * Sets {@code restartPolicy} of this container alone. Default: the pod's. An init container with
     * {@link RestartPolicy#ALWAYS} is a sidecar: {@code sidecar(..)} of the workload says that in one word. A repeat
     * replaces; rules stay.
     */
    public Container restartPolicy(RestartPolicy policy) {
        return with("restartPolicy", c -> c.setRestartPolicy(policy.text()));
    }

    /**
     * Sets {@code restartPolicy} of this container alone, and {@code restartPolicyRules}: what an exit code leads to,
     * before the policy is asked. A repeat replaces the policy and all rules.
     */
    public Container restartPolicy(RestartPolicy policy, RestartRule first, RestartRule... more) {
        Container result = with("restartPolicy", c -> {
            c.setRestartPolicy(policy.text());
            c.setRestartPolicyRules(new ArrayList<>());
        });
        List<RestartRule> rules = new ArrayList<>(List.of(more));
        rules.add(0, first);
        for (RestartRule rule : rules) {
            result = result.with(
                    "restartPolicy",
                    rule,
                    (c, made) -> c.getRestartPolicyRules().add(made));
        }
        return result;
    }

    /** Edits the container through fabric8's builder: the way to a field that has no wither. */
    public Container customize(UnaryOperator<ContainerBuilder> change) {
        Container next = with(
                CUSTOMIZE,
                c -> Rebuilt.copy(change.apply(new ContainerBuilder(c)).build(), c));
        String renamed = next.toModel().getName();
        if (!name().equals(renamed)) {
            throw new IllegalArgumentException(
                    subject() + " customize: the name became '" + renamed + "'. Give the name to the factory.");
        }
        return next;
    }

    /** Returns the ports, in order. */
    public List<Port> ports() {
        return ports;
    }

    /** Returns the volumes that it mounts, in order: they become the pod's. */
    public List<Volume> volumes() {
        return volumes;
    }

    /** Returns how it stops; empty when nothing was said. */
    public Optional<Shutdown> shutdown() {
        return shutdown;
    }
}
