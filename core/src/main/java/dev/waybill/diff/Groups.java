package dev.waybill.diff;

import dev.waybill.recipe.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes as they are printed: by object, and within it by what they do and why. */
final class Groups {
    private Groups() {}

    static Map<ChangedObject, Map<Verdict, List<Difference>>> of(List<Difference> changes) {
        Map<ChangedObject, Map<Verdict, List<Difference>>> groups = new LinkedHashMap<>();
        for (Difference change : changes) {
            groups.computeIfAbsent(change.object(), key -> new LinkedHashMap<>())
                    .computeIfAbsent(new Verdict(change.impact(), change.why()), key -> new ArrayList<>())
                    .add(change);
        }
        return groups;
    }

    /** The line that made an object which is added. */
    static Optional<Origin> madeAt(Map<Verdict, List<Difference>> object) {
        Difference first = object.values().iterator().next().get(0);
        return first.path().isEmpty() ? first.origin() : Optional.empty();
    }

    /** Sums up: {@code 1 object added, 2 changed.} */
    static String sum(List<Difference> changes) {
        int added = 0;
        int removed = 0;
        int changed = 0;
        for (Map<Verdict, List<Difference>> object : of(changes).values()) {
            Difference first = object.values().iterator().next().get(0);
            if (!first.path().isEmpty()) {
                changed++;
            } else if (first.impact() == Impact.ADDED) {
                added++;
            } else {
                removed++;
            }
        }
        List<String> parts = new ArrayList<>();
        count(added, "added", parts);
        count(removed, "removed", parts);
        count(changed, "changed", parts);
        return String.join(", ", parts) + ".";
    }

    private static void count(int objects, String what, List<String> parts) {
        if (objects > 0) {
            String noun = !parts.isEmpty() ? "" : objects == 1 ? " object" : " objects";
            parts.add(objects + noun + " " + what);
        }
    }
}
