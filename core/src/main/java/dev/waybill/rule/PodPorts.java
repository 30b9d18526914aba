package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.ContainerPort;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The ports that the pods of a workload declare: those of all containers that run as long as the pod. */
final class PodPorts {
    private PodPorts() {}

    static List<ContainerPort> of(Workload workload) {
        List<ContainerPort> ports = new ArrayList<>();
        for (PodContainer each : workload.containers()) {
            if (each.isLongRunning()) {
                ports.addAll(Given.items(each.container().getPorts()));
            }
        }
        return ports;
    }

    static Set<Integer> numbers(Workload workload) {
        Set<Integer> numbers = new LinkedHashSet<>();
        for (ContainerPort each : of(workload)) {
            if (each.getContainerPort() != null) {
                numbers.add(each.getContainerPort());
            }
        }
        return numbers;
    }
}
