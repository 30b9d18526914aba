package dev.waybill.rule;

import dev.waybill.value.Closest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds which workload somebody meant whose labels match none, and says what differs. */
final class NearestPods {
    /** More pods with the same label are not looked at, so that time does not grow with the square of the set. */
    private static final int MOST = 64;

    /** After so many misses nobody reads a guess, and each costs a look at all labels. */
    private static final int GUESSES = 200;

    private final Map<String, List<Workload>> byLabel = new HashMap<>();
    private final Map<String, Map<String, Workload>> byKey = new HashMap<>();
    private final Set<String> namespaces;
    private int guesses;

    NearestPods(ObjectSet set) {
        Map<String, Boolean> seen = new TreeMap<>();
        for (Workload workload : set.workloads()) {
            seen.put(workload.namespace(), true);
            workload.labels().forEach((key, value) -> {
                List<Workload> having = byLabel.computeIfAbsent(key + "=" + value, label -> new ArrayList<>());
                if (having.size() < MOST) {
                    having.add(workload);
                }
                byKey.computeIfAbsent(workload.namespace() + "/" + key, k -> new TreeMap<>())
                        .putIfAbsent(Given.text(value), workload);
            });
        }
        namespaces = seen.keySet();
    }

    /** Whether the set has pods in a namespace. */
    boolean isIn(String namespace) {
        return namespaces.contains(namespace);
    }

    /** A workload that has all the labels, in another namespace. */
    Optional<Workload> elsewhere(String namespace, Map<String, String> labels) {
        return having(labels).stream()
                .filter(each -> !each.namespace().equals(namespace)
                        && each.labels().entrySet().containsAll(labels.entrySet()))
                .findFirst();
    }

    /** The workload of the namespace whose labels come nearest; empty when nothing of them is alike. */
    Optional<Workload> near(String namespace, Map<String, String> labels) {
        if (guesses++ >= GUESSES) {
            return Optional.empty();
        }
        List<Workload> candidates = having(labels);
        labels.forEach((key, value) -> {
            Map<String, Workload> known = byKey.getOrDefault(namespace + "/" + key, Map.of());
            Closest.to(value, known.keySet()).map(known::get).ifPresent(candidates::add);
        });
        Workload best = null;
        int bestScore = 0;
        for (Workload each : candidates) {
            int score = each.namespace().equals(namespace) ? score(each, labels) : 0;
            if (score > bestScore) {
                best = each;
                bestScore = score;
            }
        }
        return Optional.ofNullable(best);
    }

    private List<Workload> having(Map<String, String> labels) {
        List<Workload> having = new ArrayList<>();
        labels.forEach((key, value) -> having.addAll(byLabel.getOrDefault(key + "=" + value, List.of())));
        return having;
    }

    /** 0 where more labels differ than are alike. */
    private static int score(Workload workload, Map<String, String> labels) {
        int score = 0;
        int alike = 0;
        for (Map.Entry<String, String> each : labels.entrySet()) {
            String value = workload.labels().get(each.getKey());
            if (value != null && value.equals(each.getValue())) {
                score += 3;
                alike++;
            } else if (value != null
                    && Closest.to(Given.text(each.getValue()), List.of(value)).isPresent()) {
                score += 2;
                alike++;
            }
        }
        return alike * 2 >= labels.size() ? score : 0;
    }

    /** What the workload has in place of the labels that it lacks: {@code tier=front and no label 'track'}. */
    static String difference(Workload workload, Map<String, String> labels) {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, String> each : labels.entrySet()) {
            String value = workload.labels().get(each.getKey());
            if (value == null) {
                parts.add("no label '" + each.getKey() + "'");
            } else if (!value.equals(each.getValue())) {
                parts.add(each.getKey() + "=" + value);
            }
        }
        return String.join(" and ", parts);
    }

    /** The labels for people: {@code app=web and tier=front}. */
    static String text(Map<String, String> labels) {
        List<String> parts = new ArrayList<>();
        labels.forEach((key, value) -> parts.add(key + "=" + value));
        return String.join(" and ", parts);
    }
}
