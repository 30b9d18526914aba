package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much of a resource one pod of a workload asks for, as the scheduler counts it.
 *
 * @param amount the amount of those containers that state one: in cores or bytes
 * @param silent the names of the containers that state none
 * @param stated whether any container, or the pod, states one
 */
public record PodDemand(BigDecimal amount, List<String> silent, boolean stated) {

    /** Source: PodRequests and PodLimits in k8s.io/component-helpers/resource. What the pod itself says goes first. */
    static PodDemand of(Workload workload, String resource, boolean limit, DefaultedResources resources) {
        BigDecimal ofPod = given(workload, resource, limit);
        if (ofPod != null) {
            return new PodDemand(ofPod, List.of(), true);
        }
        List<String> silent = new ArrayList<>();
        for (PodContainer container : workload.containers()) {
            Map<String, Quantity> given = limit ? resources.limits(container) : resources.requests(container);
            if (DefaultedResources.amount(given.get(resource)) == null) {
                silent.add(container.name());
            }
        }
        boolean stated = silent.size() < workload.containers().size();
        BigDecimal limitOfPod = given(workload, resource, true);
        // A pod that says only how much it may take asks for that, unless a container says more closely.
        if (!limit && !stated && limitOfPod != null) {
            return new PodDemand(limitOfPod, List.of(), true);
        }
        BigDecimal amount = PodAmount.of(workload, (limit ? "limits." : "requests.") + resource, resources);
        return new PodDemand(amount == null ? BigDecimal.ZERO : amount, List.copyOf(silent), stated);
    }

    private static @Nullable BigDecimal given(Workload workload, String resource, boolean limit) {
        ResourceRequirements own = workload.spec().getResources();
        if (own == null) {
            return null;
        }
        return DefaultedResources.amount(
                Given.entries(limit ? own.getLimits() : own.getRequests()).get(resource));
    }
}
