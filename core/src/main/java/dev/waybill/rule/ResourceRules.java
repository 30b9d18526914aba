package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules about which requests and limits are given. */
final class ResourceRules implements Check {
    /** What is scheduled by its request; other resources, as of GPUs, are asked for by their limit alone. */
    private static final List<String> SCHEDULED = List.of("cpu", "memory", "ephemeral-storage");

    private ResourceRules() {}

    static List<Rule> rules() {
        return List.of(Rule.warning("limit-without-request", "What is limited is requested too.", new ResourceRules())
                .because("Kubernetes then requests the limit, so the peak is reserved all the time."));
    }

    static Rule set() {
        return Rule.warning(
                        "resources-set",
                        "A container has a request of CPU, and a request and a limit of memory.",
                        new ResourceRules())
                .because("Without requests the scheduler packs pods where there is no room for them,"
                        + " and without a limit one leak takes the memory of the whole node. Two of three containers go"
                        + " without, so it is asked for on request only.");
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        switch (found.rule()) {
            case "limit-without-request" -> {
                for (PodContainer container : set.containers()) {
                    limitOnly(container, found);
                }
            }
            case "resources-set" -> set(set, found);
            default -> throw found.unknownRule();
        }
    }

    private static void set(ObjectSet set, Findings found) {
        DefaultedResources resources = new DefaultedResources(set);
        for (Workload workload : set.workloads()) {
            // The pod's own resources hold for all of its containers together.
            if (isGiven(workload.spec().getResources())) {
                continue;
            }
            for (PodContainer container : workload.containers()) {
                if (container.isLongRunning()) {
                    missing(container, resources, found);
                }
            }
        }
    }

    private static boolean isGiven(@Nullable ResourceRequirements resources) {
        return resources != null
                && !(Given.entries(resources.getRequests()).isEmpty()
                        && Given.entries(resources.getLimits()).isEmpty());
    }

    private static void missing(PodContainer container, DefaultedResources resources, Findings found) {
        Map<String, Quantity> requests = resources.requests(container);
        Map<String, Quantity> limits = resources.limits(container);
        List<String> missing = new ArrayList<>();
        if (!requests.containsKey("cpu")) {
            missing.add("request of CPU");
        }
        if (!requests.containsKey("memory")) {
            missing.add("request of memory");
        }
        if (!limits.containsKey("memory")) {
            missing.add("limit of memory");
        }
        if (!missing.isEmpty()) {
            found.add(
                    container.object(),
                    container.at("resources"),
                    "container '" + container.name() + "' has no " + String.join(", no ", missing) + ".",
                    "Measure what it uses, and say that.");
        }
    }

    private static void limitOnly(PodContainer container, Findings found) {
        ResourceRequirements resources = container.container().getResources();
        if (resources == null) {
            return;
        }
        Map<String, Quantity> requests = Given.entries(resources.getRequests());
        for (Map.Entry<String, Quantity> limit :
                Given.entries(resources.getLimits()).entrySet()) {
            if (limit.getValue() != null
                    && SCHEDULED.contains(limit.getKey())
                    && !requests.containsKey(limit.getKey())) {
                found.add(
                        container.object(),
                        container.at("resources.limits." + limit.getKey()),
                        limit.getKey() + " has a limit and no request, so all " + limit.getValue()
                                + " of the limit is requested.",
                        "Say what the container needs as a rule, or the same amount if that is meant.");
            }
        }
    }
}
