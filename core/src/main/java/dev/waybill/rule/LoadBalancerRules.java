package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressBackend;
import io.fabric8.kubernetes.api.model.networking.v1.IngressRule;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rules about what load balancers in front of the cluster, and apps by themselves, do while a pod stops. The annotations are
 * those of the AWS Load Balancer Controller and of GKE.
 */
final class LoadBalancerRules implements Check {
    private static final String ALB = "alb.ingress.kubernetes.io/target-group-attributes";
    private static final String ALB_TARGET = "alb.ingress.kubernetes.io/target-type";
    private static final String NLB = "service.beta.kubernetes.io/aws-load-balancer-target-group-attributes";
    private static final String NLB_TARGET = "service.beta.kubernetes.io/aws-load-balancer-nlb-target-type";
    private static final String DELAY = "deregistration_delay.timeout_seconds=";
    private static final String BACKEND_CONFIG = "cloud.google.com/backend-config";

    private LoadBalancerRules() {}

    static List<Rule> rules() {
        return List.of(Rule.warning(
                        "lb-drain-vs-grace",
                        "A pod lives as long as its load balancer and its own shutdown let requests go on.",
                        new LoadBalancerRules())
                .in(RuleGroup.REFERENCE)
                .because(
                        "A load balancer keeps open connections to a pod that leaves for as long as its drain says; a pod that is"
                                + " killed earlier cuts them off."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        for (Ingress ingress : set.objects(Ingress.class)) {
            String attributes = annotation(ingress, ALB);
            if (attributes != null) {
                for (Service service : backends(ingress, set)) {
                    if (goesToPods(annotation(ingress, ALB_TARGET), service)) {
                        drains(service, ingress, "a deregistration delay", delay(attributes), set, found);
                    }
                }
            }
        }
        for (Service service : set.objects(Service.class)) {
            String attributes = annotation(service, NLB);
            if (attributes != null && "ip".equals(annotation(service, NLB_TARGET))) {
                drains(service, service, "a deregistration delay", delay(attributes), set, found);
            }
            attributes = annotation(service, ALB);
            if (attributes != null && goesToPods(annotation(service, ALB_TARGET), service)) {
                drains(service, service, "a deregistration delay", delay(attributes), set, found);
            }
            String config = annotation(service, BACKEND_CONFIG);
            if (config != null) {
                backendConfig(service, config, set, found);
            }
        }
        for (Workload workload : set.workloads()) {
            for (PodContainer container : workload.containers()) {
                if (container.isLongRunning()) {
                    app(container, set, found);
                }
            }
        }
    }

    private static @Nullable String annotation(HasMetadata object, String name) {
        return object.getMetadata() == null
                ? null
                : Given.entries(object.getMetadata().getAnnotations()).get(name);
    }

    /** With targets of type instance the load balancer knows nodes, not pods, and its drain is about those. */
    private static boolean goesToPods(@Nullable String targetType, Service service) {
        String type = service.getSpec() == null ? null : service.getSpec().getType();
        return targetType == null ? type == null || type.equals("ClusterIP") : targetType.equals("ip");
    }

    private static Collection<Service> backends(Ingress ingress, ObjectSet set) {
        Map<String, Service> services = new LinkedHashMap<>();
        if (ingress.getSpec() == null) {
            return services.values();
        }
        String namespace = ObjectSet.namespace(ingress);
        add(ingress.getSpec().getDefaultBackend(), namespace, set, services);
        for (IngressRule rule : Given.items(ingress.getSpec().getRules())) {
            if (rule.getHttp() != null) {
                for (HTTPIngressPath path : Given.items(rule.getHttp().getPaths())) {
                    add(path.getBackend(), namespace, set, services);
                }
            }
        }
        return services.values();
    }

    private static void add(
            @Nullable IngressBackend backend, String namespace, ObjectSet set, Map<String, Service> services) {
        if (backend != null
                && backend.getService() != null
                && backend.getService().getName() != null) {
            String name = backend.getService().getName();
            set.find(Service.class, namespace, name).ifPresent(service -> services.put(name, service));
        }
    }

    /** The seconds of the delay among the attributes; -1 where it is not set there. */
    private static long delay(String attributes) {
        int start = attributes.indexOf(DELAY);
        if (start < 0) {
            return -1;
        }
        int end = start + DELAY.length();
        while (end < attributes.length() && Character.isDigit(attributes.charAt(end))) {
            end++;
        }
        long millis = DurationText.millis(attributes.substring(start + DELAY.length(), end), 1000);
        return millis < 0 ? -1 : millis / 1000;
    }

    /** The annotation is JSON that names a config for all ports, or one for each. */
    private static void backendConfig(Service service, String annotation, ObjectSet set, Findings found) {
        String[] parts = annotation.split("\"", -1);
        for (int i = 1; i < parts.length; i += 2) {
            set.find("BackendConfig", ObjectSet.namespace(service), parts[i])
                    .ifPresent(config -> drains(service, config, "a drain", draining(config), set, found));
        }
    }

    private static long draining(HasMetadata config) {
        return config instanceof GenericKubernetesResource resource
                        && resource.getAdditionalProperties() != null
                        && resource.getAdditionalProperties().get("spec") instanceof Map<?, ?> spec
                        && spec.get("connectionDraining") instanceof Map<?, ?> draining
                        && draining.get("drainingTimeoutSec") instanceof Number seconds
                ? seconds.longValue()
                : -1;
    }

    private static void drains(
            Service service, HasMetadata source, String what, long seconds, ObjectSet set, Findings found) {
        if (service.getSpec() == null) {
            return;
        }
        for (Workload workload :
                set.selected(ObjectSet.namespace(service), service.getSpec().getSelector())) {
            if (workload.isLongRunning() && seconds > Shutdown.grace(workload)) {
                found.add(
                        workload.object(),
                        workload.at("terminationGracePeriodSeconds"),
                        ShutdownRules.graceText(workload) + ", but " + ObjectName.of(source) + " gives requests " + what
                                + " of " + seconds + "s.",
                        "Raise it to at least " + seconds + ", or shorten the load balancer's time.");
            }
        }
    }

    /** With a preStop hook the sum counts, which prestop-exceeds-grace tells. */
    private static void app(PodContainer container, ObjectSet set, Findings found) {
        Shutdown shutdown = Shutdown.of(container, set);
        Drain drain = shutdown.drain();
        Workload workload = container.workload();
        if (drain != null && shutdown.hookMillis() == 0 && drain.millis() > Shutdown.grace(workload) * 1000) {
            found.add(
                    workload.object(),
                    workload.at("terminationGracePeriodSeconds"),
                    ShutdownRules.graceText(workload) + ", but " + drain.source() + " gives the requests of container '"
                            + container.name() + "' " + Shutdown.text(drain.millis()) + ".",
                    "Raise it to at least " + ShutdownRules.wholeSeconds(drain.millis()) + ", or shorten the drain.");
        }
    }
}
