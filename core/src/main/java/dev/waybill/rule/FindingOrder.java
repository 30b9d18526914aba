package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The order of a report: by object as the set has them, errors first within an object, then as the rules found them. */
final class FindingOrder {
    private final Map<ObjectName, Integer> ranks = new HashMap<>();

    private FindingOrder() {}

    static FindingOrder of(ObjectSet set) {
        FindingOrder order = new FindingOrder();
        for (HasMetadata object : set.objects()) {
            order.ranks.putIfAbsent(ObjectName.of(object), order.ranks.size());
        }
        return order;
    }

    List<Finding> sorted(List<Finding> findings) {
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.<Finding>comparingInt(finding -> ranks.getOrDefault(finding.object(), ranks.size()))
                .thenComparing(Finding::severity));
        return sorted;
    }
}
