package dev.waybill.kind;

import dev.waybill.kind.network.IpFamily;
import dev.waybill.kind.network.IpFamilyPolicy;
import dev.waybill.kind.network.TrafficDistribution;
import dev.waybill.kind.network.TrafficPolicy;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.IpSyntax;
import dev.waybill.value.NameSyntax;
import dev.waybill.value.Port;
import dev.waybill.value.Seconds;
import io.fabric8.kubernetes.api.model.ClientIPConfig;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import io.fabric8.kubernetes.api.model.SessionAffinityConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** How a Service is reached and how it picks a pod. */
@CheckReturnValue
abstract class ServiceSettings<S extends ServiceSettings<S>> extends NamespacedKind<S, Service> {
    // validation.validateClientIPAffinityConfig in pkg/apis/core: a day.
    private static final int LONGEST_AFFINITY = 86_400;

    private static final String LOAD_BALANCER = "LoadBalancer";

    ServiceSettings(String name, Recipe<Service> recipe) {
        super(name, recipe);
    }

    final S spec(String step, Consumer<ServiceSpec> edit) {
        return with(step, m -> edit.accept(m.getSpec()));
    }

    /**
     * Sets {@code type: NodePort}: reached on every node, at ports that the cluster picks unless they are fixed. Refused for
     * a headless Service and an external name, and after what only a load balancer has.
     */
    public S asNodePort() {
        checkAddressed("asNodePort");
        checkNoLoadBalancerLeft();
        return spec("asNodePort", spec -> {
            spec.setType("NodePort");
            spec.setLoadBalancerClass(null);
        });
    }

    /**
     * Sets {@code type: LoadBalancer}: reached from outside through the cloud's load balancer. Refused for a headless Service
     * and an external name.
     */
    public S asLoadBalancer() {
        checkAddressed("asLoadBalancer");
        return spec("asLoadBalancer", spec -> spec.setType(LOAD_BALANCER));
    }

    private void checkAddressed(String wither) {
        if ("None".equals(toModel().getSpec().getClusterIP())) {
            throw new IllegalArgumentException(
                    subject() + " " + wither
                            + ": a headless Service has no address of its own to be reached at. Make another one with service(..).");
        }
        checkNotExternal(wither);
    }

    private void checkNotExternal(String wither) {
        String host = toModel().getSpec().getExternalName();
        if (host != null) {
            throw new IllegalArgumentException(subject() + " " + wither + ": it is another name for '" + host
                    + "' and has no address of its own. Leave it out, or make another one with service(..).");
        }
    }

    private void checkLoadBalancer(String wither) {
        String type = toModel().getSpec().getType();
        if (!LOAD_BALANCER.equals(type)) {
            throw new IllegalArgumentException(subject() + " " + wither
                    + ": only a load balancer has that, and this is a " + (type == null ? "ClusterIP" : type)
                    + " Service. Say asLoadBalancer() before it, or leave it out.");
        }
    }

    private void checkNoLoadBalancerLeft() {
        ServiceSpec spec = toModel().getSpec();
        String left = null;
        if (!spec.getLoadBalancerSourceRanges().isEmpty()) {
            left = "loadBalancerSourceRanges(..)";
        } else if (spec.getAllocateLoadBalancerNodePorts() != null) {
            left = "withoutNodePorts()";
        } else if (spec.getHealthCheckNodePort() != null) {
            left = "healthCheckNodePort(..)";
        }
        if (left != null) {
            throw new IllegalArgumentException(subject() + " asNodePort: it has " + left
                    + ", which only a load balancer has. Leave one of the two out.");
        }
    }

    /**
     * Sets {@code loadBalancerClass}, and with it {@code type: LoadBalancer}: which controller makes it. Refused as {@link
     * #asLoadBalancer()}.
     */
    public S asLoadBalancer(String loadBalancerClass) {
        checkAddressed("asLoadBalancer");
        NameSyntax.QUALIFIED_NAME.check(subject() + " loadBalancerClass", loadBalancerClass);
        return spec("asLoadBalancer", spec -> {
            spec.setType(LOAD_BALANCER);
            spec.setLoadBalancerClass(loadBalancerClass);
        });
    }

    /**
     * Adds to {@code loadBalancerSourceRanges}: only these address blocks may come in, as in {@code 10.0.0.0/8}. Goes after
     * {@link #asLoadBalancer()}.
     */
    public S loadBalancerSourceRanges(String... blocks) {
        checkLoadBalancer("loadBalancerSourceRanges");
        List<String> all = List.of(blocks);
        all.forEach(each -> IpSyntax.checkBlock(subject() + " loadBalancerSourceRanges", each));
        return spec(
                "loadBalancerSourceRanges",
                spec -> spec.getLoadBalancerSourceRanges().addAll(all));
    }

    /**
     * Sets {@code allocateLoadBalancerNodePorts: false}: for load balancers that reach pods directly. Goes after {@link
     * #asLoadBalancer()}.
     */
    public S withoutNodePorts() {
        checkLoadBalancer("withoutNodePorts");
        return spec("withoutNodePorts", spec -> spec.setAllocateLoadBalancerNodePorts(false));
    }

    /** Sets {@code externalTrafficPolicy}. Default: {@link TrafficPolicy#CLUSTER}. A repeat replaces. */
    public S externalTrafficPolicy(TrafficPolicy policy) {
        return spec("externalTrafficPolicy", spec -> spec.setExternalTrafficPolicy(policy.text()));
    }

    /** Sets {@code internalTrafficPolicy}. Default: {@link TrafficPolicy#CLUSTER}. A repeat replaces. */
    public S internalTrafficPolicy(TrafficPolicy policy) {
        return spec("internalTrafficPolicy", spec -> spec.setInternalTrafficPolicy(policy.text()));
    }

    /**
     * Sets {@code healthCheckNodePort}: where a load balancer asks a node whether it has pods. Goes after {@link
     * #asLoadBalancer()} and a local {@link #externalTrafficPolicy}.
     */
    public S healthCheckNodePort(int port) {
        int checked = Port.of(port).number();
        checkLoadBalancer("healthCheckNodePort " + port);
        String policy = toModel().getSpec().getExternalTrafficPolicy();
        if (!TrafficPolicy.LOCAL.text().equals(policy)) {
            throw new IllegalArgumentException(
                    subject() + " healthCheckNodePort " + port
                            + ": with external traffic policy "
                            + (policy == null ? TrafficPolicy.CLUSTER.text() : policy)
                            + " every node is well. Say externalTrafficPolicy(TrafficPolicy.LOCAL) before it, or leave it out.");
        }
        return spec("healthCheckNodePort", spec -> spec.setHealthCheckNodePort(checked));
    }

    /** Sets {@code trafficDistribution}. Default: all pods alike. A repeat replaces. */
    public S trafficDistribution(TrafficDistribution distribution) {
        return spec("trafficDistribution", spec -> spec.setTrafficDistribution(distribution.text()));
    }

    /**
     * Sets {@code sessionAffinity: ClientIP} and its timeout, 1 s to 1 day: a client stays with one pod. Default: each
     * connection for itself. A repeat replaces.
     */
    public S sessionAffinity(Duration timeout) {
        int seconds = Seconds.positive(subject() + " sessionAffinity", timeout);
        if (seconds > LONGEST_AFFINITY) {
            throw new IllegalArgumentException(
                    subject() + " sessionAffinity " + seconds + "s: at most " + LONGEST_AFFINITY + "s is allowed.");
        }
        return spec("sessionAffinity", spec -> {
            spec.setSessionAffinity("ClientIP");
            spec.setSessionAffinityConfig(new SessionAffinityConfig(new ClientIPConfig(seconds)));
        });
    }

    /** Sets {@code publishNotReadyAddresses: true}: pods are found before they are ready, as members of a new cluster. */
    public S publishNotReadyAddresses() {
        return spec("publishNotReadyAddresses", spec -> spec.setPublishNotReadyAddresses(true));
    }

    /**
     * Sets {@code clusterIP} to a fixed address. Default: the cluster picks one. A repeat replaces. Refused for a headless
     * Service and an external name.
     */
    public S clusterIp(String address) {
        IpSyntax.checkAddress(subject() + " clusterIP", address);
        checkAddressed("clusterIp " + address);
        return spec("clusterIp", spec -> spec.setClusterIP(address));
    }

    /**
     * Sets {@code clusterIP} and {@code clusterIPs} to an address of each family. A repeat replaces. Refused as {@link
     * #clusterIp}.
     */
    public S clusterIps(String first, String second) {
        IpSyntax.checkAddress(subject() + " clusterIPs", first);
        IpSyntax.checkAddress(subject() + " clusterIPs", second);
        checkAddressed("clusterIps " + first + ", " + second);
        return spec("clusterIps", spec -> {
            spec.setClusterIP(first);
            spec.setClusterIPs(new ArrayList<>(List.of(first, second)));
        });
    }

    /** Adds to {@code externalIPs}: addresses that lead to a node by means of your own. */
    public S externalIps(String... addresses) {
        List<String> all = List.of(addresses);
        all.forEach(each -> IpSyntax.checkAddress(subject() + " externalIPs", each));
        return spec("externalIps", spec -> spec.getExternalIPs().addAll(all));
    }

    /** Sets {@code ipFamilyPolicy}. Default: one family. A repeat replaces. Refused for an external name. */
    public S ipFamilyPolicy(IpFamilyPolicy policy) {
        checkNotExternal("ipFamilyPolicy " + policy.text());
        return spec("ipFamilyPolicy", spec -> spec.setIpFamilyPolicy(policy.text()));
    }

    /** Adds to {@code ipFamilies}, the first one first. Refused for an external name. */
    public S ipFamilies(IpFamily... families) {
        List<String> all = Stream.of(families).map(IpFamily::text).toList();
        checkNotExternal("ipFamilies " + String.join(", ", all));
        return spec("ipFamilies", spec -> spec.getIpFamilies().addAll(all));
    }
}
