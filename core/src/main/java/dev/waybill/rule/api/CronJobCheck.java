package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.CronJobSpec;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import io.fabric8.kubernetes.api.model.batch.v1.JobTemplateSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the API server asks of a {@code CronJob}. */
final class CronJobCheck {
    private static final List<String> CONCURRENCY = List.of("Allow", "Forbid", "Replace");
    /** What is left of a label's 63 characters beside the time that the controller appends to the name. */
    private static final int MAX_NAME = 52;

    private CronJobCheck() {}

    static void check(CronJob object, Causes causes) {
        ObjectMeta metadata = object.getMetadata() == null ? new ObjectMeta() : object.getMetadata();
        Metadata.check(metadata, true, NameSyntax.DNS_SUBDOMAIN, At.of("metadata"), causes);
        CronJobSpec spec = object.getSpec() == null ? new CronJobSpec() : object.getSpec();
        At at = At.of("spec");
        Schedules.check(spec.getSchedule(), at.child("schedule"), causes);
        Counts.notNegative(spec.getStartingDeadlineSeconds(), at.child("startingDeadlineSeconds"), causes);
        TimeZones.check(spec.getTimeZone(), at.child("timeZone"), causes);
        String policy = spec.getConcurrencyPolicy();
        if (!Present.isBlank(policy) && !CONCURRENCY.contains(policy)) {
            causes.unsupported(at.child("concurrencyPolicy"), policy, CONCURRENCY);
        }
        jobs(spec.getJobTemplate(), at.child("jobTemplate", "spec"), causes);
        Counts.notNegative(spec.getSuccessfulJobsHistoryLimit(), at.child("successfulJobsHistoryLimit"), causes);
        Counts.notNegative(spec.getFailedJobsHistoryLimit(), at.child("failedJobsHistoryLimit"), causes);
        name(Metadata.name(metadata), causes);
    }

    /** Checks the spec of the Jobs to come. Nobody looks at their metadata, nor sets their numbers by default, yet. */
    private static void jobs(@Nullable JobTemplateSpec template, At at, Causes causes) {
        JobSpec spec = template == null || template.getSpec() == null ? new JobSpec() : template.getSpec();
        JobSpecs.check(spec, spec.getCompletions(), at, causes);
        if (spec.getSelector() != null) {
            causes.as(ApiRules.SELECTOR).forbidden(at.child("selector"), "each Job gets a selector of its own");
        }
        if (Present.isTrue(spec.getManualSelector())) {
            causes.as(ApiRules.SELECTOR)
                    .forbidden(
                            at.child("manualSelector"), "each Job gets a selector of its own, which nobody can write");
        }
    }

    private static void name(String name, Causes causes) {
        if (name.length() > MAX_NAME) {
            causes.as(ApiRules.DERIVED_NAME)
                    .invalid(
                            At.of("metadata").child("name"),
                            name,
                            "Jobs are named after it and the time, so it has at most " + MAX_NAME
                                    + " characters; this one has " + name.length(),
                            "Shorten it.");
        }
    }
}
