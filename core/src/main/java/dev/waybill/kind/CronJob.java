package dev.waybill.kind;

import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.kind.selector.Selectable;
import dev.waybill.kind.workload.ConcurrencyPolicy;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import dev.waybill.value.Schedule;
import dev.waybill.value.Seconds;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.batch.v1.CronJobBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.CronJobSpec;
import io.fabric8.kubernetes.api.model.batch.v1.JobTemplateSpec;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.UnaryOperator;

/** A Kubernetes CronJob ({@code batch/v1}): starts a Job again and again, by the clock. */
@CheckReturnValue
public final class CronJob extends NamespacedKind<CronJob, io.fabric8.kubernetes.api.model.batch.v1.CronJob>
        implements Selectable, Debuggable {
    private static final String JOB = "job";
    // Its Jobs are called <name>-<minutes since 1970>. A Job's name has at most 63 characters, and the API server keeps
    // 11
    // of them for that: ValidateCronJobCreate in pkg/apis/batch/validation.
    private static final int LONGEST_NAME = 52;

    private CronJob(String name, Recipe<io.fabric8.kubernetes.api.model.batch.v1.CronJob> recipe) {
        super(name, recipe);
    }

    /**
     * Makes a CronJob that starts {@code job} whenever {@code schedule} says so. Of the Job it takes the spec, the labels
     * and the annotations; a manual selector is refused. The name is a DNS subdomain of at most 52 characters.
     */
    public static CronJob of(String name, Schedule schedule, Job job) {
        NameSyntax.DNS_SUBDOMAIN.check("CronJob name", name);
        Templates.checkLength("CronJob", name, LONGEST_NAME, "its Jobs need up to 11 more for the time");
        Recipe<io.fabric8.kubernetes.api.model.batch.v1.CronJob> recipe =
                recipe("cronJob", name, io.fabric8.kubernetes.api.model.batch.v1.CronJob::new, m -> {
                    m.setSpec(new CronJobSpec());
                    m.getMetadata().getLabels().put(Workload.NAME_LABEL, name);
                    put(m.getSpec(), schedule);
                });
        return new CronJob(
                name,
                recipe.and(
                        JOB,
                        JobChecks.inCronJob(name, job),
                        (m, made) ->
                                m.getSpec().setJobTemplate(new JobTemplateSpec(made.getMetadata(), made.getSpec())),
                        CronJob::finish));
    }

    // The Job's own object stands in while its steps run, so that explain() sees them. Its name stays out in the end.
    private static void finish(io.fabric8.kubernetes.api.model.batch.v1.CronJob model, Job job) {
        io.fabric8.kubernetes.api.model.batch.v1.Job made = job.toModel();
        ObjectMeta metadata = new ObjectMeta();
        metadata.setLabels(made.getMetadata().getLabels());
        metadata.setAnnotations(made.getMetadata().getAnnotations());
        model.getSpec().setJobTemplate(new JobTemplateSpec(metadata, made.getSpec()));
    }

    private static void put(CronJobSpec spec, Schedule schedule) {
        spec.setSchedule(schedule.text());
        spec.setTimeZone(schedule.zone().map(ZoneId::getId).orElse(null));
    }

    /**
     * Sets {@code spec.schedule} and {@code spec.timeZone}. Without a zone, the clock of the cluster's controller counts.
     * A repeat replaces both.
     */
    public CronJob schedule(Schedule schedule) {
        return with("schedule", m -> put(m.getSpec(), schedule));
    }

    /** Changes the Job that is started: {@code spec.jobTemplate}. */
    public CronJob job(UnaryOperator<Job> change) {
        return with(
                recipe().adjust(JOB, Job.class, any -> true, job -> JobChecks.inCronJob(name(), change.apply(job))));
    }

    /** Returns the Job that is started. */
    public Job job() {
        return recipe().parts(JOB, Job.class).get(0);
    }

    /** Sets {@code spec.concurrencyPolicy}. Default: {@link ConcurrencyPolicy#ALLOW}. A repeat replaces. */
    public CronJob concurrencyPolicy(ConcurrencyPolicy policy) {
        return with("concurrencyPolicy", m -> m.getSpec().setConcurrencyPolicy(policy.text()));
    }

    /**
     * Sets {@code spec.startingDeadlineSeconds}: a start that was missed is made up for so long. The controller looks
     * every 10 s, so less may miss starts altogether. Default: any time. A repeat replaces.
     */
    public CronJob startingDeadline(Duration time) {
        long seconds = Seconds.whole(subject() + " startingDeadline", time);
        return with("startingDeadline", m -> m.getSpec().setStartingDeadlineSeconds(seconds));
    }

    /** Sets {@code spec.successfulJobsHistoryLimit}: how many Jobs that ended well are kept. Default: 3. */
    public CronJob successfulJobsHistoryLimit(int jobs) {
        Templates.checkCount(subject() + " successfulJobsHistoryLimit", jobs);
        return with("successfulJobsHistoryLimit", m -> m.getSpec().setSuccessfulJobsHistoryLimit(jobs));
    }

    /** Sets {@code spec.failedJobsHistoryLimit}: how many failed Jobs are kept. Default: 1. A repeat replaces. */
    public CronJob failedJobsHistoryLimit(int jobs) {
        Templates.checkCount(subject() + " failedJobsHistoryLimit", jobs);
        return with("failedJobsHistoryLimit", m -> m.getSpec().setFailedJobsHistoryLimit(jobs));
    }

    /** Sets {@code spec.suspend: true}: no Job is started any more; one that runs goes on. Default: it starts them. */
    public CronJob suspended() {
        return with("suspended", m -> m.getSpec().setSuspend(true));
    }

    /** Returns the labels that the pods of all its Jobs have. */
    @Override
    public LabelSelector podSelector() {
        return job().podSelector();
    }

    @Override
    public Pod debugCopy(String copy) {
        Pod pod = job().debugCopy(copy);
        return namespace().map(pod::namespace).orElse(pod);
    }

    /** Edits the object through fabric8's builder: the way to a field that has no wither. */
    public CronJob customize(UnaryOperator<CronJobBuilder> change) {
        return rebuilt(m -> change.apply(new CronJobBuilder(m)).build());
    }

    @Override
    CronJob with(Recipe<io.fabric8.kubernetes.api.model.batch.v1.CronJob> next) {
        return new CronJob(name(), next);
    }
}
