package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether the containers of a pod keep to the resources that the pod has as a whole. */
final class PodTotals {
    /** Which amounts of a container count. */
    private enum Counted {
        REQUESTS,
        REQUESTS_OR_LIMITS,
        LIMITS
    }

    private final Counted counted;
    private final Map<String, BigDecimal> running = new HashMap<>();
    private final Map<String, BigDecimal> sidecars = new HashMap<>();
    private final Map<String, BigDecimal> starting = new HashMap<>();

    private PodTotals(Counted counted) {
        this.counted = counted;
    }

    /**
     * What the pod requests at its fullest: all containers with the sidecars, or an init container with the sidecars before
     * it. In a Pod, though not in a template, the server makes a container's limit its request by now.
     */
    static Map<String, BigDecimal> of(PodSpec spec, boolean isPod) {
        return new PodTotals(isPod ? Counted.REQUESTS_OR_LIMITS : Counted.REQUESTS).sum(spec);
    }

    /** A request of the pod is at least what its containers request. One that is not set has no say. */
    static void compare(ResourceRequirements pod, Map<String, BigDecimal> totals, At at, Causes causes) {
        Present.entries(pod.getRequests()).forEach((name, quantity) -> {
            BigDecimal request = Quantities.amount(quantity);
            BigDecimal total = totals.get(name);
            if (request != null && total != null && total.compareTo(request) > 0) {
                causes.as(ApiRules.REQUEST_LIMIT)
                        .invalid(
                                at.child("requests").key(name),
                                quantity.toString(),
                                "the containers request " + total.toPlainString() + " together, and the pod at least that");
            }
        });
    }

    /** A container's limit is at most the pod's. */
    static void limits(PodSpec spec, At at, Causes causes) {
        Map<String, Quantity> pod = Present.entries(spec.getResources().getLimits());
        List<Container> containers = Present.items(spec.getContainers());
        for (int i = 0; i < containers.size(); i++) {
            ResourceRequirements resources =
                    containers.get(i) == null ? null : containers.get(i).getResources();
            // The server's name of the place is a mixture of the pod's and the container's.
            At place = at.child("containers").index(i);
            Present.entries(resources == null ? null : resources.getLimits())
                    .forEach((name, limit) -> limit(name, limit, pod.get(name), place, causes));
        }
    }

    /** There are as many huge pages as the containers are limited to together. */
    static void hugePages(PodSpec spec, At at, Causes causes) {
        Map<String, BigDecimal> totals = new PodTotals(Counted.LIMITS).sum(spec);
        Present.entries(spec.getResources().getLimits()).forEach((name, quantity) -> {
            BigDecimal limit = Quantities.amount(quantity);
            BigDecimal total = totals.get(name);
            if (ResourceNames.isHugePages(name) && limit != null && total != null && total.compareTo(limit) > 0) {
                causes.as(ApiRules.REQUEST_LIMIT)
                        .invalid(
                                at.key(name),
                                quantity.toString(),
                                "the containers are limited to " + total.toPlainString() + " together");
            }
        });
    }

    private static void limit(
            String name, @Nullable Quantity ofContainer, @Nullable Quantity ofPod, At at, Causes causes) {
        BigDecimal limit = Quantities.amount(ofContainer);
        BigDecimal most = Quantities.amount(ofPod);
        if (limit != null && most != null && limit.compareTo(most) > 0) {
            causes.as(ApiRules.REQUEST_LIMIT)
                    .invalid(
                            at.key(name).child("limits"),
                            String.valueOf(ofContainer),
                            "a container's limit is at most the pod's, which is " + ofPod);
        }
    }

    private Map<String, BigDecimal> sum(PodSpec spec) {
        for (Container container : Present.items(spec.getContainers())) {
            amounts(container).forEach((name, amount) -> running.merge(name, amount, BigDecimal::add));
        }
        for (Container container : Present.items(spec.getInitContainers())) {
            if (container != null && "Always".equals(container.getRestartPolicy())) {
                amounts(container).forEach((name, amount) -> {
                    running.merge(name, amount, BigDecimal::add);
                    sidecars.merge(name, amount, BigDecimal::add);
                });
                sidecars.forEach((name, amount) -> starting.merge(name, amount, BigDecimal::max));
            } else {
                Map<String, BigDecimal> both = amounts(container);
                sidecars.forEach((name, amount) -> both.merge(name, amount, BigDecimal::add));
                both.forEach((name, amount) -> starting.merge(name, amount, BigDecimal::max));
            }
        }
        starting.forEach((name, amount) -> running.merge(name, amount, BigDecimal::max));
        return running;
    }

    private Map<String, BigDecimal> amounts(@Nullable Container container) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        ResourceRequirements resources = container == null ? null : container.getResources();
        if (resources != null && counted != Counted.LIMITS) {
            add(Present.entries(resources.getRequests()), amounts);
        }
        if (resources != null && counted != Counted.REQUESTS) {
            add(Present.entries(resources.getLimits()), amounts);
        }
        return amounts;
    }

    private static void add(Map<String, Quantity> amounts, Map<String, BigDecimal> all) {
        amounts.forEach((name, quantity) -> {
            BigDecimal amount = Quantities.amount(quantity);
            if (amount != null) {
                all.putIfAbsent(name, amount);
            }
        });
    }
}
