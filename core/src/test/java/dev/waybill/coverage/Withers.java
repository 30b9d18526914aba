package dev.waybill.coverage;

import dev.waybill.kind.KubernetesObject;
import dev.waybill.recipe.Change;
import dev.waybill.recipe.Part;
import dev.waybill.recipe.Recipe;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which wither wrote which field: found by replaying objects step by step. */
final class Withers {
    private final Map<String, Set<String>> byField = new TreeMap<>();

    void addAll(Iterable<KubernetesObject> objects) {
        for (KubernetesObject object : objects) {
            add(((Part<?>) object).recipe());
        }
    }

    private <M> void add(Recipe<M> recipe) {
        for (String line : lines(snapshot(recipe.blank()))) {
            note(line, "the factory");
        }
        for (Change change : recipe.changes(model -> model, Withers::snapshot)) {
            Set<String> lines = lines(change.after());
            lines.removeAll(lines(change.before()));
            for (String line : lines) {
                note(line, last(change.step()));
            }
        }
    }

    private void note(String line, String wither) {
        if (!line.isEmpty()) {
            String field = line.substring(line.indexOf('|') + 1, line.indexOf('=', line.indexOf('|')));
            byField.computeIfAbsent(field, f -> new TreeSet<>()).add(wither);
        }
    }

    private static String last(String step) {
        return step.substring(step.lastIndexOf('>') + 1).strip();
    }

    private static Set<String> lines(@Nullable String snapshot) {
        return snapshot == null ? new HashSet<>() : new HashSet<>(Arrays.asList(snapshot.split("\n")));
    }

    private static String snapshot(Object model) {
        Map<String, String> set = new HashMap<>();
        ModelFields.set(model, set::put);
        StringBuilder text = new StringBuilder();
        set.forEach((place, value) -> text.append(place)
                .append('=')
                .append(value.replace("\n", "\\n"))
                .append('\n'));
        return text.toString();
    }

    /** Returns the withers that wrote the field, sorted; empty when no sample did. */
    Set<String> of(String field) {
        return byField.getOrDefault(field, Set.of());
    }
}
