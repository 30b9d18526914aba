package dev.waybill.kind;

import dev.waybill.kind.network.ServiceBackend;
import dev.waybill.kind.network.ServicePort;
import dev.waybill.kind.network.ServiceRef;
import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.kind.selector.Selectable;
import dev.waybill.recipe.Origin;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import dev.waybill.value.Port;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A Kubernetes Service: one name and address for pods that come and go. Its ports follow from the pods' ports. */
@CheckReturnValue
public final class Service extends ServiceSettings<Service> implements ServiceRef {
    private final List<Port> podPorts;

    private Service(String name, Recipe<io.fabric8.kubernetes.api.model.Service> recipe, List<Port> podPorts) {
        super(name, recipe);
        this.podPorts = podPorts;
    }

    /**
     * Makes a Service in front of {@code pods}, reached inside the cluster ({@code ClusterIP}). The name is a DNS label that
     * starts with a letter. Refused are pods that are picked otherwise than by labels: a Service has no way to say that.
     */
    public static Service of(String name, Selectable pods) {
        return of("service", name, pods, null);
    }

    /**
     * Makes a Service without an address of its own: its name stands for the addresses of all ready pods ({@code clusterIP:
     * None}). For a StatefulSet, and for clients that balance themselves; nothing balances for the others.
     */
    public static Service headless(String name, Selectable pods) {
        return of("headlessService", name, pods, "None");
    }

    /** Makes another name for {@code host}, outside the cluster ({@code type: ExternalName}). It may end with a dot. */
    public static Service externalName(String name, String host) {
        NameSyntax.DNS_SUBDOMAIN.check(
                "Service '" + name + "' externalName",
                host.endsWith(".") ? host.substring(0, host.length() - 1) : host);
        return of("externalName", name, List.of(), spec -> {
            spec.setType("ExternalName");
            spec.setExternalName(host);
        });
    }

    /** Makes a Service without a selector: something else keeps its EndpointSlices. */
    public static Service withoutSelector(String name) {
        return of("serviceWithoutSelector", name, List.of(), spec -> {});
    }

    private static Service of(String factory, String name, Selectable pods, @Nullable String clusterIp) {
        LabelSelector selector = pods.podSelector();
        if (!selector.isLabelsOnly() || selector.matchLabels().isEmpty()) {
            throw new IllegalArgumentException("Service '" + name + "' selector: a Service picks pods by labels, all of"
                    + " which they have, and by nothing else. Give it at least one label and no in(), notIn(),"
                    + " exists() or doesNotExist().");
        }
        return of(factory, name, pods.ports(), spec -> {
            spec.setSelector(selector.matchLabels());
            spec.setClusterIP(clusterIp);
        });
    }

    private static Service of(String factory, String name, List<Port> podPorts, Consumer<ServiceSpec> first) {
        NameSyntax.DNS_1035_LABEL.check("Service name", name);
        return new Service(
                name,
                recipe(factory, name, io.fabric8.kubernetes.api.model.Service::new, m -> {
                    m.setSpec(new ServiceSpec());
                    first.accept(m.getSpec());
                }),
                podPorts);
    }

    /** Opens the number of {@code target} itself: adds to {@code spec.ports}. */
    public Service expose(Port target) {
        return expose(target.number(), target);
    }

    /** Opens {@code port} and sends to {@code target}: adds to {@code spec.ports}. */
    public Service expose(int port, Port target) {
        ServicePort made = ServicePort.of(port, target);
        return expose(made, made.recipe().origin());
    }

    /**
     * Opens {@code port}, and {@code nodePort} on every node of the cluster: adds to {@code spec.ports} and sets {@code
     * type: NodePort} unless it is a load balancer. A fixed node port is taken for the whole cluster; {@link #asNodePort} lets the cluster pick one.
     */
    public Service exposeOnNode(int port, Port target, int nodePort) {
        // A load balancer has node ports as well.
        Service open = "LoadBalancer".equals(toModel().getSpec().getType()) ? this : asNodePort();
        return open.expose(ServicePort.of(port, target).nodePort(nodePort));
    }

    /**
     * Adds to {@code spec.ports}. Refused are a port that the pods do not listen on, where they say what they listen on; the
     * same number and protocol twice; a second port where one of them has no name; a fixed node port before {@link
     * #asNodePort} or {@link #asLoadBalancer()}.
     */
    public Service expose(ServicePort port) {
        return expose(port, Origin.here());
    }

    private Service expose(ServicePort port, Origin line) {
        Port target = port.target();
        if (!podPorts.isEmpty() && !podPorts.contains(target)) {
            throw new IllegalArgumentException(
                    subject() + " port " + target + ": the pods do not listen on it. They listen" + " on "
                            + listed(podPorts) + ". Expose one of these, or add it with listensOn(..).");
        }
        io.fabric8.kubernetes.api.model.ServicePort added = port.toModel();
        ServiceSpec spec = toModel().getSpec();
        if (added.getNodePort() != null
                && (spec.getType() == null || spec.getType().equals("ClusterIP"))) {
            throw new IllegalArgumentException(
                    subject() + " port " + added.getPort() + " nodePort " + added.getNodePort()
                            + ": a ClusterIP Service is not open on nodes. Say asNodePort() or asLoadBalancer() before it, or"
                            + " leave nodePort(..) out.");
        }
        for (io.fabric8.kubernetes.api.model.ServicePort known : spec.getPorts()) {
            if (added.getName() == null || known.getName() == null) {
                throw new IllegalArgumentException(
                        subject() + " port " + added.getPort()
                                + ": of several ports each needs a name. Name the Port, or write expose(ServicePort.of(..).name(..)).");
            }
            if (added.getName().equals(known.getName())) {
                throw new IllegalArgumentException(subject() + " port '" + added.getName()
                        + "': the name is taken by port " + known.getPort() + ". Give it another one.");
            }
            if (added.getPort().equals(known.getPort()) && Objects.equals(added.getProtocol(), known.getProtocol())) {
                throw new IllegalArgumentException(subject() + " port " + added.getPort() + ": it is open already, as '"
                        + known.getName() + "'. Open another number.");
            }
        }
        return with(recipe().and(
                        "expose",
                        line,
                        port,
                        (m, made) -> m.getSpec().getPorts().add(made)));
    }

    private static String listed(List<Port> ports) {
        return String.join(", ", ports.stream().map(Port::toString).toList());
    }

    @Override
    public ServiceBackend at(int port) {
        List<Integer> open = new ArrayList<>();
        toModel().getSpec().getPorts().forEach(known -> open.add(known.getPort()));
        if (!open.contains(port)) {
            throw new IllegalArgumentException(subject() + " has no port " + port + "; it has " + open + ".");
        }
        return ServiceBackend.of(this, port);
    }

    @Override
    public ServiceBackend at(String portName) {
        List<String> open = new ArrayList<>();
        toModel().getSpec().getPorts().forEach(known -> open.add(String.valueOf(known.getName())));
        if (!open.contains(portName)) {
            throw new IllegalArgumentException(subject() + " has no port '" + portName + "'; it has " + open + ".");
        }
        return ServiceBackend.of(this, portName);
    }

    /** Edits the object through fabric8's builder: the way to a field that has no wither. */
    public Service customize(UnaryOperator<ServiceBuilder> change) {
        return rebuilt(m -> change.apply(new ServiceBuilder(m)).build());
    }

    @Override
    Service with(Recipe<io.fabric8.kubernetes.api.model.Service> next) {
        return new Service(name(), next, podPorts);
    }
}
