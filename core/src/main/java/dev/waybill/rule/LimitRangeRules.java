package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.LimitRange;
import io.fabric8.kubernetes.api.model.LimitRangeItem;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules about what the LimitRanges of the set allow. */
final class LimitRangeRules implements Check {
    private LimitRangeRules() {}

    static List<Rule> rules() {
        return List.of(Rule.error(
                        "limitrange-violated",
                        "Requests and limits keep to the LimitRanges of their namespace.",
                        new LimitRangeRules())
                .in(RuleGroup.REFERENCE)
                .because(
                        "The API server takes the workload and refuses each of its pods, which shows in events only."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        if (!set.holds(LimitRange.class)) {
            return;
        }
        DefaultedResources resources = new DefaultedResources(set);
        for (Workload workload : set.workloads()) {
            for (LimitRange range : resources.ranges(workload.namespace())) {
                for (LimitRangeItem item : items(range)) {
                    if ("Container".equals(item.getType())) {
                        containers(workload, range, item, resources, found);
                    } else if ("Pod".equals(item.getType())) {
                        pod(workload, range, item, resources, found);
                    }
                }
            }
        }
        for (PersistentVolumeClaim claim : set.objects(PersistentVolumeClaim.class)) {
            for (LimitRange range : resources.ranges(ObjectSet.namespace(claim))) {
                for (LimitRangeItem item : items(range)) {
                    if ("PersistentVolumeClaim".equals(item.getType())) {
                        claim(claim, range, item, found);
                    }
                }
            }
        }
    }

    private static List<LimitRangeItem> items(LimitRange range) {
        return range.getSpec() == null ? List.of() : Given.items(range.getSpec().getLimits());
    }

    private static void containers(
            Workload workload, LimitRange range, LimitRangeItem item, DefaultedResources resources, Findings found) {
        for (PodContainer container : workload.containers()) {
            // The server does not look at init containers here.
            if (!container.init()) {
                LimitRangeBounds bounds = new LimitRangeBounds(
                        item,
                        "container '" + container.name() + "'",
                        amounts(resources.requests(container)),
                        amounts(resources.limits(container)));
                bounds.report((field, problem, fix) ->
                        found.add(workload.object(), container.at("resources." + field), by(range, problem), fix));
            }
        }
    }

    private static String by(LimitRange range, String problem) {
        return ObjectName.of(range) + " " + problem;
    }

    private static void pod(
            Workload workload, LimitRange range, LimitRangeItem item, DefaultedResources resources, Findings found) {
        Map<String, BigDecimal> requests = new HashMap<>();
        Map<String, BigDecimal> limits = new HashMap<>();
        boolean first = true;
        for (PodContainer container : workload.containers()) {
            if (!container.init()) {
                sum(requests, amounts(resources.requests(container)), first);
                sum(limits, amounts(resources.limits(container)), first);
                first = false;
            }
        }
        new LimitRangeBounds(item, "the pod", requests, limits)
                .report((field, problem, fix) ->
                        found.add(workload.object(), workload.at("containers"), by(range, problem), fix));
    }

    /** A resource that one container does not name has no sum. */
    private static void sum(Map<String, BigDecimal> sum, Map<String, BigDecimal> more, boolean first) {
        if (first) {
            sum.putAll(more);
        } else {
            sum.keySet().retainAll(more.keySet());
            sum.replaceAll((resource, amount) -> amount.add(more.getOrDefault(resource, BigDecimal.ZERO)));
        }
    }

    private static Map<String, BigDecimal> amounts(Map<String, Quantity> quantities) {
        Map<String, BigDecimal> amounts = new HashMap<>();
        quantities.forEach((resource, quantity) -> {
            BigDecimal amount = DefaultedResources.amount(quantity);
            if (amount != null) {
                amounts.put(resource, amount);
            }
        });
        return amounts;
    }

    private static void claim(PersistentVolumeClaim claim, LimitRange range, LimitRangeItem item, Findings found) {
        Quantity storage = claim.getSpec() == null || claim.getSpec().getResources() == null
                ? null
                : Given.entries(claim.getSpec().getResources().getRequests()).get("storage");
        BigDecimal amount = DefaultedResources.amount(storage);
        if (storage == null || amount == null) {
            return;
        }
        String path = "spec.resources.requests.storage";
        BigDecimal least = amount(item.getMin());
        BigDecimal most = amount(item.getMax());
        if (least != null && amount.compareTo(least) < 0) {
            found.add(
                    claim,
                    path,
                    by(
                            range,
                            "asks for at least " + item.getMin().get("storage") + " a claim, and this is " + storage
                                    + "."),
                    "Raise it.");
        } else if (most != null && amount.compareTo(most) > 0) {
            found.add(
                    claim,
                    path,
                    by(
                            range,
                            "allows at most " + item.getMax().get("storage") + " a claim, and this is " + storage
                                    + "."),
                    "Lower it.");
        }
    }

    private static @Nullable BigDecimal amount(@Nullable Map<String, Quantity> bounds) {
        return DefaultedResources.amount(Given.entries(bounds).get("storage"));
    }
}
