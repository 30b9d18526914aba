package dev.waybill.rule;

import dev.waybill.value.QuantitySyntax;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.LimitRange;
import io.fabric8.kubernetes.api.model.LimitRangeItem;
import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests and limits as a pod has them in the end: a limit is the request too, then the LimitRanges of the set fill in. */
final class DefaultedResources {
    private final Map<String, List<LimitRange>> ranges = new HashMap<>();

    DefaultedResources(ObjectSet set) {
        for (LimitRange range : set.objects(LimitRange.class)) {
            ranges.computeIfAbsent(ObjectSet.namespace(range), namespace -> new ArrayList<>())
                    .add(range);
        }
    }

    List<LimitRange> ranges(String namespace) {
        return ranges.getOrDefault(namespace, List.of());
    }

    Map<String, Quantity> limits(PodContainer container) {
        List<LimitRangeItem> items = containerItems(container);
        if (items.isEmpty()) {
            return given(container, false);
        }
        Map<String, Quantity> limits = new LinkedHashMap<>(given(container, false));
        for (LimitRangeItem item : items) {
            defaultLimits(item).forEach(limits::putIfAbsent);
        }
        return limits;
    }

    Map<String, Quantity> requests(PodContainer container) {
        List<LimitRangeItem> items = containerItems(container);
        if (items.isEmpty() && hasAll(given(container, true), given(container, false))) {
            return given(container, true);
        }
        Map<String, Quantity> requests = new LinkedHashMap<>(given(container, true));
        given(container, false).forEach(requests::putIfAbsent);
        for (LimitRangeItem item : items) {
            Given.entries(item.getDefaultRequest()).forEach(requests::putIfAbsent);
            defaultLimits(item).forEach(requests::putIfAbsent);
            Given.entries(item.getMin()).forEach(requests::putIfAbsent);
        }
        return requests;
    }

    private static boolean hasAll(Map<String, Quantity> requests, Map<String, Quantity> limits) {
        for (String resource : limits.keySet()) {
            if (requests.get(resource) == null) {
                return false;
            }
        }
        return true;
    }

    /** A maximum is the default limit where there is none. */
    private static Map<String, Quantity> defaultLimits(LimitRangeItem item) {
        Map<String, Quantity> limits = new LinkedHashMap<>(Given.entries(item.getDefault()));
        Given.entries(item.getMax()).forEach(limits::putIfAbsent);
        return limits;
    }

    private static Map<String, Quantity> given(PodContainer container, boolean requests) {
        Container it = container.container();
        if (it.getResources() == null) {
            return Map.of();
        }
        return Given.entries(
                requests ? it.getResources().getRequests() : it.getResources().getLimits());
    }

    private List<LimitRangeItem> containerItems(PodContainer container) {
        List<LimitRangeItem> items = new ArrayList<>();
        for (LimitRange range : ranges(container.workload().namespace())) {
            if (range.getSpec() != null) {
                for (LimitRangeItem item : Given.items(range.getSpec().getLimits())) {
                    if ("Container".equals(item.getType())) {
                        items.add(item);
                    }
                }
            }
        }
        return items;
    }

    /** The amount; null where there is none, or where it can't be read. */
    static @Nullable BigDecimal amount(@Nullable Quantity quantity) {
        return quantity == null ? null : QuantitySyntax.amount(quantity.toString());
    }
}
