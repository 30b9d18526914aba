package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.ServicePort;
import java.util.List;

/** At which ports clients reach what is behind a Service. */
final class ReachablePorts {
    private ReachablePorts() {}

    /**
     * Whether nothing can answer at a port of a Service. Behind a headless one the client talks to the pods themselves, so
     * their ports count, as far as all of them declare any.
     */
    static boolean lacks(ServiceView service, int port, ObjectSet set) {
        if (service.isExternalName() || service.ports().isEmpty() || service.hasPort(port)) {
            return false;
        }
        if (!service.isHeadless()) {
            return true;
        }
        for (ServicePort each : service.ports()) {
            if (each != null
                    && each.getTargetPort() != null
                    && Integer.valueOf(port).equals(each.getTargetPort().getIntVal())) {
                return false;
            }
        }
        List<Workload> pods = set.selected(service.namespace(), service.selector());
        for (Workload each : pods) {
            if (PodPorts.numbers(each).isEmpty() || PodPorts.numbers(each).contains(port)) {
                return false;
            }
        }
        return !pods.isEmpty();
    }
}
