package dev.waybill.presets;

import dev.waybill.kind.ConfigMap;
import dev.waybill.kind.CronJob;
import dev.waybill.kind.Job;
import dev.waybill.kind.ServiceAccount;
import dev.waybill.kind.pod.Container;
import dev.waybill.presets.check.Requirement;
import dev.waybill.recipe.Origin;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.Cpu;
import dev.waybill.value.Image;
import dev.waybill.value.Memory;
import dev.waybill.value.NameSyntax;
import dev.waybill.value.Schedule;
import dev.waybill.value.Seconds;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A batch job of the company: a CronJob, or a Job that runs once, which can be preempted, ends in time and cleans up. Each
 * default is a named policy that says why it is there ({@link #explain()}) and can be left out with a reason.
 */
@CheckReturnValue
public final class BatchJob extends App<BatchJob> {
    private final @Nullable Schedule schedule;

    private BatchJob(
            String name,
            Image image,
            @Nullable Schedule schedule,
            Origin origin,
            Settings settings,
            CompanyPolicy company,
            @Nullable Environment environment) {
        super(name, image, origin, settings, company, environment);
        this.schedule = schedule;
    }

    /** Starts a batch job; see {@link Presets#batchJob}. */
    static NeedsSchedule of(String name, Image image) {
        NameSyntax.DNS_LABEL.check("batch job name", name);
        return new NeedsSchedule(name, image, Origin.here());
    }

    /** A batch job that has yet to say when it runs. */
    @CheckReturnValue
    public static final class NeedsSchedule {
        private final String name;
        private final Image image;
        private final Origin origin;

        private NeedsSchedule(String name, Image image, Origin origin) {
            this.name = name;
            this.image = image;
            this.origin = origin;
        }

        /** Runs by the clock of a time zone, as a CronJob: {@code spec.schedule} and {@code spec.timeZone}. */
        public NeedsResources schedule(String cron, ZoneId zone) {
            return schedule(Schedule.of(cron, zone));
        }

        /** Runs by the clock, as a CronJob: {@code spec.schedule} and {@code spec.timeZone}. */
        public NeedsResources schedule(Schedule schedule) {
            return new NeedsResources(this, schedule);
        }

        /**
         * Runs when it is applied, as a Job. The pods of a Job can't be changed, so a new image needs a new name: put the version
         * into it. Applied again after it was cleaned up, it runs again.
         */
        public NeedsResources once() {
            return new NeedsResources(this, null);
        }
    }

    /** A batch job that has yet to say what it needs of a node. */
    @CheckReturnValue
    public static final class NeedsResources {
        private final NeedsSchedule job;
        private final @Nullable Schedule schedule;

        private NeedsResources(NeedsSchedule job, @Nullable Schedule schedule) {
            this.job = job;
            this.schedule = schedule;
        }

        /** Requests so much for the job's container: {@code resources.requests}. See {@link BatchJob#limits} for the limits. */
        public BatchJob resources(Cpu cpu, Memory memory) {
            return new BatchJob(
                            job.name, job.image, schedule, job.origin, Settings.none(), CompanyPolicy.standard(), null)
                    .resources(cpu, memory);
        }
    }

    record Deadline(Duration time) {}

    record Retries(int count) {}

    record KeptFor(Duration time) {}

    @Override
    BatchJob with(Settings settings, CompanyPolicy company, @Nullable Environment environment) {
        return new BatchJob(name(), image(), schedule, origin(), settings, company, environment);
    }

    @Override
    String subject() {
        return "batch job '" + name() + "'";
    }

    /** Ends the job as failed after this time: {@code activeDeadlineSeconds}. Default: policy {@code deadline}. A repeat replaces. */
    public BatchJob deadline(Duration time) {
        int unused = Seconds.positive(subject() + " deadline", time);
        return and(new Deadline(time));
    }

    /** Tries again after so many failed pods: {@code backoffLimit}, 0 or more. Default: policy {@code retries}. A repeat replaces. */
    public BatchJob retries(int count) {
        if (count < 0) {
            throw new IllegalArgumentException(subject() + " retries " + count + ": 0 or more is allowed.");
        }
        return and(new Retries(count));
    }

    /**
     * Keeps a job that has ended for so long: {@code ttlSecondsAfterFinished}. Default: policy {@code clean-up}. A repeat
     * replaces.
     */
    public BatchJob keepFor(Duration time) {
        int unused = Seconds.whole(subject() + " keepFor", time);
        return and(new KeptFor(time));
    }

    /** Leaves out one default. The report of the manifest lists it with the reason. */
    public BatchJob without(BatchPolicy policy, Because because) {
        return leaveOut(policy, because);
    }

    /** Changes the Job, also that of a CronJob, after all policies. Repeats add up. */
    public BatchJob job(UnaryOperator<Job> change) {
        return schedule == null ? door(Job.class, change) : door(CronJob.class, cron -> cron.job(change));
    }

    /** Changes the CronJob, after all policies. Repeats add up; refused where the job runs once. */
    public BatchJob cronJob(UnaryOperator<CronJob> change) {
        return door(CronJob.class, change);
    }

    /** Changes the ServiceAccount, after all policies. Repeats add up; refused where there is none. */
    public BatchJob serviceAccount(UnaryOperator<ServiceAccount> change) {
        return door(ServiceAccount.class, change);
    }

    /** Changes the ConfigMap, after all policies. Repeats add up; refused where there is none. */
    public BatchJob configMap(UnaryOperator<ConfigMap> change) {
        return door(ConfigMap.class, change);
    }

    /** Adds up the times of the job: how long it waits, when it has to end, how it is stopped. */
    public Timeline timeline() {
        return Timelines.ofJob(this);
    }

    @Override
    List<? extends Policy> policies() {
        return company().batchPolicies();
    }

    @Override
    Draft facts() {
        Draft draft = origin().during(() -> {
            Job job = Job.of(name(), Container.of(name(), image()));
            return Draft.of(this, schedule == null ? job : CronJob.of(name(), schedule, job));
        });
        draft = Facts.ofContainer(draft);
        refuseShortDeadline();
        for (Setting<?> each : settings().all()) {
            Draft before = draft;
            if (each.value() instanceof Deadline deadline) {
                draft = each.origin().during(() -> job(before, j -> j.activeDeadline(deadline.time())));
            } else if (each.value() instanceof Retries retries) {
                draft = each.origin().during(() -> job(before, j -> j.backoffLimit(retries.count())));
            } else if (each.value() instanceof KeptFor kept) {
                draft = each.origin().during(() -> job(before, j -> j.ttlAfterFinished(kept.time())));
            }
        }
        return draft;
    }

    private void refuseShortDeadline() {
        Duration checks = settings().values(Requirement.class).stream()
                .map(Requirement::budget)
                .reduce(Duration.ZERO, Duration::plus);
        settings().last(Deadline.class).ifPresent(deadline -> {
            if (checks.compareTo(deadline.value().time()) >= 0) {
                throw new IllegalArgumentException(subject() + " deadline "
                        + deadline.value().time().toSeconds() + "s (" + deadline.origin()
                        + "): what it requires may take "
                        + checks.toSeconds() + "s to be checked, and that counts. Give it more, or the checks fewer"
                        + " attempts(..).");
            }
        });
    }

    /** Changes the Job of a draft, also that of a CronJob. */
    static Draft job(Draft draft, UnaryOperator<Job> change) {
        return draft.change(Job.class, change).change(CronJob.class, cron -> cron.job(change));
    }
}
