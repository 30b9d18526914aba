package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressBackend;
import io.fabric8.kubernetes.api.model.networking.v1.IngressRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The routes of the Ingresses of a set. */
final class IngressRoutes {

    /**
     * Where an Ingress sends requests.
     *
     * @param ingress the Ingress
     * @param path where the route stands in it
     * @param host the host; empty for any
     * @param route the path with its type; null for the default backend
     * @param backend where it leads
     */
    record Route(
            Ingress ingress,
            String path,
            String host,
            @Nullable HTTPIngressPath route,
            @Nullable IngressBackend backend) {

        /** The path of the backend. */
        String backendPath() {
            return route == null ? path : path + ".backend";
        }

        /** The name of the Service; empty for another backend. */
        String service() {
            return backend == null || backend.getService() == null
                    ? ""
                    : Given.text(backend.getService().getName());
        }
    }

    private final List<Route> all = new ArrayList<>();
    private final Set<String> services = new HashSet<>();

    private IngressRoutes() {}

    static IngressRoutes of(ObjectSet set) {
        IngressRoutes routes = new IngressRoutes();
        for (Ingress ingress : set.objects(Ingress.class)) {
            if (ingress.getSpec() != null) {
                routes.add(ingress);
            }
        }
        return routes;
    }

    private void add(Ingress ingress) {
        if (ingress.getSpec().getDefaultBackend() != null) {
            add(new Route(
                    ingress, "spec.defaultBackend", "", null, ingress.getSpec().getDefaultBackend()));
        }
        List<IngressRule> rules = ingress.getSpec().getRules();
        for (int i = 0; rules != null && i < rules.size(); i++) {
            IngressRule rule = rules.get(i);
            List<HTTPIngressPath> paths = rule == null || rule.getHttp() == null
                    ? null
                    : rule.getHttp().getPaths();
            for (int j = 0; paths != null && j < paths.size(); j++) {
                HTTPIngressPath route = paths.get(j);
                if (route != null) {
                    add(new Route(
                            ingress,
                            "spec.rules[" + i + "].http.paths[" + j + "]",
                            Given.text(rule.getHost()),
                            route,
                            route.getBackend()));
                }
            }
        }
    }

    private void add(Route route) {
        all.add(route);
        services.add(ObjectSet.namespace(route.ingress()) + "/" + route.service());
    }

    List<Route> all() {
        return all;
    }

    /** Whether a route leads to a Service. */
    boolean leadTo(ServiceView service) {
        return services.contains(service.namespace() + "/" + service.name());
    }

    static Map<String, String> annotations(Ingress ingress) {
        return ingress.getMetadata() == null
                ? Map.of()
                : Given.entries(ingress.getMetadata().getAnnotations());
    }
}
