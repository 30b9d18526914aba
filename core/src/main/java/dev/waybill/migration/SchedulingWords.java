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
    private final String pod;

    /**
     * @param pod the path of the pod's spec in the object
     */
    SchedulingWords(Scope scope, Fields object, String pod) {
        this.scope = scope;
        this.object = object;
        this.pod = pod;
    }

    void say(Phrase phrase) throws Unsaid {
        phrase.text(pod + "nodeName", "nodeName").entries(pod + "nodeSelector", "nodeSelector");
        nodes(phrase, pod + "affinity.nodeAffinity");
        neighbours(phrase, pod + "affinity.podAffinity", "requireNear", "preferNear");
        neighbours(phrase, pod + "affinity.podAntiAffinity", "requireAwayFrom", "preferAwayFrom");
        phrase.each(pod + "tolerations", "tolerate", SchedulingWords::toleration);
        for (Fields spread : object.each(pod + "topologySpreadConstraints")) {
            spread(phrase, spread);
        }
        phrase.say("priority", new References(scope, object).priorityClass(object.text(pod + "priorityClassName")));
        phrase.text(pod + "schedulerName", "schedulerName").text(pod + "runtimeClassName", "runtimeClassName");
        for (Fields gate : object.each(pod + "schedulingGates")) {
            phrase.say("schedulingGate", gate.text("name"));
        }
    }

    private static void nodes(Phrase phrase, String path) throws Unsaid {
        List<Expression> required = new ArrayList<>();
        for (Fields term : phrase.read().each(path + REQUIRED + ".nodeSelectorTerms")) {
            Expression match = match(term);
            if (match != null) {
                required.add(match);
            }
        }
        phrase.say("requireNodes", required);
        for (Fields preferred : phrase.read().each(path + PREFERRED)) {
            phrase.say("preferNodes", preferred.number("weight"), match(preferred.below("preference")));
        }
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
                    default -> throw new Unsaid("no factory for " + operator);
                };
            } else {
                made = switch (operator) {
                    case "In" -> made.then("and", key, values);
                    case "NotIn" -> made.then("andNot", key, values);
                    case "Exists" -> made.then("andHaving", key);
                    case "DoesNotExist" -> made.then("andLacking", key);
                    case "Gt" -> made.then("andMoreThan", key, Long.valueOf(values.get(0)));
                    case "Lt" -> made.then("andLessThan", key, Long.valueOf(values.get(0)));
                    default -> throw new Unsaid("no such operator");
                };
            }
        }
        if (made == null && term.each("matchFields").size() == 1) {
            return Expression.factory("nodesNamed", term.each("matchFields").get(0).texts("values").get(0));
        }
        return made;
    }

    private void neighbours(Phrase phrase, String path, String require, String prefer) throws Unsaid {
        for (Fields term : phrase.read().each(path + REQUIRED)) {
            phrase.say(require, podsIn(term));
        }
        for (Fields weighted : phrase.read().each(path + PREFERRED)) {
            phrase.say(prefer, weighted.number("weight"), podsIn(weighted.below("podAffinityTerm")));
        }
    }

    private Expression podsIn(Fields term) throws Unsaid {
        Expression pods = scope.pods(object, term.below("labelSelector"));
        Phrase phrase = Phrase.of(Expression.factory("podsIn", topology(term), pods), term);
        if (!term.texts("namespaces").isEmpty()) {
            phrase.say("inNamespaces", term.texts("namespaces"));
        }
        return phrase.part("namespaceSelector", "inNamespaces", SelectorWords::selector)
                .texts("matchLabelKeys", "matchLabelKeys")
                .texts("mismatchLabelKeys", "mismatchLabelKeys")
                .made();
    }

    private void spread(Phrase phrase, Fields read) throws Unsaid {
        if (phrase.say("spreadAcross", topology(read))) {
            return;
        }
        Phrase own = spread(Phrase.of(Expression.factory("spreadOver", topology(read)), withoutSelector(read)));
        if (!phrase.say("spread", own.made())) {
            Expression others =
                    Expression.factory("spreadOver", topology(read), scope.pods(object, read.below("labelSelector")));
            phrase.say("spread", spread(Phrase.of(others, read)).made());
        }
    }

    /** The workload adds its own selector to a spread that has none. */
    private static Fields withoutSelector(Fields read) {
        Map<String, Object> map = new HashMap<>(read.map());
        map.remove("labelSelector");
        return new Fields(map);
    }

    private static Phrase spread(Phrase phrase) {
        return phrase.number("maxSkew", "maxSkew")
                .when("whenUnsatisfiable", "DoNotSchedule", "orDoNotSchedule")
                .number("minDomains", "minDomains")
                .constant("nodeAffinityPolicy", NodeInclusion.class, "nodeAffinityPolicy")
                .constant("nodeTaintsPolicy", NodeInclusion.class, "nodeTaintsPolicy")
                .texts("matchLabelKeys", "matchLabelKeys");
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
