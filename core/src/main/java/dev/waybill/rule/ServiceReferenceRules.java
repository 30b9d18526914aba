package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rule that hosts in settings are Services as they are called. */
final class ServiceReferenceRules {
    private final ObjectSet set;
    private final ServiceNames names;
    private final Findings found;

    private ServiceReferenceRules(ObjectSet set, ServiceNames names, Findings found) {
        this.set = set;
        this.names = names;
        this.found = found;
    }

    static List<Rule> rules() {
        return List.of(Rule.warning(
                        "service-dns-reference",
                        "A host in env, args or a ConfigMap that means a Service is spelt like it, and the port is one it has.",
                        ServiceReferenceRules::check)
                .in(RuleGroup.REFERENCE)
                .because("The name is a mere text, so nothing but the first failed request shows the slip."));
    }

    private static void check(ObjectSet set, Findings found) {
        Services services = set.derived().services();
        if (services.isEmpty()) {
            return;
        }
        ServiceReferenceRules rule =
                new ServiceReferenceRules(set, set.derived().serviceNames(), found);
        for (ConfigMap map : set.objects(ConfigMap.class)) {
            Map<String, String> texts = new LinkedHashMap<>();
            Map<String, String> paths = new LinkedHashMap<>();
            for (Map.Entry<String, String> each : Given.entries(map.getData()).entrySet()) {
                String key = each.getKey();
                texts.put(key, Given.text(each.getValue()));
                paths.put(key, key.indexOf('.') < 0 ? "data." + key : "data[" + key + "]");
            }
            rule.settings(map, ObjectSet.namespace(map), texts, paths, Set.of());
        }
        for (Workload workload : set.workloads()) {
            Set<String> aliases = HostAliases.of(workload);
            for (PodContainer container : workload.containers()) {
                rule.environment(container, aliases);
                if (container.isLongRunning()) {
                    rule.texts(container, container.container().getCommand(), "command", aliases);
                    rule.texts(container, container.container().getArgs(), "args", aliases);
                }
            }
        }
    }

    private void environment(PodContainer container, Set<String> aliases) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> paths = new LinkedHashMap<>();
        List<EnvVar> env = container.container().getEnv();
        for (int i = 0; env != null && i < env.size(); i++) {
            EnvVar each = env.get(i);
            if (each != null
                    && each.getName() != null
                    && !Given.text(each.getValue()).isEmpty()) {
                texts.put(each.getName(), each.getValue());
                paths.put(each.getName(), container.at("env[" + i + "].value"));
            }
        }
        settings(container.object(), container.workload().namespace(), texts, paths, aliases);
    }

    private void settings(
            HasMetadata object,
            String namespace,
            Map<String, String> texts,
            Map<String, String> paths,
            Set<String> aliases) {
        for (Map.Entry<String, List<HostPort>> each :
                ServiceReferences.in(texts).entrySet()) {
            // An image is named like a host with a port.
            if (!each.getKey().contains("IMAGE")) {
                hosts(object, namespace, Given.text(paths.get(each.getKey())), each.getValue(), aliases);
            }
        }
    }

    private void texts(PodContainer container, @Nullable List<String> items, String field, Set<String> aliases) {
        for (int i = 0; items != null && i < items.size(); i++) {
            String text = Given.text(items.get(i));
            String value = text.startsWith("-") ? text.substring(text.indexOf('=') + 1) : text;
            hosts(
                    container.object(),
                    container.workload().namespace(),
                    container.at(field + "[" + i + "]"),
                    ServiceReferences.in(value),
                    aliases);
        }
    }

    private void hosts(HasMetadata object, String namespace, String path, List<HostPort> hosts, Set<String> aliases) {
        Set<HostPort> seen = new HashSet<>();
        for (HostPort each : hosts) {
            ServiceHost host = aliases.contains(each.host()) || !seen.add(each)
                    ? null
                    : ServiceHost.of(each.host(), namespace, names);
            ServiceView service = host == null ? null : names.find(host);
            if (service != null) {
                // A program that talks to the pods behind a headless Service may know their port.
                boolean known = each.port() > 0 && !(each.implied() && service.isHeadless());
                if (known && ReachablePorts.lacks(service, each.port(), set)) {
                    found.add(
                            object,
                            path,
                            "it leads to " + service + " at port " + each.port() + ", and that has "
                                    + service.portNumbers() + ".",
                            "Write a port that the Service has.");
                }
            } else if (host != null && !set.exists("Service", host.name())) {
                String near = names.near(host);
                if (!near.isEmpty()) {
                    found.add(
                            object,
                            path,
                            "'" + each.host() + "' is no Service of the set, and one letter away from one.",
                            "Did you mean '" + near + "'?");
                }
            }
        }
    }
}
