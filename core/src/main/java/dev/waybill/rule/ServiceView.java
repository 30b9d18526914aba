package dev.waybill.rule;

import dev.waybill.rule.api.ApiVersions;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Service of a set. One that stands under a wrong API group is one as well, so that the report also says what else is wrong
 * with it.
 *
 * @param object the object
 * @param name its name; empty where it has none
 * @param namespace its namespace; empty where it names none
 * @param spec its spec
 */
record ServiceView(HasMetadata object, String name, String namespace, ServiceSpec spec) {

    /** The view of an object; null for what is no Service. */
    static @Nullable ServiceView of(HasMetadata object) {
        if (object instanceof Service service) {
            return service.getSpec() == null ? null : of(object, service.getSpec());
        }
        if (object instanceof GenericKubernetesResource resource && isMisplaced(resource)) {
            return of(object, MisplacedService.spec(resource));
        }
        return null;
    }

    private static ServiceView of(HasMetadata object, ServiceSpec spec) {
        return new ServiceView(object, ObjectName.of(object).name(), ObjectSet.namespace(object), spec);
    }

    /** Whether it is a Service of Kubernetes under another of its groups; Knative's Service is none. */
    static boolean isMisplaced(GenericKubernetesResource resource) {
        return "Service".equals(resource.getKind()) && ApiVersions.isBuiltIn(Given.text(resource.getApiVersion()));
    }

    /** The selector; empty for a Service without one. */
    Map<String, String> selector() {
        return isExternalName() ? Map.of() : Given.entries(spec.getSelector());
    }

    /** The ports as they stand, so that an index is one of the list; some may be null. */
    List<@Nullable ServicePort> ports() {
        return spec.getPorts() == null ? List.of() : spec.getPorts();
    }

    boolean isHeadless() {
        return "None".equals(spec.getClusterIP());
    }

    boolean isExternalName() {
        return "ExternalName".equals(spec.getType());
    }

    /** The ports for people: {@code 80, 9090}; {@code no port} where there is none. */
    String portNumbers() {
        StringBuilder numbers = new StringBuilder();
        for (ServicePort port : ports()) {
            if (port != null && port.getPort() != null) {
                numbers.append(numbers.isEmpty() ? "" : ", ").append(port.getPort());
            }
        }
        return numbers.isEmpty() ? "no port" : numbers.toString();
    }

    /** Whether clients reach something at that number. Pods behind a headless Service are reached at any port of theirs. */
    boolean hasPort(int number) {
        for (ServicePort port : ports()) {
            if (port != null && port.getPort() != null && port.getPort() == number) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "Service '" + name + "'";
    }
}
