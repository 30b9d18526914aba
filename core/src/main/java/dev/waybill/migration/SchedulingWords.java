package dev.waybill.migration;

import dev.waybill.kind.scheduling.NodeInclusion;
import dev.waybill.kind.scheduling.TaintEffect;
import dev.waybill.kind.scheduling.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the pods of one workload run. */
final class SchedulingWords {
    private static final String REQUIRED = ".requiredDuringSchedulingIgnoredDuringExecution";
    private static final String PREFERRED = ".preferredDuringSchedulingIgnoredDuringExecution";

    private final Scope scope;
    private final Fields object;
    private final Fields owner;
    private final String pod;

    /**
     * @param pod the path of the pod's spec in the object
     */
    SchedulingWords(Scope scope, Fields object, Fields owner, String pod) {
        this.scope = scope;
        this.object = object;
        this.owner = owner;
        this.pod = pod;
    }

    void say(Phrase phrase) throws Unsaid {
        phrase.text(pod + "nodeName", "nodeName").entries(pod + "nodeSelector", "nodeSelector");
        nodes(phrase, pod + "affinity.nodeAffinity");
        neighbours(phrase, pod + "affinity.podAffinity", "requireNear", "preferNear");
        neighbours(phrase, pod + "affinity.podAntiAffinity", "requireAwayFrom", "preferAwayFrom");
        phrase.each(pod + "tolerations", "tolerate", SchedulingWords::toleration);
        for (Fields spread : object.each(pod + "topologySpreadConstraints")) {
            phrase.nearest(List.of(
                    made -> made.then("spreadAcross", topology(spread)),
                    made -> made.then("spread", ownSpread(spread)),
                    made -> made.then("spread", spreadOfOthers(spread))));
        }
        phrase.say("priority", new References(scope, owner).priorityClass(object.text(pod + "priorityClassName")));
        phrase.text(pod + "schedulerName", "schedulerName").text(pod + "runtimeClassName", "runtimeClassName");
        for (Fields gate : object.each(pod + "schedulingGates")) {
            phrase.say("schedulingGate", gate.text("name"));
        }
    }

    private static void nodes(Phrase phrase, String path) {
        phrase.part(path + REQUIRED, "requireNodes", SchedulingWords::matches);
        for (Fields preferred : phrase.read().each(path + PREFERRED)) {
            phrase.with(
                    preferred.number("weight"), preferred.below("preference"), "preferNodes", SchedulingWords::match);
        }
    }

    /** The terms of a node selector, one of which has to fit. */
    static List<Expression> matches(Fields selector) throws Unsaid {
        List<Expression> terms = new ArrayList<>();
        for (Fields term : selector.each("nodeSelectorTerms")) {
            terms.add(Unsaid.given(match(term)));
        }
        return terms;
    }

    /** A term of nodes; null where no word starts it. */
    static @Nullable Expression match(Fields term) throws Unsaid {
        Expression made = null;
        for (Fields each : term.each("matchExpressions")) {
            String key = Unsaid.given(each.text("key"));
            List<String> values = each.texts("values");
            String operator = Unsaid.given(each.text("operator"));
            if (made == null) {
                made = switch (operator) {
                    case "In" -> Expression.factory("nodes", key, values);
                    case "NotIn" -> Expression.factory("nodesNot", key, values);
                    case "Exists" -> Expression.factory("nodesHaving", key);
                    default -> throw new Unsaid("nothing starts with " + operator);
                };
            } else {
                made = switch (operator) {
                    case "In" -> made.then("and", key, values);
                    case "NotIn" -> made.then("andNot", key, values);
                    case "Exists" -> made.then("andHaving", key);
                    case "DoesNotExist" -> made.then("andLacking", key);
                    case "Gt" -> made.then("andMoreThan", key, number(values));
                    case "Lt" -> made.then("andLessThan", key, number(values));
                    default -> throw new Unsaid("no such operator");
                };
            }
        }
        if (made == null && term.each("matchFields").size() == 1) {
            return Expression.factory(
                    "nodesNamed", term.each("matchFields").get(0).texts("values"));
        }
        return made;
    }

    private static Long number(List<String> values) throws Unsaid {
        return Unsaid.given(values.size() == 1 ? Values.<Long>of(values.get(0), Long::valueOf) : null);
    }

    private void neighbours(Phrase phrase, String path, String require, String prefer) {
        phrase.each(path + REQUIRED, require, this::podsIn);
        for (Fields weighted : phrase.read().each(path + PREFERRED)) {
            phrase.with(weighted.number("weight"), weighted.below("podAffinityTerm"), prefer, this::podsIn);
        }
    }

    private Expression podsIn(Fields term) throws Unsaid {
        Expression pods = scope.pods(owner, term.below("labelSelector"));
        Phrase phrase = Phrase.of(Expression.factory("podsIn", topology(term), pods), term);
        if (!term.texts("namespaces").isEmpty()) {
            phrase.say("inNamespaces", term.texts("namespaces"));
        }
        return phrase.part("namespaceSelector", "inNamespaces", SelectorWords::selector)
                .texts("matchLabelKeys", "matchLabelKeys")
                .texts("mismatchLabelKeys", "mismatchLabelKeys")
                .made();
    }

    private static Expression ownSpread(Fields read) throws Unsaid {
        return spread(Phrase.of(Expression.factory("spreadOver", topology(read)), withoutSelector(read)));
    }

    private Expression spreadOfOthers(Fields read) throws Unsaid {
        Expression pods = scope.pods(owner, read.below("labelSelector"));
        return spread(Phrase.of(Expression.factory("spreadOver", topology(read), pods), read));
    }

    /** The workload adds its own selector to a spread that has none. */
    private static Fields withoutSelector(Fields read) {
        Map<String, Object> map = new HashMap<>(read.map());
        map.remove("labelSelector");
        return new Fields(map);
    }

    private static Expression spread(Phrase phrase) {
        return phrase.number("maxSkew", "maxSkew")
                .when("whenUnsatisfiable", "DoNotSchedule", "orDoNotSchedule")
                .number("minDomains", "minDomains")
                .constant("nodeAffinityPolicy", NodeInclusion.class, "nodeAffinityPolicy")
                .constant("nodeTaintsPolicy", NodeInclusion.class, "nodeTaintsPolicy")
                .texts("matchLabelKeys", "matchLabelKeys")
                .made();
    }

    private static Topology topology(Fields read) throws Unsaid {
        return Unsaid.given(Values.of(read.text("topologyKey"), Topology::new));
    }

    static Expression toleration(Fields read) throws Unsaid {
        Expression start;
        if (!read.has("key")) {
            start = Expression.factory("everyTaint");
        } else if (read.is("operator", "Exists")) {
            start = Expression.factory("taint", Unsaid.given(read.text("key")));
        } else {
            start = Expression.factory(
                    "taint", Unsaid.given(read.text("key")), Objects.requireNonNullElse(read.text("value"), ""));
        }
        return Phrase.of(start, read)
                .constant("effect", TaintEffect.class, "effect")
                .seconds("tolerationSeconds", "evictAfter")
                .made();
    }
}
