package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.ArrayList;
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
        if (findings.size() < 2) {
            return findings;
        }
        List<Ranked> ranked = new ArrayList<>(findings.size());
        for (Finding each : findings) {
            ranked.add(new Ranked(ranks.getOrDefault(each.object(), ranks.size()), each));
        }
        ranked.sort(null);
        List<Finding> sorted = new ArrayList<>(findings.size());
        for (Ranked each : ranked) {
            sorted.add(each.finding());
        }
        return sorted;
    }

    /** A finding, and the place of its object in the set: looked up once, and not at each comparison. */
    private record Ranked(int rank, Finding finding) implements Comparable<Ranked> {
        @Override
        public int compareTo(Ranked other) {
            int byObject = Integer.compare(rank, other.rank);
            return byObject != 0 ? byObject : finding.severity().compareTo(other.finding.severity());
        }
    }
}
