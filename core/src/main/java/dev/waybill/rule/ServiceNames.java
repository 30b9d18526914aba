package dev.waybill.rule;

import dev.waybill.value.Slip;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which Services of a set host names can mean. */
final class ServiceNames {
    /** A shorter name is too near to too many others. */
    private static final int SHORTEST = 4;

    private final Services services;
    private final Set<String> namespaces = new HashSet<>();
    private final Map<String, String> near = new HashMap<>();

    ServiceNames(ObjectSet set, Services services) {
        this.services = services;
        for (HasMetadata object : set.objects()) {
            namespaces.add(object instanceof Namespace ? ObjectName.of(object).name() : ObjectSet.namespace(object));
        }
    }

    boolean isNamespace(String name) {
        return namespaces.contains(name);
    }

    boolean has(String name, String namespace) {
        return services.find(namespace, name).isPresent();
    }

    /** The host, when the namespace is one of the set's or the Service is known; else null, for it may be anywhere. */
    @Nullable
    ServiceHost in(String name, String namespace) {
        return isNamespace(namespace) || has(name, namespace) ? new ServiceHost(name, namespace) : null;
    }

    @Nullable
    ServiceView find(ServiceHost host) {
        return services.find(host.namespace(), host.name()).orElse(null);
    }

    /** The Service that was meant, one slip of the fingers away; empty where there is none. */
    String near(ServiceHost host) {
        if (host.name().length() < SHORTEST) {
            return "";
        }
        String key = host.namespace() + "/" + host.name();
        String known = near.get(key);
        if (known == null) {
            String found = Slip.from(host.name(), services.names(host.namespace()));
            known = withoutDigits(found).equals(withoutDigits(host.name())) ? "" : found;
            near.put(key, known);
        }
        return known;
    }

    /** Names that differ in a number are those of several alike. */
    private static String withoutDigits(String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < '0' || name.charAt(i) > '9') {
                text.append(name.charAt(i));
            }
        }
        return text.toString();
    }
}
