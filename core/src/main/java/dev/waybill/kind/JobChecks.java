package dev.waybill.kind;

import dev.waybill.kind.workload.JobRestartPolicy;
import dev.waybill.kind.workload.PodReplacementPolicy;
import dev.waybill.kind.workload.SuccessRule;
import dev.waybill.value.Closest;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import io.fabric8.kubernetes.api.model.batch.v1.PodFailurePolicyRule;
import java.util.List;
import java.util.stream.Stream;

/** Which settings of a Job go together, as {@code pkg/apis/batch/validation} of Kubernetes checks them. */
final class JobChecks {
    // A host name is a DNS label: validation.DNS1123LabelMaxLength.
    private static final int LONGEST_HOSTNAME = 63;
    private static final int MOST_RULES = 20;
    private static final int MOST_PARALLEL_INDEXES = 100_000;
    // A Job of a CronJob is called <name>-<minutes since 1970>: 8 digits until the year 2160.
    private static final String SUFFIX = "-12345678";

    private JobChecks() {}

    static Job checked(Job job) {
        JobSpec spec = job.toModel().getSpec();
        checkIndexes(job, spec);
        checkFailureRules(job, spec);
        checkSuccessRules(job, spec);
        return job;
    }

    private static boolean isIndexed(JobSpec spec) {
        return "Indexed".equals(spec.getCompletionMode());
    }

    private static void checkIndexes(Job job, JobSpec spec) {
        if (isIndexed(spec)) {
            String hostname = hostname(job.name(), spec);
            if (hostname.length() > LONGEST_HOSTNAME || hostname.indexOf('.') >= 0) {
                throw refused(
                        job,
                        "indexed " + spec.getCompletions(),
                        "the last pod would have the host name '" + hostname + "' (" + hostname.length()
                                + " characters). At most " + LONGEST_HOSTNAME
                                + " are allowed, and no '.'. Shorten the Job's name.");
            }
            if (spec.getParallelism() != null && spec.getParallelism() > MOST_PARALLEL_INDEXES) {
                throw refused(
                        job,
                        "parallelism " + spec.getParallelism(),
                        "an indexed Job takes at most " + MOST_PARALLEL_INDEXES + ".");
            }
        } else if (spec.getBackoffLimitPerIndex() != null) {
            throw refused(
                    job,
                    "backoffLimitPerIndex " + spec.getBackoffLimitPerIndex(),
                    "only an indexed Job has indexes. Write indexed(completions) before it.");
        }
        Integer failed = spec.getMaxFailedIndexes();
        if (failed != null && spec.getBackoffLimitPerIndex() == null) {
            throw refused(
                    job,
                    "maxFailedIndexes " + failed,
                    "no index fails by itself without a limit of its own. Write backoffLimitPerIndex(failures) before it.");
        }
        if (failed != null && failed > spec.getCompletions()) {
            throw refused(
                    job,
                    "maxFailedIndexes " + failed,
                    "there are " + spec.getCompletions() + " indexes. At most " + spec.getCompletions()
                            + " is allowed.");
        }
    }

    private static String hostname(String name, JobSpec spec) {
        return name + "-" + Math.max(0, spec.getCompletions() - 1);
    }

    private static void checkFailureRules(Job job, JobSpec spec) {
        if (spec.getPodFailurePolicy() == null) {
            return;
        }
        PodSpec pod = spec.getTemplate().getSpec();
        if (!JobRestartPolicy.NEVER.text().equals(pod.getRestartPolicy())) {
            throw refused(
                    job,
                    "restartPolicy " + pod.getRestartPolicy(),
                    "a pod failure policy needs Never, because a container that is started again is no failed pod."
                            + " Leave restartPolicy or podFailureRule out.");
        }
        if (PodReplacementPolicy.TERMINATING_OR_FAILED.text().equals(spec.getPodReplacementPolicy())) {
            throw refused(
                    job,
                    "podReplacementPolicy " + spec.getPodReplacementPolicy(),
                    "a pod failure policy needs Failed. Leave podReplacementPolicy out: Failed is then the default.");
        }
        List<PodFailurePolicyRule> rules = spec.getPodFailurePolicy().getRules();
        checkNumber(job, "podFailureRule", rules.size());
        List<String> names = Stream.concat(pod.getContainers().stream(), pod.getInitContainers().stream())
                .map(Container::getName)
                .toList();
        for (PodFailurePolicyRule rule : rules) {
            if ("FailIndex".equals(rule.getAction()) && spec.getBackoffLimitPerIndex() == null) {
                throw refused(
                        job,
                        "podFailureRule FailIndex",
                        "no index fails by itself without a limit of its own. Write backoffLimitPerIndex(failures)"
                                + " before it.");
            }
            String name =
                    rule.getOnExitCodes() == null ? null : rule.getOnExitCodes().getContainerName();
            if (name != null && !names.contains(name)) {
                throw refused(
                        job,
                        "podFailureRule container '" + name + "'",
                        "it has " + String.join(", ", names) + "."
                                + Closest.question(name, names, " Add the container before the rule."));
            }
        }
    }

    private static void checkSuccessRules(Job job, JobSpec spec) {
        if (spec.getSuccessPolicy() == null) {
            return;
        }
        if (!isIndexed(spec)) {
            throw refused(job, "successRule", "only an indexed Job has one. Write indexed(completions) before it.");
        }
        List<SuccessRule> rules = job.recipe().parts("successRule", SuccessRule.class);
        checkNumber(job, "successRule", rules.size());
        for (SuccessRule rule : rules) {
            if (rule.count().orElse(0) > spec.getCompletions()) {
                throw refused(
                        job,
                        "successRule succeededCount " + rule.count().getAsInt(),
                        "there are " + spec.getCompletions() + " indexes, so it could never hold. At most "
                                + spec.getCompletions() + " is allowed.");
            }
            if (rule.highestIndex().orElse(-1) >= spec.getCompletions()) {
                throw refused(
                        job,
                        "successRule index " + rule.highestIndex().getAsInt(),
                        "the indexes are 0 to " + (spec.getCompletions() - 1) + ".");
            }
        }
    }

    private static void checkNumber(Job job, String wither, int rules) {
        if (rules > MOST_RULES) {
            throw refused(job, wither, rules + " rules; at most " + MOST_RULES + " are allowed.");
        }
    }

    /** Refuses what a Job may have and the Job of a CronJob may not. */
    static Job inCronJob(String cronJob, Job job) {
        JobSpec spec = job.toModel().getSpec();
        if (Boolean.TRUE.equals(spec.getManualSelector())) {
            throw new IllegalArgumentException("CronJob '" + cronJob + "' job '" + job.name()
                    + "' manualSelector: all its Jobs would take each other's pods. Leave it out: Kubernetes makes a"
                    + " selector for each.");
        }
        if (isIndexed(spec)) {
            String hostname = hostname(cronJob + SUFFIX, spec);
            if (hostname.length() > LONGEST_HOSTNAME || cronJob.indexOf('.') >= 0) {
                throw new IllegalArgumentException("CronJob '" + cronJob + "' job indexed " + spec.getCompletions()
                        + ": the last pod would have a host name as '" + hostname + "', of " + hostname.length()
                        + " characters. At most " + LONGEST_HOSTNAME
                        + " are allowed, and no '.'. Shorten the CronJob's name.");
            }
        }
        return job;
    }

    private static IllegalArgumentException refused(Job job, String what, String why) {
        return new IllegalArgumentException(job.subject() + " " + what + ": " + why);
    }
}
