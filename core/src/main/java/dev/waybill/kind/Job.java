package dev.waybill.kind;

import dev.waybill.kind.pod.Container;
import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.kind.workload.FailureAction;
import dev.waybill.kind.workload.FailureCause;
import dev.waybill.kind.workload.JobRestartPolicy;
import dev.waybill.kind.workload.JobScheduling;
import dev.waybill.kind.workload.PodReplacementPolicy;
import dev.waybill.kind.workload.SuccessRule;
import dev.waybill.recipe.Recipe;
import dev.waybill.value.CheckReturnValue;
import dev.waybill.value.NameSyntax;
import dev.waybill.value.Seconds;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import io.fabric8.kubernetes.api.model.batch.v1.PodFailurePolicy;
import io.fabric8.kubernetes.api.model.batch.v1.PodFailurePolicyRule;
import io.fabric8.kubernetes.api.model.batch.v1.SuccessPolicy;
import io.fabric8.kubernetes.api.model.batch.v1.SuccessPolicyRule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A Kubernetes Job ({@code batch/v1}): runs pods until enough of them have ended well. */
@CheckReturnValue
public final class Job extends Workload<Job, io.fabric8.kubernetes.api.model.batch.v1.Job> {
    // The job controller writes the name as the value of a label of the pods: validation.LabelValueMaxLength.
    private static final int LONGEST_NAME = 63;
    // Of managedBy: maxManagedByLength in pkg/apis/batch/validation.
    private static final int LONGEST_CONTROLLER = 63;

    private Job(String name, Recipe<io.fabric8.kubernetes.api.model.batch.v1.Job> recipe, LabelSelector selector) {
        super(name, recipe, selector);
    }

    /**
     * Makes a Job of these containers, with {@code restartPolicy: Never}. Kubernetes makes the selector by itself; others
     * find the pods by {@code app.kubernetes.io/name: <name>}. The name is a DNS subdomain of at most 63 characters.
     */
    public static Job of(String name, Container first, Container... more) {
        NameSyntax.DNS_SUBDOMAIN.check("Job name", name);
        Templates.checkLength("Job", name, LONGEST_NAME, "its pods carry the name as a label");
        LabelSelector pods = selectorOf(name);
        Recipe<io.fabric8.kubernetes.api.model.batch.v1.Job> recipe = recipe("job", name, Job::blank, m -> {
            m.getMetadata().getLabels().putAll(pods.matchLabels());
            m.getSpec().getTemplate().getMetadata().getLabels().putAll(pods.matchLabels());
            m.getSpec().getTemplate().getSpec().setRestartPolicy(JobRestartPolicy.NEVER.text());
        });
        return new Job(name, recipe, pods).containers(first, more);
    }

    // The spec is there before the first step, so that a CronJob can take it over and explain() sees every step inside
    // it.
    private static io.fabric8.kubernetes.api.model.batch.v1.Job blank() {
        io.fabric8.kubernetes.api.model.batch.v1.Job model = new io.fabric8.kubernetes.api.model.batch.v1.Job();
        model.setSpec(new JobSpec());
        model.getSpec().setTemplate(Templates.of(Map.of()));
        return model;
    }

    /**
     * Sets {@code spec.template.spec.restartPolicy}. Default: {@link JobRestartPolicy#NEVER}. Beside a {@link
     * #podFailureRule} only NEVER is allowed. A repeat replaces.
     */
    public Job restartPolicy(JobRestartPolicy policy) {
        return checked("restartPolicy", m -> podSpec(m).setRestartPolicy(policy.text()));
    }

    /** Sets {@code spec.completions}: how many pods have to end well, 0 or more. Default: 1. A repeat replaces. */
    public Job completions(int pods) {
        Templates.checkCount(subject() + " completions", pods);
        return checked("completions", m -> m.getSpec().setCompletions(pods));
    }

    /**
     * Sets {@code spec.completionMode: Indexed} and {@code spec.completions}: each pod has an index from 0 on, in the
     * variable {@code JOB_COMPLETION_INDEX}, and each index has to end well once. The name with the highest index behind
     * it is a host name, so both together are a DNS label.
     */
    public Job indexed(int completions) {
        Templates.checkCount(subject() + " indexed", completions);
        return checked("indexed", m -> {
            m.getSpec().setCompletionMode("Indexed");
            m.getSpec().setCompletions(completions);
        });
    }

    /**
     * Sets {@code spec.parallelism}: how many pods run at a time, 0 or more; an indexed Job takes at most 100,000.
     * Default: 1. A repeat replaces.
     */
    public Job parallelism(int pods) {
        Templates.checkCount(subject() + " parallelism", pods);
        return checked("parallelism", m -> m.getSpec().setParallelism(pods));
    }

    /** Sets {@code spec.backoffLimit}: after so many failed pods the Job has failed. Default: 6. A repeat replaces. */
    public Job backoffLimit(int failures) {
        Templates.checkCount(subject() + " backoffLimit", failures);
        return with("backoffLimit", m -> m.getSpec().setBackoffLimit(failures));
    }

    /**
     * Sets {@code spec.backoffLimitPerIndex}: after so many failed pods an index has failed, and the others go on. Only
     * after {@link #indexed}. A repeat replaces.
     */
    public Job backoffLimitPerIndex(int failures) {
        Templates.checkCount(subject() + " backoffLimitPerIndex", failures);
        return checked("backoffLimitPerIndex", m -> m.getSpec().setBackoffLimitPerIndex(failures));
    }

    /**
     * Sets {@code spec.maxFailedIndexes}: with more failed indexes the Job has failed, at most its completions. Only
     * after {@link #backoffLimitPerIndex}. A repeat replaces.
     */
    public Job maxFailedIndexes(int indexes) {
        Templates.checkCount(subject() + " maxFailedIndexes", indexes);
        return checked("maxFailedIndexes", m -> m.getSpec().setMaxFailedIndexes(indexes));
    }

    /** Sets {@code spec.activeDeadlineSeconds}, at least 1: after so long the Job has failed. Default: none. */
    public Job activeDeadline(Duration time) {
        long seconds = Seconds.positive(subject() + " activeDeadline", time);
        return with("activeDeadline", m -> m.getSpec().setActiveDeadlineSeconds(seconds));
    }

    /** Sets {@code spec.template.spec.activeDeadlineSeconds}, at least 1: after so long one pod has failed. */
    public Job podActiveDeadline(Duration time) {
        long seconds = Seconds.positive(subject() + " podActiveDeadline", time);
        return pod("podActiveDeadline", spec -> spec.setActiveDeadlineSeconds(seconds));
    }

    /**
     * Sets {@code spec.ttlSecondsAfterFinished}: so long after its end the Job is deleted, with its pods. Default: never.
     * A repeat replaces.
     */
    public Job ttlAfterFinished(Duration time) {
        int seconds = Seconds.whole(subject() + " ttlAfterFinished", time);
        return with("ttlAfterFinished", m -> m.getSpec().setTtlSecondsAfterFinished(seconds));
    }

    /**
     * Adds to {@code spec.podFailurePolicy.rules}, at most 20: what a failed pod leads to. The first rule that fits
     * decides. Needs {@code restartPolicy: Never}; a container that the cause names has to be there already.
     */
    public Job podFailureRule(FailureAction action, FailureCause cause) {
        return JobChecks.checked(with("podFailureRule", cause, (m, made) -> {
            made.setAction(action.text());
            failureRules(m.getSpec()).add(made);
        }));
    }

    private static List<PodFailurePolicyRule> failureRules(JobSpec spec) {
        if (spec.getPodFailurePolicy() == null) {
            spec.setPodFailurePolicy(new PodFailurePolicy());
        }
        return spec.getPodFailurePolicy().getRules();
    }

    /**
     * Adds to {@code spec.successPolicy.rules}, at most 20: the Job has succeeded as soon as one rule holds. Only after
     * {@link #indexed}.
     */
    public Job successRule(SuccessRule rule) {
        return JobChecks.checked(
                with("successRule", rule, (m, made) -> successRules(m.getSpec()).add(made)));
    }

    private static List<SuccessPolicyRule> successRules(JobSpec spec) {
        if (spec.getSuccessPolicy() == null) {
            spec.setSuccessPolicy(new SuccessPolicy());
        }
        return spec.getSuccessPolicy().getRules();
    }

    /**
     * Sets {@code spec.podReplacementPolicy}. Default: {@link PodReplacementPolicy#TERMINATING_OR_FAILED}, beside a
     * {@link #podFailureRule} {@link PodReplacementPolicy#FAILED}, the only one that is allowed there.
     */
    public Job podReplacementPolicy(PodReplacementPolicy policy) {
        return checked("podReplacementPolicy", m -> m.getSpec().setPodReplacementPolicy(policy.text()));
    }

    /** Sets {@code spec.suspend: true}: no pod is started, and those that run are stopped. Default: it runs. */
    public Job suspended() {
        return with("suspended", m -> m.getSpec().setSuspend(true));
    }

    /**
     * Sets {@code spec.managedBy}: another controller than Kubernetes' own runs this Job. It has a domain, as in {@code
     * acme.io/queue}, and at most 63 characters. A repeat replaces.
     */
    public Job managedBy(String controller) {
        NameSyntax.QUALIFIED_NAME.check(subject() + " managedBy", controller);
        if (controller.indexOf('/') < 0 || controller.length() > LONGEST_CONTROLLER) {
            throw new IllegalArgumentException(subject() + " managedBy '" + controller
                    + "': a domain, '/' and a name are allowed, at most " + LONGEST_CONTROLLER
                    + " characters in all, as in 'acme.io/queue'.");
        }
        return with("managedBy", m -> m.getSpec().setManagedBy(controller));
    }

    /**
     * Sets {@code spec.manualSelector: true} and {@code spec.selector}, and labels the pods so that it finds them. For a
     * Job that takes over pods of another; Kubernetes' own selector never meets pods of others. Not for a CronJob.
     */
    public Job manualSelector(LabelSelector selector) {
        Recipe<io.fabric8.kubernetes.api.model.batch.v1.Job> next = recipe().and(
                        "manualSelector", selector, (m, made) -> {
                            m.getSpec().setManualSelector(true);
                            m.getSpec().setSelector(made);
                            podMetadata(m).getLabels().putAll(selector.matchLabels());
                        });
        return new Job(name(), next, selector);
    }

    /** Sets {@code spec.scheduling}: how the pods are placed as a group. A repeat replaces. */
    public Job scheduling(JobScheduling scheduling) {
        return with("scheduling", scheduling, (m, made) -> m.getSpec().setScheduling(made));
    }

    /** Edits the object through fabric8's builder: the way to a field that has no wither. */
    public Job customize(UnaryOperator<JobBuilder> change) {
        return rebuilt(m -> change.apply(new JobBuilder(m)).build());
    }

    private Job checked(String step, Consumer<io.fabric8.kubernetes.api.model.batch.v1.Job> edit) {
        return JobChecks.checked(with(step, edit));
    }

    @Override
    Job with(Recipe<io.fabric8.kubernetes.api.model.batch.v1.Job> next) {
        return new Job(name(), next, podSelector());
    }

    @Override
    ObjectMeta podMetadata(io.fabric8.kubernetes.api.model.batch.v1.Job model) {
        return model.getSpec().getTemplate().getMetadata();
    }

    @Override
    PodSpec podSpec(io.fabric8.kubernetes.api.model.batch.v1.Job model) {
        return model.getSpec().getTemplate().getSpec();
    }
}
