package dev.waybill.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes through one object in both manifests. */
final class Comparison {
    private static final String HIDDEN = "***";

    /** What a Secret holds besides its values. */
    private static final Set<String> OPEN_IN_SECRETS = Set.of("apiVersion", "kind", "metadata", "type", "immutable");

    private final Pair pair;
    private final ConfigReaders readers;
    private final List<Difference> found = new ArrayList<>();

    private Comparison(Pair pair, ConfigReaders readers) {
        this.pair = pair;
        this.readers = readers;
    }

    static List<Difference> of(Pair pair, ConfigReaders readers) {
        Comparison comparison = new Comparison(pair, readers);
        comparison.maps(At.TOP, pair.before().tree(), pair.after().tree());
        return comparison.found;
    }

    private void maps(At at, Map<?, ?> before, Map<?, ?> after) {
        Set<Object> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (Object name : names) {
            Object now = after.get(name);
            values(at.field(String.valueOf(name)), before.get(name), now, now == null ? before : after);
        }
    }

    /** {@code holder} is the map around the value, the newer one where both have it. */
    private void values(At at, @Nullable Object before, @Nullable Object after, Map<?, ?> holder) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before instanceof Map<?, ?> one && after instanceof Map<?, ?> other) {
            maps(at, one, other);
        } else if (isList(before) && isList(after) && (hasItems(before) || hasItems(after))) {
            lists(at, list(before), list(after));
        } else if (before == null && after instanceof Map<?, ?> map && !map.isEmpty()) {
            oneSided(at, map, false);
        } else if (after == null && before instanceof Map<?, ?> map && !map.isEmpty()) {
            oneSided(at, map, true);
        } else {
            leaf(at, before, after, holder);
        }
    }

    private static boolean isList(@Nullable Object value) {
        return value == null || value instanceof List;
    }

    private static boolean hasItems(@Nullable Object value) {
        return value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    /** A part that only one side has is one change, unless some of it does more than the rest. */
    private void oneSided(At at, Map<?, ?> map, boolean removed) {
        if (DefinitionVerdicts.isProperty(at)) {
            item(at, removed ? map : null, removed ? null : map);
            return;
        }
        int start = found.size();
        if (removed) {
            maps(at, map, Map.of());
        } else {
            maps(at, Map.of(), map);
        }
        List<Difference> parts = found.subList(start, found.size());
        if (parts.size() < 2 || holdsEntries(at)) {
            return;
        }
        List<Difference> real = new ArrayList<>(parts);
        if (real.stream().anyMatch(part -> part.impact() != Impact.NO_EFFECT)) {
            real.removeIf(part -> part.impact() == Impact.NO_EFFECT);
        }
        Difference first = real.get(0);
        for (Difference part : real) {
            if (part.impact() != first.impact() || !part.why().equals(first.why())) {
                return;
            }
        }
        parts.clear();
        Verdict verdict = new Verdict(first.impact(), first.why());
        add(at, removed ? map : null, removed ? null : map, verdict);
    }

    private static boolean holdsEntries(At at) {
        return switch (at.name()) {
            case "labels", "annotations", "data", "binaryData", "spec" -> true;
            default -> false;
        };
    }

    private void lists(At at, List<?> before, List<?> after) {
        ListKeys.Key key = ListKeys.of(pair.after(), at, before, after);
        if (key == null) {
            new UnkeyedLists(before, after).match((index, one, other) -> item(at.item(index, -1), one, other));
            if (sameItems(before, after)) {
                order(at, before, after);
            }
            return;
        }
        Map<String, Object> ones = byKey(key, before);
        Map<String, Object> others = byKey(key, after);
        List<String> keys = new ArrayList<>(others.keySet());
        ones.forEach((name, one) -> item(at.item(name, keys.indexOf(name)), one, others.get(name)));
        others.forEach((name, other) -> {
            if (!ones.containsKey(name)) {
                item(at.item(name, keys.indexOf(name)), null, other);
            }
        });
        List<String> stayed = new ArrayList<>(ones.keySet());
        stayed.retainAll(others.keySet());
        List<String> now = new ArrayList<>(keys);
        now.retainAll(ones.keySet());
        if (!stayed.equals(now)) {
            order(at, stayed, now);
        }
    }

    private static boolean sameItems(List<?> before, List<?> after) {
        List<Object> rest = new ArrayList<>(after);
        before.forEach(rest::remove);
        return rest.isEmpty() && before.size() == after.size();
    }

    private static Map<String, Object> byKey(ListKeys.Key key, List<?> items) {
        Map<String, Object> result = new LinkedHashMap<>();
        items.forEach(item -> result.put(key.of(item), item));
        return result;
    }

    private void item(At at, @Nullable Object before, @Nullable Object after) {
        if (before instanceof Map<?, ?> one && after instanceof Map<?, ?> other) {
            maps(at, one, other);
        } else if (!Objects.equals(before, after)) {
            add(at, before, after, verdict(at, before, after));
        }
    }

    private void order(At at, List<?> before, List<?> after) {
        Verdict verdict = verdict(at, before, after);
        boolean light = verdict.impact().compareTo(Impact.APPLIED_LIVE) <= 0
                || at.shape().equals("spec.scopes"); // of a ResourceQuota: immutable, and compared as a set
        add(
                at,
                before,
                after,
                light && pair.after().builtIn() && !saysSomething(at)
                        ? Verdict.noEffect("Only the order changes, which says nothing here.")
                        : verdict);
    }

    /** Whether the order of a list means something, although nothing else does where it stands. */
    private boolean saysSomething(At at) {
        return switch (at.name()) {
            case "rules", "paths" -> pair.after().id().kind().equals("Ingress");
            case "ipFamilies", "clusterIPs", "mountOptions", "webhooks", "command", "args" -> true;
            default -> false;
        };
    }

    private void leaf(At at, @Nullable Object before, @Nullable Object after, Map<?, ?> holder) {
        if (before instanceof List<?> one && after instanceof List<?> other && sameItems(one, other)) {
            order(at, one, other);
            return;
        }
        add(at, before, after, leafVerdict(at, before, after, holder));
    }

    private Verdict leafVerdict(At at, @Nullable Object before, @Nullable Object after, Map<?, ?> holder) {
        if (pair.after().builtIn()) {
            if (before != null && after != null && Amounts.same(at, before, after)) {
                return Verdict.noEffect("Both spell the same value.");
            }
            if (before == null && after != null && Defaults.holds(pair.after(), at, after, holder)) {
                return Verdict.noEffect("That is what the API server writes where the field is missing.");
            }
            if (before != null && after == null && Defaults.holds(pair.before(), at, before, holder)) {
                return Verdict.noEffect("That is what the API server writes where the field is missing.");
            }
        }
        return verdict(at, before, after);
    }

    private Verdict verdict(At at, @Nullable Object before, @Nullable Object after) {
        return Verdicts.of(pair, at, before, after, readers);
    }

    private void add(At at, @Nullable Object before, @Nullable Object after, Verdict verdict) {
        found.add(new Difference(
                pair.after().id(),
                at.text(),
                Optional.ofNullable(before).map(value -> shown(at, value)),
                Optional.ofNullable(after).map(value -> shown(at, value)),
                verdict.impact(),
                verdict.why(),
                JavaLine.of(pair.after().source(), at, after != null)));
    }

    private String shown(At at, Object value) {
        if (pair.after().id().groupKind().equals("Secret")) {
            String shape = at.shape();
            int end = shape.indexOf('.');
            if (!OPEN_IN_SECRETS.contains(end < 0 ? shape : shape.substring(0, end))) {
                return HIDDEN;
            }
        }
        return Tree.shown(value);
    }
}
