package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The order of a report: by object as the set has them, errors first within an object, then as the rules found them. */
final class FindingOrder implements Comparator<Finding> {
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
        if (findings.size() < 2) {
            return findings;
        }
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(this);
        return sorted;
    }

    @Override
    public int compare(Finding one, Finding other) {
        int byObject = Integer.compare(rank(one), rank(other));
        return byObject != 0 ? byObject : one.severity().compareTo(other.severity());
    }

    private int rank(Finding finding) {
        return ranks.getOrDefault(finding.object(), ranks.size());
    }
}
