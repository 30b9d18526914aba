package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rule that variables which Kubernetes adds for Services don't get in the way of a program's own. */
final class ServiceLinkRules {
    private final Map<String, ServiceView> byVariable = new HashMap<>();
    private final Set<String> setByHand = new HashSet<>();
    private final Set<String> unknown = new HashSet<>();
    private final Findings found;

    private ServiceLinkRules(Findings found) {
        this.found = found;
    }

    static List<Rule> rules() {
        return List.of(
                Rule.warning(
                                "service-link-env-clash",
                                "No program reads a variable X_PORT of its own that Kubernetes sets for a Service X.",
                                ServiceLinkRules::check)
                        .in(RuleGroup.REFERENCE)
                        .because(
                                "Every pod gets X_PORT=tcp://10.0.0.1:80 for each Service X of its namespace, and a program that wants a number fails on it."));
    }

    private static void check(ObjectSet set, Findings found) {
        ServiceLinkRules rule = new ServiceLinkRules(found);
        for (ServiceView service : set.derived().services().all()) {
            // Only a Service with an address is linked.
            if (!service.isHeadless()
                    && !service.isExternalName()
                    && !service.ports().isEmpty()) {
                String variable = service.name().toUpperCase(Locale.ROOT).replace('-', '_') + PortVariables.ENDING;
                rule.byVariable.putIfAbsent(key(service.namespace(), variable), service);
            }
        }
        if (rule.byVariable.isEmpty()) {
            return;
        }
        Set<String> linked = new HashSet<>();
        for (Workload workload : set.workloads()) {
            if (!Boolean.FALSE.equals(workload.spec().getEnableServiceLinks())) {
                linked.add(workload.namespace());
                for (PodContainer container : workload.containers()) {
                    rule.container(container, set);
                }
            }
        }
        for (ConfigMap map : set.objects(ConfigMap.class)) {
            if (linked.contains(ObjectSet.namespace(map))) {
                rule.placeholders(map);
            }
        }
    }

    private static String key(String namespace, String variable) {
        return namespace + "/" + variable;
    }

    private void container(PodContainer container, ObjectSet set) {
        ContainerEnv env = set.derived().environment(container);
        String namespace = container.workload().namespace();
        for (String name : env.variables().keySet()) {
            setByHand.add(key(namespace, name));
        }
        if (!env.isWhole()) {
            unknown.add(namespace);
            return;
        }
        texts(container, container.container().getCommand(), "command", env);
        texts(container, container.container().getArgs(), "args", env);
        List<EnvVar> variables = container.container().getEnv();
        for (int i = 0; variables != null && i < variables.size(); i++) {
            if (variables.get(i) != null) {
                text(container, Given.text(variables.get(i).getValue()), "env[" + i + "].value", env);
            }
        }
        Optional<String> prefix =
                LinkedImages.prefix(Given.text(container.container().getImage()));
        if (prefix.isPresent()) {
            image(container, prefix.get() + PortVariables.ENDING, env);
        }
        if (readsSpringSettings(env)) {
            image(container, "SERVER_PORT", env);
        }
    }

    /** Spring Boot takes SERVER_PORT for server.port. */
    private static boolean readsSpringSettings(ContainerEnv env) {
        for (String name : env.variables().keySet()) {
            if (name.startsWith("SPRING_")) {
                return true;
            }
        }
        return false;
    }

    private void texts(PodContainer container, @Nullable List<String> items, String field, ContainerEnv env) {
        for (int i = 0; items != null && i < items.size(); i++) {
            text(container, Given.text(items.get(i)), field + "[" + i + "]", env);
        }
    }

    private void text(PodContainer container, String text, String field, ContainerEnv env) {
        for (String variable : PortVariables.in(text)) {
            ServiceView service = byVariable.get(key(container.workload().namespace(), variable));
            if (service != null && !env.has(variable) && !text.contains(variable + "=")) {
                found.add(
                        container.object(),
                        container.at(field),
                        problem("it reads " + variable, service),
                        "Set " + variable + " under env, or write enableServiceLinks: false in the pod's spec.");
            }
        }
    }

    private void image(PodContainer container, String variable, ContainerEnv env) {
        ServiceView service = byVariable.get(key(container.workload().namespace(), variable));
        if (service != null && !env.has(variable)) {
            found.add(
                    container.object(),
                    container.at("image"),
                    problem("the program takes " + variable + " for a setting", service),
                    "Write enableServiceLinks: false in the pod's spec, or give the Service another name.");
        }
    }

    private static String problem(String reader, ServiceView service) {
        return reader + ", which Kubernetes sets to an address like tcp://10.0.0.1:" + firstPort(service) + " for "
                + service + ".";
    }

    private static String firstPort(ServiceView service) {
        String ports = service.portNumbers();
        int comma = ports.indexOf(',');
        return comma < 0 ? ports : ports.substring(0, comma);
    }

    /** Placeholders in files, as Spring has them. Somebody who sets the variable anywhere in the namespace knows of it. */
    private void placeholders(ConfigMap map) {
        String namespace = ObjectSet.namespace(map);
        if (unknown.contains(namespace)) {
            return;
        }
        for (Map.Entry<String, String> each : Given.entries(map.getData()).entrySet()) {
            String name = each.getKey();
            String text = Given.text(each.getValue());
            for (String variable : PortVariables.in(text)) {
                ServiceView service = byVariable.get(key(namespace, variable));
                if (service != null
                        && !setByHand.contains(key(namespace, variable))
                        && !text.contains(variable + "=")) {
                    found.add(
                            map,
                            name.indexOf('.') < 0 ? "data." + name : "data[" + name + "]",
                            problem("it reads " + variable, service),
                            "Set " + variable
                                    + " on the containers that read it, or write enableServiceLinks: false there.");
                }
            }
        }
    }
}
