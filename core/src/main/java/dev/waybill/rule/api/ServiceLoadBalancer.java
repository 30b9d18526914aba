package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.ServiceSpec;
import java.util.List;
import java.util.Map;

/** The fields of a Service that only a load balancer reads. {@code loadBalancerIP} may be any text. */
final class ServiceLoadBalancer {
    private static final String SOURCE_RANGES = "service.beta.kubernetes.io/load-balancer-source-ranges";
    private static final String WHY = "only a Service of type LoadBalancer has it";

    private ServiceLoadBalancer() {}

    static void check(ServiceSpec spec, String type, Map<String, String> annotations, At at, Causes causes) {
        boolean balanced = type.equals(ServiceCheck.LOAD_BALANCER);
        checkSourceRanges(spec, balanced, annotations, at, causes);
        if (spec.getAllocateLoadBalancerNodePorts() != null && !balanced) {
            causes.as(ApiRules.SERVICE_TYPE).forbidden(at.child("allocateLoadBalancerNodePorts"), WHY);
        }
        String loadBalancerClass = spec.getLoadBalancerClass();
        if (loadBalancerClass == null) {
            return;
        }
        if (balanced) {
            causes.name(at.child("loadBalancerClass"), loadBalancerClass, NameSyntax.QUALIFIED_NAME);
        } else {
            causes.as(ApiRules.SERVICE_TYPE).forbidden(at.child("loadBalancerClass"), WHY);
        }
    }

    private static void checkSourceRanges(
            ServiceSpec spec, boolean balanced, Map<String, String> annotations, At at, Causes causes) {
        List<String> ranges = Present.items(spec.getLoadBalancerSourceRanges());
        if (!ranges.isEmpty()) {
            // The API server names this one field with a capital letter.
            At list = at.child("LoadBalancerSourceRanges");
            if (!balanced) {
                causes.as(ApiRules.SERVICE_TYPE).forbidden(list, WHY);
            }
            for (int i = 0; i < ranges.size(); i++) {
                AddressBlock.check(list.index(i), Present.text(ranges.get(i)).strip(), causes);
            }
        } else if (annotations.containsKey(SOURCE_RANGES)) {
            At annotation = At.of("metadata").child("annotations").key(SOURCE_RANGES);
            if (!balanced) {
                causes.as(ApiRules.SERVICE_TYPE).forbidden(annotation, WHY);
            }
            String text = Present.text(annotations.get(SOURCE_RANGES)).strip();
            if (!text.isEmpty()) {
                checkList(annotation, text, causes);
            }
        }
    }

    private static void checkList(At at, String text, Causes causes) {
        int start = 0;
        while (start <= text.length()) {
            int comma = text.indexOf(',', start);
            int end = comma < 0 ? text.length() : comma;
            AddressBlock.check(at, text.substring(start, end).strip(), causes);
            start = end + 1;
        }
    }
}
