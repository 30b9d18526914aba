package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the spec of a Service that nobody decoded, because its API group has no such kind. What is of no use is left out. */
final class MisplacedService {
    private MisplacedService() {}

    static ServiceSpec spec(GenericKubernetesResource resource) {
        ServiceSpec spec = new ServiceSpec();
        Map<String, Object> fields = Given.entries(resource.getAdditionalProperties());
        if (fields.get("spec") instanceof Map<?, ?> map) {
            spec.setType(text(map.get("type")));
            spec.setClusterIP(text(map.get("clusterIP")));
            spec.setPublishNotReadyAddresses(Boolean.TRUE.equals(map.get("publishNotReadyAddresses")));
            spec.setSelector(labels(map.get("selector")));
            spec.setPorts(ports(map.get("ports")));
        }
        return spec;
    }

    private static Map<String, String> labels(@Nullable Object value) {
        Map<String, String> labels = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, label) -> labels.put(String.valueOf(key), String.valueOf(label)));
        }
        return labels;
    }

    private static List<ServicePort> ports(@Nullable Object value) {
        List<ServicePort> ports = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object each : list) {
                ports.add(each instanceof Map<?, ?> map ? port(map) : new ServicePort());
            }
        }
        return ports;
    }

    private static ServicePort port(Map<?, ?> fields) {
        ServicePort port = new ServicePort();
        port.setName(text(fields.get("name")));
        port.setProtocol(text(fields.get("protocol")));
        port.setPort(number(fields.get("port")));
        port.setNodePort(number(fields.get("nodePort")));
        Object target = fields.get("targetPort");
        if (target instanceof Number || target instanceof String) {
            port.setTargetPort(new IntOrString(target instanceof Number number ? number.intValue() : target));
        }
        return port;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text ? text : null;
    }

    private static @Nullable Integer number(@Nullable Object value) {
        return value instanceof Number number ? number.intValue() : null;
    }
}
