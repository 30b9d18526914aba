package dev.waybill.migration;

import dev.waybill.kind.KubernetesObject;
import dev.waybill.kind.autoscaling.PolicySelection;
import dev.waybill.kind.autoscaling.Scalable;
import dev.waybill.kind.workload.UnhealthyPodEvictionPolicy;
import dev.waybill.value.Percent;
import dev.waybill.value.Range;
import java.time.Duration;
import java.util.Objects;

/** HorizontalPodAutoscalers and PodDisruptionBudgets. */
final class ScalingWords {
    private ScalingWords() {}

    static Phrase autoscaler(Fields read, Scope scope) throws Unsaid {
        Expression target = target(read, scope);
        Number min = Objects.requireNonNullElse(read.number("spec.minReplicas"), 1);
        Number max = Unsaid.given(read.number("spec.maxReplicas"));
        Range range = Unsaid.given(Values.of(min, text -> Range.between(min.intValue(), max.intValue())));
        Phrase phrase = KindWords.nearest(
                () -> KindWords.metadata(Phrase.of(Expression.factory("autoscaler", target, range), read)),
                () -> KindWords.start(read, "autoscaler", target, range),
                () -> KindWords.start(read, "autoscaler", existing(read), range));
        for (Fields metric : read.each("spec.metrics")) {
            metric(phrase, metric, scope);
        }
        return phrase.part("spec.behavior.scaleUp", "scaleUp", ScalingWords::rules)
                .part("spec.behavior.scaleDown", "scaleDown", ScalingWords::rules);
    }

    private static Expression target(Fields read, Scope scope) throws Unsaid {
        String kind = Unsaid.given(read.text("spec.scaleTargetRef.kind"));
        String name = Unsaid.given(read.text("spec.scaleTargetRef.name"));
        Expression here = scope.here(kind, read.text("metadata.namespace"), name, Scalable.class);
        return here == null ? existing(read) : here;
    }

    private static Expression existing(Fields read) throws Unsaid {
        return Expression.factory(
                "existingScalable",
                Unsaid.given(read.text("spec.scaleTargetRef.apiVersion")),
                Unsaid.given(read.text("spec.scaleTargetRef.kind")),
                Unsaid.given(read.text("spec.scaleTargetRef.name")));
    }

    private static void metric(Phrase phrase, Fields read, Scope scope) throws Unsaid {
        switch (String.valueOf(read.text("type"))) {
            case "Resource" -> resource(phrase, "on", read.below("resource"));
            case "ContainerResource" -> resource(phrase, "onContainer", read.below("containerResource"));
            case "Pods" -> {
                Fields pods = read.below("pods");
                Object name = pods.has("metric.selector") ? identifier(pods.below("metric")) : pods.text("metric.name");
                phrase.say("onPods", name, Values.quantity(pods.at("target.averageValue")));
            }
            case "External" -> {
                Fields external = read.below("external");
                Expression name = identifier(external.below("metric"));
                phrase.say("onExternal", name, Values.quantity(external.at("target.value")));
                phrase.say("onExternalAverage", name, Values.quantity(external.at("target.averageValue")));
            }
            case "Object" -> {
                Fields object = read.below("object");
                Expression name = identifier(object.below("metric"));
                Expression described = described(phrase.read(), object.below("describedObject"), scope);
                phrase.say("onObject", name, described, Values.quantity(object.at("target.value")));
                phrase.say("onObjectAverage", name, described, Values.quantity(object.at("target.averageValue")));
            }
            default -> {
                // left to customize
            }
        }
    }

    private static void resource(Phrase phrase, String start, Fields read) {
        boolean isMemory = read.is("name", "memory");
        String word = start + (isMemory ? "Memory" : "Cpu");
        Object share = Values.of(read.at("target.averageUtilization"), text -> Percent.of(Integer.parseInt(text)));
        Object average = read.at("target.averageValue");
        Object amount = isMemory ? Values.memory(average) : Values.cpu(average);
        Object value = share == null ? amount : share;
        if (start.equals("on")) {
            phrase.say(word, value);
        } else {
            phrase.say(word, read.text("container"), value);
        }
    }

    private static Expression identifier(Fields read) throws Unsaid {
        return Phrase.of(Expression.factory("metric", Unsaid.given(read.text("name"))), read)
                .part("selector", "selector", SelectorWords::selector)
                .made();
    }

    private static Expression described(Fields from, Fields read, Scope scope) throws Unsaid {
        String kind = Unsaid.given(read.text("kind"));
        String name = Unsaid.given(read.text("name"));
        Expression here = scope.here(kind, from.text("metadata.namespace"), name, KubernetesObject.class);
        return here != null
                ? here
                : Expression.factory("existingObject", Unsaid.given(read.text("apiVersion")), kind, name);
    }

    private static Expression rules(Fields read) throws Unsaid {
        Phrase phrase = Phrase.of(Expression.factory("scalingRules"), read)
                .seconds("stabilizationWindowSeconds", "stabilizationWindow")
                .constant("selectPolicy", PolicySelection.class, "select")
                .value("tolerance", Values::quantity, "tolerance");
        for (Fields policy : read.each("policies")) {
            Number seconds = policy.number("periodSeconds");
            Object period = seconds == null ? null : Duration.ofSeconds(seconds.longValue());
            if (policy.is("type", "Percent")) {
                phrase.say(
                        "percent", Values.of(policy.at("value"), text -> Percent.of(Integer.parseInt(text))), period);
            } else {
                phrase.say("pods", policy.number("value"), period);
            }
        }
        return phrase.made();
    }

    static Phrase disruptionBudget(Fields read, Scope scope) throws Unsaid {
        Expression pods = scope.pods(read, read.below("spec.selector"));
        String word = read.has("spec.minAvailable") ? "minAvailable" : "maxUnavailable";
        Object share = Unsaid.given(Values.share(read.at("spec." + word)));
        return KindWords.start(read, "disruptionBudget", pods, Expression.factory(word, share))
                .constant(
                        "spec.unhealthyPodEvictionPolicy",
                        UnhealthyPodEvictionPolicy.class,
                        "unhealthyPodEvictionPolicy");
    }
}
