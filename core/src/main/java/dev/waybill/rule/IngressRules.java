package dev.waybill.rule;

import dev.waybill.value.Closest;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.ServiceBackendPort;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Rules about where Ingresses lead. */
final class IngressRules implements Check {
    /** Stands in place of a port's name where AWS' controller takes the backend from an annotation, by its documentation. */
    private static final String BY_ANNOTATION = "use-annotation";

    /** After so many misses nobody reads a guess, and each costs a look at all names. */
    private static final int GUESSES = 200;

    private static final List<String> CANARIES = List.of(
            "nginx.ingress.kubernetes.io/canary",
            "nginx.ingress.kubernetes.io/service-weight",
            "traefik.ingress.kubernetes.io/service-weights");

    private IngressRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.error(
                                "ingress-backend-exists",
                                "An Ingress leads to a Service and to a port that it has.",
                                new IngressRules())
                        .in(RuleGroup.REFERENCE)
                        .because("A route to nothing answers every request with 503."),
                Rule.error("ingress-duplicate-route", "A host and path stand in one Ingress, once.", new IngressRules())
                        .in(RuleGroup.REFERENCE)
                        .because("Which of the two routes counts depends on the controller and on their age."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        switch (found.rule()) {
            case "ingress-backend-exists" -> backends(set, found);
            case "ingress-duplicate-route" -> duplicates(set, found);
            default -> throw found.unknownRule();
        }
    }

    private static void backends(ObjectSet set, Findings found) {
        IngressRoutes routes = IngressRoutes.of(set);
        if (routes.all().isEmpty()) {
            return;
        }
        Services services = set.derived().services();
        int missed = 0;
        for (IngressRoutes.Route route : routes.all()) {
            if (route.service().isEmpty() || BY_ANNOTATION.equals(port(route).getName())) {
                continue;
            }
            ServiceView service = services.find(ObjectSet.namespace(route.ingress()), route.service())
                    .orElse(null);
            if (service != null) {
                port(route, service, found);
                continue;
            }
            Optional<Severity> severity = Services.dangling(set, route.ingress(), route.service());
            if (severity.isPresent()) {
                missing(route, severity.get(), services, missed++ < GUESSES, found);
            }
        }
    }

    private static ServiceBackendPort port(IngressRoutes.Route route) {
        if (route.backend() == null
                || route.backend().getService() == null
                || route.backend().getService().getPort() == null) {
            return new ServiceBackendPort();
        }
        return route.backend().getService().getPort();
    }

    private static void missing(
            IngressRoutes.Route route, Severity severity, Services services, boolean guess, Findings found) {
        String name = route.service();
        String namespace = ObjectSet.namespace(route.ingress());
        String problem = "there is no Service '" + name + "' in the set"
                + (namespace.isEmpty() ? "" : " in namespace '" + namespace + "'") + ".";
        String otherwise = "Add it, or name one that is in the Ingress' namespace.";
        String fix = guess
                ? Closest.question(name, services.names(namespace), " " + otherwise)
                        .strip()
                : otherwise;
        String path = route.backendPath() + ".service.name";
        if (severity == Severity.ERROR && !services.besideCustomResources()) {
            found.add(route.ingress(), path, problem, fix);
        } else {
            found.warn(route.ingress(), path, problem, fix);
        }
    }

    private static void port(IngressRoutes.Route route, ServiceView service, Findings found) {
        ServiceBackendPort port = port(route);
        Set<String> names = new TreeSet<>();
        for (ServicePort each : service.ports()) {
            if (each != null && each.getName() != null) {
                names.add(each.getName());
            }
        }
        if (service.isExternalName() && service.ports().isEmpty()) {
            return;
        }
        String path = route.backendPath() + ".service.port";
        if (port.getName() != null && !port.getName().isEmpty()) {
            if (!names.contains(port.getName())) {
                found.add(
                        route.ingress(),
                        path + ".name",
                        service + " has no port '" + port.getName() + "': it has "
                                + (names.isEmpty() ? service.portNumbers() : String.join(", ", names)) + ".",
                        Closest.question(port.getName(), names, " Write one of the Service's ports, by name or number.")
                                .strip());
            }
        } else if (port.getNumber() != null && !service.hasPort(port.getNumber())) {
            found.add(
                    route.ingress(),
                    path + ".number",
                    service + " has no port " + port.getNumber() + ": it has " + service.portNumbers() + ".",
                    isTarget(service, port.getNumber())
                            ? "That is the pods' port. Write the Service's."
                            : "Write one of the Service's ports.");
        }
    }

    private static boolean isTarget(ServiceView service, int number) {
        for (ServicePort each : service.ports()) {
            if (each != null
                    && each.getTargetPort() != null
                    && each.getTargetPort().getIntVal() != null
                    && each.getTargetPort().getIntVal() == number) {
                return true;
            }
        }
        return false;
    }

    @SuppressWarnings("ReferenceEquality") // the same object, not an equal one
    private static void duplicates(ObjectSet set, Findings found) {
        Map<String, IngressRoutes.Route> known = new HashMap<>();
        for (IngressRoutes.Route route : IngressRoutes.of(set).all()) {
            if (route.route() == null || isCanary(route.ingress())) {
                continue;
            }
            IngressRoutes.Route other = known.putIfAbsent(key(route), route);
            if (other == null) {
                continue;
            }
            boolean same = other.ingress() == route.ingress();
            String what = (route.host().isEmpty() ? "any host" : "'" + route.host() + "'") + " with path '"
                    + Given.text(route.route().getPath()) + "'";
            found.add(
                    route.ingress(),
                    route.path(),
                    what + " is a route of "
                            + (same
                                    ? "this Ingress already, at " + other.path()
                                    : ObjectName.of(other.ingress()) + " already")
                            + ", to "
                            + (other.service().isEmpty() ? "its resource" : "Service '" + other.service() + "'")
                            + ".",
                    "Keep one of the two, or part them by host, path or ingress class.");
        }
    }

    private static String key(IngressRoutes.Route route) {
        String type = route.route() == null ? "" : Given.text(route.route().getPathType());
        String path = route.route() == null ? "" : Given.text(route.route().getPath());
        if (type.equals("Prefix") && path.length() > 1 && path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        return ingressClass(route.ingress()) + "\n" + route.host() + "\n" + type + "\n" + (path.isEmpty() ? "/" : path);
    }

    private static String ingressClass(Ingress ingress) {
        String name = Given.text(ingress.getSpec().getIngressClassName());
        return name.isEmpty()
                ? Given.text(IngressRoutes.annotations(ingress).get("kubernetes.io/ingress.class"))
                : name;
    }

    /** Whether the controller is told to share the route out between two Services. */
    private static boolean isCanary(Ingress ingress) {
        Map<String, String> annotations = IngressRoutes.annotations(ingress);
        for (String each : CANARIES) {
            if (annotations.containsKey(each)) {
                return true;
            }
        }
        return false;
    }
}
