package dev.waybill.migration;

import dev.waybill.kind.quota.QuotaScope;
import dev.waybill.kind.quota.ScopeMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** PriorityClasses, LimitRanges and ResourceQuotas. */
final class QuotaWords {
    /** Between the name of a StorageClass and what is bounded of it. */
    private static final String OF_CLASS = ".storageclass.storage.k8s.io/";

    private QuotaWords() {}

    static Phrase priorityClass(Fields read, Scope scope) throws Unsaid {
        return KindWords.start(read, "priorityClass", Unsaid.given(read.number("value")))
                .text("description", "description")
                .when("globalDefault", true, "asGlobalDefault")
                .when("preemptionPolicy", "Never", "neverPreempting");
    }

    static Phrase limitRange(Fields read, Scope scope) throws Unsaid {
        Phrase phrase = null;
        for (Fields limits : read.each("spec.limits")) {
            if (phrase == null) {
                phrase = KindWords.start(read, "limitRange", limits(limits));
            } else {
                phrase.part(limits, "limits", QuotaWords::limits);
            }
        }
        return Unsaid.given(phrase);
    }

    private static Expression limits(Fields read) throws Unsaid {
        switch (String.valueOf(read.text("type"))) {
            case "Container" -> {
                Phrase phrase = Phrase.of(Expression.factory("containerLimits"), read);
                ContainerWords.amounts(phrase, "defaultRequest", "defaultRequest");
                ContainerWords.amounts(phrase, "default", "defaultLimit");
                return bounds(phrase);
            }
            case "Pod" -> {
                return bounds(Phrase.of(Expression.factory("podLimits"), read));
            }
            case "PersistentVolumeClaim" -> {
                Object min = Values.memory(read.at("min.storage"));
                Object max = Values.memory(read.at("max.storage"));
                if (min == null) {
                    return Expression.factory("claimsOfAtMost", Unsaid.given(max));
                }
                return max == null
                        ? Expression.factory("claimsOfAtLeast", min)
                        : Expression.factory("claimLimits", min, max);
            }
            default -> throw new Unsaid("no such limits");
        }
    }

    private static Expression bounds(Phrase phrase) {
        ContainerWords.amounts(phrase, "max", "max");
        ContainerWords.amounts(phrase, "min", "min");
        for (Map.Entry<String, Object> each :
                phrase.read().entries("maxLimitRequestRatio").entrySet()) {
            phrase.say("maxLimitRequestRatio", each.getKey(), Values.quantity(each.getValue()));
        }
        return phrase.made();
    }

    static Phrase resourceQuota(Fields read, Scope scope) throws Unsaid {
        Phrase phrase = KindWords.start(read, "resourceQuota");
        Map<String, Object> hard = read.entries("spec.hard");
        phrase.say("requests", Values.cpu(hard.get("requests.cpu")), Values.memory(hard.get("requests.memory")));
        phrase.say("limits", Values.cpu(hard.get("limits.cpu")), Values.memory(hard.get("limits.memory")));
        References references = new References(scope, read);
        for (Map.Entry<String, Object> each : hard.entrySet()) {
            hard(phrase, each.getKey(), each.getValue(), references);
        }
        for (String each : read.texts("spec.scopes")) {
            phrase.say("scope", Values.constant(QuotaScope.class, each));
        }
        return phrase.each("spec.scopeSelector.matchExpressions", "where", each -> match(each, references));
    }

    private static Expression match(Fields read, References references) throws Unsaid {
        Object scope = Unsaid.given(Values.constant(QuotaScope.class, read.text("scopeName")));
        String operator = Unsaid.given(read.text("operator"));
        boolean isPriority = scope == QuotaScope.PRIORITY_CLASS;
        if (operator.equals("Exists")) {
            return Expression.of(ScopeMatch.class, "in", scope);
        }
        if (operator.equals("DoesNotExist")) {
            return Expression.of(ScopeMatch.class, isPriority ? "withoutPriority" : "withoutVolumeAttributes");
        }
        List<Object> values = new ArrayList<>();
        for (String value : read.texts("values")) {
            values.add(isPriority ? Unsaid.given(references.priorityClass(value)) : value);
        }
        return Expression.of(ScopeMatch.class, (isPriority ? "priority" : "volumeAttributes") + operator, values);
    }

    private static void hard(Phrase phrase, String key, Object value, References references) {
        Object count = Values.of(value, Integer::valueOf);
        int ofClass = key.indexOf(OF_CLASS);
        Object storageClass = ofClass < 0 ? null : references.storageClass(key.substring(0, ofClass));
        boolean said = switch (ofClass < 0 ? key : key.substring(ofClass)) {
            case "requests.cpu" -> phrase.say("requests", Values.cpu(value));
            case "requests.memory" -> phrase.say("requests", Values.memory(value));
            case "limits.cpu" -> phrase.say("limits", Values.cpu(value));
            case "limits.memory" -> phrase.say("limits", Values.memory(value));
            case "pods" -> phrase.say("pods", count);
            case "persistentvolumeclaims" -> phrase.say("claims", count);
            case "requests.storage" -> phrase.say("storage", Values.memory(value));
            case "services.nodeports" -> phrase.say("nodePorts", count);
            case "services.loadbalancers" -> phrase.say("loadBalancers", count);
            case OF_CLASS + "requests.storage" -> phrase.say("storage", storageClass, Values.memory(value));
            case OF_CLASS + "persistentvolumeclaims" -> phrase.say("claims", storageClass, count);
            default -> key.startsWith("count/") && phrase.say("count", key.substring("count/".length()), count);
        };
        if (!said) {
            phrase.say("hard", key, Values.quantity(value));
        }
    }
}
