package dev.waybill.migration;

import dev.waybill.kind.scheduling.Topology;
import dev.waybill.kind.workload.ConcurrencyPolicy;
import dev.waybill.kind.workload.ConditionStatus;
import dev.waybill.kind.workload.FailureAction;
import dev.waybill.kind.workload.JobRestartPolicy;
import dev.waybill.kind.workload.PodReplacementPolicy;
import dev.waybill.value.Schedule;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Jobs and CronJobs. */
final class JobWords {
    private JobWords() {}

    static Phrase job(Fields read, Scope scope) throws Unsaid {
        return job(read, new PodWords(read, scope, "spec.template"));
    }

    private static Phrase job(Fields read, PodWords pods) throws Unsaid {
        Phrase phrase = KindWords.start(read, "job", pods.containers());
        if (read.is("spec.manualSelector", true)) {
            phrase.part("spec.selector", "manualSelector", SelectorWords::selector);
        }
        pods.say(phrase)
                .constant("spec.template.spec.restartPolicy", JobRestartPolicy.class, "restartPolicy")
                .seconds("spec.template.spec.activeDeadlineSeconds", "podActiveDeadline");
        if (read.is("spec.completionMode", "Indexed")) {
            phrase.number("spec.completions", "indexed");
        }
        phrase.number("spec.completions", "completions")
                .number("spec.parallelism", "parallelism")
                .number("spec.backoffLimit", "backoffLimit")
                .number("spec.backoffLimitPerIndex", "backoffLimitPerIndex")
                .number("spec.maxFailedIndexes", "maxFailedIndexes")
                .seconds("spec.activeDeadlineSeconds", "activeDeadline")
                .seconds("spec.ttlSecondsAfterFinished", "ttlAfterFinished")
                .constant("spec.podReplacementPolicy", PodReplacementPolicy.class, "podReplacementPolicy")
                .text("spec.managedBy", "managedBy")
                .when("spec.suspend", true, "suspended");
        phrase.part("spec.scheduling", "scheduling", JobWords::scheduling);
        for (Fields rule : read.each("spec.podFailurePolicy.rules")) {
            Object action = Values.constant(FailureAction.class, rule.text("action"));
            phrase.with(action, rule, "podFailureRule", JobWords::cause);
        }
        return phrase.each("spec.successPolicy.rules", "successRule", JobWords::success);
    }

    private static @Nullable Expression cause(Fields read) throws Unsaid {
        if (read.has("onExitCodes")) {
            Fields codes = read.below("onExitCodes");
            String word = codes.is("operator", "NotIn") ? "exitCodesOtherThan" : "exitCodes";
            List<?> values = codes.at("values") instanceof List<?> list ? list : List.of();
            Expression cause = Expression.factory(word, values);
            return codes.has("containerName")
                    ? cause.then("container", Unsaid.given(codes.text("containerName")))
                    : cause;
        }
        Expression cause = null;
        for (Fields condition : read.each("onPodConditions")) {
            String type = Unsaid.given(condition.text("type"));
            Object status = Values.constant(ConditionStatus.class, condition.text("status"));
            if (cause == null) {
                cause = status == null || status == ConditionStatus.TRUE
                        ? Expression.factory("podCondition", type)
                        : Expression.factory("podCondition", type, status);
            } else {
                cause = status == null || status == ConditionStatus.TRUE
                        ? cause.then("orCondition", type)
                        : cause.then("orCondition", type, status);
            }
        }
        return cause;
    }

    private static Expression success(Fields read) throws Unsaid {
        if (!read.has("succeededIndexes")) {
            return Expression.factory("succeededCount", Unsaid.given(read.number("succeededCount")));
        }
        return Phrase.of(Expression.factory("succeededIndexes", Unsaid.given(read.text("succeededIndexes"))), read)
                .number("succeededCount", "succeededCount")
                .made();
    }

    private static Expression scheduling(Fields read) throws Unsaid {
        Phrase phrase = Phrase.of(Expression.factory("jobScheduling"), read);
        if (read.has("schedulingPolicy.basic")) {
            phrase.say("basic");
        }
        if (read.has("schedulingPolicy.gang") && !phrase.say("gang", read.number("schedulingPolicy.gang.minCount"))) {
            phrase.say("gang");
        }
        for (Fields topology : read.each("schedulingConstraints.topology")) {
            phrase.say("within", Values.of(topology.text("key"), Topology::new));
        }
        if (read.has("disruptionMode.single")) {
            phrase.say("disruptSingly");
        }
        if (read.has("disruptionMode.all")) {
            phrase.say("disruptTogether");
        }
        for (Fields claim : read.each("resourceClaims")) {
            phrase.say("resourceClaim", claim.text("name"), claim.text("resourceClaimName"));
            phrase.say("resourceClaimFrom", claim.text("name"), claim.text("resourceClaimTemplateName"));
        }
        return phrase.made();
    }

    static Phrase cronJob(Fields read, Scope scope) throws Unsaid {
        Map<String, Object> metadata = new LinkedHashMap<>(read.entries("spec.jobTemplate.metadata"));
        metadata.put("name", String.valueOf(read.text("metadata.name")));
        Map<String, Object> job = new LinkedHashMap<>();
        job.put("apiVersion", "batch/v1");
        job.put("kind", "Job");
        job.put("metadata", metadata);
        job.put("spec", read.entries("spec.jobTemplate.spec"));
        Fields started = new Fields(job);
        Expression made = job(started, new PodWords(started, read, scope, "spec.template"))
                .made();
        return KindWords.start(read, "cronJob", schedule(read), made)
                .constant("spec.concurrencyPolicy", ConcurrencyPolicy.class, "concurrencyPolicy")
                .seconds("spec.startingDeadlineSeconds", "startingDeadline")
                .number("spec.successfulJobsHistoryLimit", "successfulJobsHistoryLimit")
                .number("spec.failedJobsHistoryLimit", "failedJobsHistoryLimit")
                .when("spec.suspend", true, "suspended");
    }

    private static Schedule schedule(Fields read) throws Unsaid {
        String zone = read.text("spec.timeZone");
        return Unsaid.given(Values.of(
                read.text("spec.schedule"),
                text -> zone == null ? Schedule.of(text) : Schedule.of(text, ZoneId.of(zone))));
    }
}
