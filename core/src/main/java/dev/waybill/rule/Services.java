package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The Services of a set by name. */
final class Services {
    private final List<ServiceView> all = new ArrayList<>();
    private final Map<String, Map<String, ServiceView>> byName = new LinkedHashMap<>();
    private final Map<String, Collection<String>> names = new TreeMap<>();
    private boolean custom;

    private Services() {}

    static Services of(ObjectSet set) {
        Services services = new Services();
        for (Service each : set.objects(Service.class)) {
            services.add(ServiceView.of(each));
        }
        for (GenericKubernetesResource each : set.objects(GenericKubernetesResource.class)) {
            ServiceView service = ServiceView.of(each);
            services.add(service);
            services.custom |= service == null;
        }
        return services;
    }

    private void add(@Nullable ServiceView service) {
        if (service != null) {
            all.add(service);
            Map<String, ServiceView> known = byName.get(service.name());
            if (known == null) {
                known = new LinkedHashMap<>();
                byName.put(service.name(), known);
            }
            known.putIfAbsent(service.namespace(), service);
        }
    }

    List<ServiceView> all() {
        return all;
    }

    /**
     * The Service of that name in a namespace. One that names no namespace may be in any, and for an object that names none
     * any may be meant: {@code kubectl -n} can bring them together.
     */
    Optional<ServiceView> find(String namespace, String name) {
        Map<String, ServiceView> found = byName.getOrDefault(name, Map.of());
        ServiceView exact = found.get(namespace);
        if (exact == null) {
            exact = found.get("");
        }
        if (exact == null && namespace.isEmpty() && !found.isEmpty()) {
            exact = found.values().iterator().next();
        }
        return Optional.ofNullable(exact);
    }

    /** The names that {@link #find} finds, in order. */
    Collection<String> names(String namespace) {
        return names.computeIfAbsent(namespace, key -> {
            Collection<String> found = new TreeSet<>();
            byName.forEach((name, in) -> {
                if (key.isEmpty() || in.containsKey(key) || in.containsKey("")) {
                    found.add(name);
                }
            });
            return found;
        });
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether the set holds custom resources: an operator may make Services and pods from them that nobody sees here. */
    boolean besideCustomResources() {
        return custom;
    }

    /** How bad it is that {@code from} refers to a Service that is not in the set; empty when it exists elsewhere. */
    static Optional<Severity> dangling(ObjectSet set, HasMetadata from, String name) {
        return set.dangling(from, Service.class, name);
    }
}
