package dev.waybill.rule;

import dev.waybill.value.CronTimes;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.CronJobSpec;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules about when jobs start and when they end. */
final class JobRules implements Check {
    /** The CronJob controller looks every ten seconds. */
    private static final long CONTROLLER_SECONDS = 10;

    private static final String IN_CRON_JOB = "spec.jobTemplate.spec";

    private JobRules() {}

    static List<Rule> rules() {
        return List.of(
                Rule.warning("job-unbounded", "A Job has an end, and so does what it leaves behind.", new JobRules())
                        .because(
                                "A pod that hangs runs until somebody looks; a finished Job and its pods stay until somebody deletes"
                                        + " them."),
                Rule.warning("job-deadline-vs-backoff", "A Job's deadline leaves time for its retries.", new JobRules())
                        .because(
                                "The waits between the retries grow from 10 s to 10 min; a deadline before the last one makes it a"
                                        + " retry that never comes."),
                Rule.warning("cron-never-fires", "A CronJob's schedule has dates that occur.", new JobRules())
                        .because("The API server takes 31 February, and the job never runs."),
                Rule.warning(
                                "cronjob-overlap",
                                "Runs of a CronJob do not pile up, and a late one still starts.",
                                new JobRules())
                        .because(
                                "Runs that overlap work on the same data. Without a starting deadline a CronJob that missed 100 starts"
                                        + " stops for good; with one below 10 s it may never start."),
                Rule.warning(
                                "cronjob-deadline-vs-period",
                                "A run that the next one replaces may take no longer than the period.",
                                new JobRules())
                        .because(
                                "With Replace the next run ends the one before, so a longer deadline allows a time that no run has."));
    }

    @Override
    public void check(ObjectSet set, Findings found) {
        switch (found.rule()) {
            case "job-unbounded" -> unbounded(set, found);
            case "job-deadline-vs-backoff" -> backoff(set, found);
            case "cron-never-fires" -> {
                for (CronJob cronJob : set.objects(CronJob.class)) {
                    fires(cronJob, found);
                }
            }
            case "cronjob-overlap" -> {
                for (CronJob cronJob : set.objects(CronJob.class)) {
                    overlap(cronJob, found);
                }
            }
            case "cronjob-deadline-vs-period" -> {
                for (CronJob cronJob : set.objects(CronJob.class)) {
                    replaced(cronJob, found);
                }
            }
            default -> throw found.unknownRule();
        }
    }

    private static void unbounded(ObjectSet set, Findings found) {
        for (Job job : set.objects(Job.class)) {
            if (job.getSpec() != null) {
                deadline(job, "spec", job.getSpec(), found);
                if (job.getSpec().getTtlSecondsAfterFinished() == null && !isHook(job)) {
                    found.add(
                            job,
                            "spec.ttlSecondsAfterFinished",
                            "it is not set, so the finished Job and its pods stay for ever.",
                            "Set it, to 86400 for a day.");
                }
            }
        }
        for (CronJob job : set.objects(CronJob.class)) {
            JobSpec spec = template(job);
            if (spec != null) {
                deadline(job, IN_CRON_JOB, spec, found);
                if (spec.getTtlSecondsAfterFinished() != null) {
                    found.add(
                            job,
                            IN_CRON_JOB + ".ttlSecondsAfterFinished",
                            "it deletes finished Jobs after " + spec.getTtlSecondsAfterFinished()
                                    + "s, which the CronJob's history limits do already.",
                            "Leave it out, and set successfulJobsHistoryLimit and failedJobsHistoryLimit.");
                }
            }
        }
    }

    private static @Nullable JobSpec template(CronJob job) {
        return job.getSpec() == null || job.getSpec().getJobTemplate() == null
                ? null
                : job.getSpec().getJobTemplate().getSpec();
    }

    private static void deadline(HasMetadata object, String path, JobSpec spec, Findings found) {
        if (deadline(spec) == null) {
            found.add(
                    object,
                    path + ".activeDeadlineSeconds",
                    "it is not set, so a pod that hangs runs for ever.",
                    "Set it to the longest time that a run may take.");
        }
    }

    /** The Job's deadline, or that of its pods. */
    private static @Nullable Long deadline(JobSpec spec) {
        if (spec.getActiveDeadlineSeconds() != null) {
            return spec.getActiveDeadlineSeconds();
        }
        return spec.getTemplate() == null || spec.getTemplate().getSpec() == null
                ? null
                : spec.getTemplate().getSpec().getActiveDeadlineSeconds();
    }

    /** Helm and Argo CD delete their hooks themselves. */
    private static boolean isHook(Job job) {
        Map<String, String> annotations = job.getMetadata() == null
                ? Map.of()
                : Given.entries(job.getMetadata().getAnnotations());
        return annotations.containsKey("helm.sh/hook") || annotations.containsKey("argocd.argoproj.io/hook");
    }

    private static void backoff(ObjectSet set, Findings found) {
        for (Job job : set.objects(Job.class)) {
            if (job.getSpec() != null) {
                backoff(job, "spec", job.getSpec(), found);
            }
        }
        for (CronJob job : set.objects(CronJob.class)) {
            JobSpec spec = template(job);
            if (spec != null) {
                backoff(job, IN_CRON_JOB, spec, found);
            }
        }
    }

    /** Only where somebody asked for the number of retries: the default of 6 is nobody's wish. */
    private static void backoff(HasMetadata object, String path, JobSpec spec, Findings found) {
        Long deadline = spec.getActiveDeadlineSeconds();
        Integer retries = spec.getBackoffLimit();
        if (deadline == null || deadline <= 0 || retries == null || restartsInPod(spec)) {
            return;
        }
        long waits = JobBackoff.seconds(retries);
        if (waits >= deadline) {
            long reached = JobBackoff.retriesWithin(deadline);
            found.add(
                    object,
                    path + ".activeDeadlineSeconds",
                    "the waits before " + retries + (retries == 1 ? " retry" : " retries") + " take " + waits
                            + "s, but the Job ends after " + deadline + "s, "
                            + (reached == 0 ? "before the first." : "after " + reached + " of them."),
                    "Raise it above " + waits + ", or lower backoffLimit to " + reached + ".");
        }
    }

    /** Then the kubelet waits, in its own way. */
    private static boolean restartsInPod(JobSpec spec) {
        return spec.getTemplate() != null
                && spec.getTemplate().getSpec() != null
                && "OnFailure".equals(spec.getTemplate().getSpec().getRestartPolicy());
    }

    private static void fires(CronJob job, Findings found) {
        CronTimes times = times(job);
        if (times != null && !times.occurs()) {
            found.add(
                    job,
                    "spec.schedule",
                    "'" + job.getSpec().getSchedule() + "' never comes: none of its months has such a day.",
                    "Write a date that occurs; a job that is only started by hand says suspend: true.");
        }
    }

    private static @Nullable CronTimes times(CronJob job) {
        return job.getSpec() == null || job.getSpec().getSchedule() == null
                ? null
                : CronTimes.of(job.getSpec().getSchedule()).orElse(null);
    }

    private static void overlap(CronJob job, Findings found) {
        CronJobSpec spec = job.getSpec();
        if (spec == null || Given.isTrue(spec.getSuspend())) {
            return;
        }
        String policy = Given.text(spec.getConcurrencyPolicy());
        if (policy.isEmpty() || policy.equals("Allow")) {
            longRuns(
                    job,
                    "spec.concurrencyPolicy",
                    "the next one starts beside it.",
                    "Set concurrencyPolicy to Forbid, or shorten activeDeadlineSeconds.",
                    found);
        }
        Long starting = spec.getStartingDeadlineSeconds();
        if (starting == null) {
            found.add(
                    job,
                    "spec.startingDeadlineSeconds",
                    "it is not set, so after 100 missed starts the CronJob never starts again.",
                    "Set it to the seconds by which a run may be late.");
        } else if (starting >= 0 && starting < CONTROLLER_SECONDS) {
            found.add(
                    job,
                    "spec.startingDeadlineSeconds",
                    "a run may be " + starting + "s late, but the controller looks every " + CONTROLLER_SECONDS
                            + "s only, so it may miss every start.",
                    "Set it to " + CONTROLLER_SECONDS + " or more.");
        }
    }

    private static void replaced(CronJob job, Findings found) {
        if (job.getSpec() != null && "Replace".equals(job.getSpec().getConcurrencyPolicy())) {
            longRuns(
                    job,
                    IN_CRON_JOB + ".activeDeadlineSeconds",
                    "the next one ends it.",
                    "Shorten activeDeadlineSeconds, or set concurrencyPolicy to Forbid.",
                    found);
        }
    }

    private static void longRuns(CronJob job, String path, String consequence, String fix, Findings found) {
        JobSpec template = template(job);
        CronTimes times = times(job);
        Long deadline = template == null ? null : deadline(template);
        if (deadline == null || times == null) {
            return;
        }
        long period = times.shortestSeconds().orElse(Long.MAX_VALUE);
        if (period < deadline) {
            found.add(
                    job,
                    path,
                    "a run may take " + deadline + "s, but '" + job.getSpec().getSchedule() + "' fires again after "
                            + period + "s, and " + consequence,
                    fix);
        }
    }
}
