package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.TopologySelectorLabelRequirement;
import io.fabric8.kubernetes.api.model.TopologySelectorTerm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The topologies in which a StorageClass may make volumes. */
final class AllowedTopologies {
    private AllowedTopologies() {}

    static void check(@Nullable List<TopologySelectorTerm> topologies, At at, Causes causes) {
        List<Map<String, Set<String>>> seen = new ArrayList<>();
        List<TopologySelectorTerm> terms = Present.items(topologies);
        for (int i = 0; i < terms.size(); i++) {
            At expressions = at.index(i).child("matchLabelExpressions");
            Map<String, Set<String>> term = term(terms.get(i), expressions, causes);
            // The server compares with empty terms too, so a term without expressions is a duplicate in any case.
            if (term.isEmpty()) {
                causes.duplicate(expressions, "a term without expressions");
            } else if (seen.contains(term)) {
                causes.duplicate(expressions, term);
            }
            seen.add(term);
        }
    }

    private static Map<String, Set<String>> term(@Nullable TopologySelectorTerm term, At at, Causes causes) {
        Map<String, Set<String>> byKey = new HashMap<>();
        List<TopologySelectorLabelRequirement> requirements =
                Present.items(term == null ? null : term.getMatchLabelExpressions());
        for (int i = 0; i < requirements.size(); i++) {
            TopologySelectorLabelRequirement each = requirements.get(i);
            At here = at.index(i);
            Set<String> values = values(each == null ? null : each.getValues(), here.child("values"), causes);
            String key = Present.text(each == null ? null : each.getKey());
            causes.as(ApiRules.LABEL_SYNTAX).name(here.child("key"), key, NameSyntax.QUALIFIED_NAME);
            if (byKey.put(key, values) != null) {
                causes.duplicate(here.child("key"), key);
            }
        }
        return byKey;
    }

    private static Set<String> values(@Nullable List<String> values, At at, Causes causes) {
        List<String> all = Present.items(values);
        if (all.isEmpty()) {
            causes.required(at, "List the values of the label that are allowed.");
        }
        Set<String> distinct = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            String value = Present.text(all.get(i));
            if (!distinct.add(value)) {
                causes.duplicate(at.index(i), value);
            }
        }
        return distinct;
    }
}
