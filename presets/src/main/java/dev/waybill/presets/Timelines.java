package dev.waybill.presets;

import dev.waybill.kind.CronJob;
import dev.waybill.kind.Deployment;
import dev.waybill.kind.HorizontalPodAutoscaler;
import dev.waybill.kind.Workload;
import dev.waybill.kind.pod.Container;
import dev.waybill.kind.pod.Shutdown;
import dev.waybill.presets.Timeline.Phase;
import dev.waybill.presets.check.Requirement;
import io.fabric8.kubernetes.api.model.Lifecycle;
import io.fabric8.kubernetes.api.model.LifecycleHandler;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the times out of the objects of an app. */
final class Timelines {
    // SetDefaults_Deployment and DefaultTerminationGracePeriodSeconds of Kubernetes.
    private static final int PROGRESS_DEADLINE = 600;
    private static final long GRACE = 30;

    private Timelines() {}

    static Timeline ofServer(ServerApp app) {
        Draft draft = app.draft();
        Deployment deployment = draft.find(Deployment.class).orElseThrow();
        var spec = deployment.toModel().getSpec();
        List<Phase> start = checks(draft);
        Duration ready = at(start);
        Duration startup = StartBudget.ofProbe(draft.container().toModel().getStartupProbe());
        start.add(new Phase(
                "startup",
                ready,
                ready.plus(startup),
                startup.isZero()
                        ? "the container starts; no startup probe"
                        : "the container starts and answers, or is killed"));
        start.add(new Phase("ready", at(start), at(start), "the Service sends requests"));
        List<String> run = new ArrayList<>();
        Integer progress = spec.getProgressDeadlineSeconds();
        run.add("a rollout has failed when nothing moves for " + (progress == null ? PROGRESS_DEADLINE : progress)
                + " s");
        run.add(replicas(draft, spec.getReplicas()));
        probe(draft.container().toModel().getReadinessProbe())
                .ifPresent(said ->
                        run.add("readiness asks " + said + " pass without an answer, no request comes any more"));
        probe(draft.container().toModel().getLivenessProbe())
                .ifPresent(said -> run.add("liveness asks " + said + " pass without an answer, it is started again"));
        return new Timeline(
                app.subject(), start, run, stop(draft, spec.getTemplate().getSpec()));
    }

    static Timeline ofJob(BatchJob app) {
        Draft draft = app.draft();
        Workload<?, ?> job = draft.workload();
        JobSpec spec = ((Job) job.toModel()).getSpec();
        List<String> run = new ArrayList<>();
        draft.find(CronJob.class)
                .map(cron -> cron.toModel().getSpec())
                .ifPresent(cron -> run.add("starts at '" + cron.getSchedule() + "'"
                        + (cron.getTimeZone() == null ? "" : " of " + cron.getTimeZone())));
        Long deadline = spec.getActiveDeadlineSeconds();
        run.add(
                deadline == null
                        ? "has no deadline"
                        : "ends as failed " + deadline + " s after its start, checks and retries included");
        Integer retries = spec.getBackoffLimit();
        run.add("fails for good after " + ((retries == null ? 6 : retries) + 1) + " failed pods"
                + (spec.getPodFailurePolicy() == null ? "" : ", those that were disrupted not counted"));
        Integer kept = spec.getTtlSecondsAfterFinished();
        if (kept != null) {
            run.add("is deleted " + kept + " s after its end");
        }
        return new Timeline(
                app.subject(),
                checks(draft),
                run,
                stop(draft, spec.getTemplate().getSpec()));
    }

    private static List<Phase> checks(Draft draft) {
        List<Phase> phases = new ArrayList<>();
        for (Container each : draft.workload().initContainers()) {
            Optional<Requirement> requirement = draft.requirements().stream()
                    .filter(known -> known.name().equals(each.name()))
                    .findFirst();
            Duration from = at(phases);
            phases.add(new Phase(
                    each.name(),
                    from,
                    from.plus(requirement.map(Requirement::budget).orElse(Duration.ZERO)),
                    requirement.isPresent() ? "waits for it, or gives up" : "an init container of no known length"));
        }
        return phases;
    }

    private static Duration at(List<Phase> phases) {
        return phases.isEmpty() ? Duration.ZERO : phases.get(phases.size() - 1).to();
    }

    private static String replicas(Draft draft, @Nullable Integer fixed) {
        return draft.find(HorizontalPodAutoscaler.class)
                .map(autoscaler -> autoscaler.toModel().getSpec())
                .map(spec -> spec.getMinReplicas() + " to " + spec.getMaxReplicas() + " pods")
                .orElse((fixed == null ? 1 : fixed) + (fixed == null || fixed == 1 ? " pod" : " pods"));
    }

    private static Optional<String> probe(@Nullable Probe probe) {
        if (probe == null) {
            return Optional.empty();
        }
        int period = StartBudget.period(probe);
        int failures = StartBudget.failures(probe);
        return Optional.of("every " + period + " s; when " + period * failures + " s");
    }

    private static List<Phase> stop(Draft draft, PodSpec pod) {
        Long said = pod.getTerminationGracePeriodSeconds();
        Duration grace = Duration.ofSeconds(said == null ? GRACE : said);
        Lifecycle lifecycle = draft.container().toModel().getLifecycle();
        LifecycleHandler hook = lifecycle == null ? null : lifecycle.getPreStop();
        Optional<Duration> time = Optional.ofNullable(hook).flatMap(known -> timeOf(draft.container(), known));
        Duration term = time.filter(known -> known.compareTo(grace) < 0).orElse(time.isEmpty() ? Duration.ZERO : grace);
        List<Phase> phases = new ArrayList<>();
        if (hook != null) {
            phases.add(new Phase(
                    "preStop",
                    Duration.ZERO,
                    term,
                    time.isEmpty()
                            ? "a hook of no known length, before all that follows"
                            : "still serves, while load balancers take it out of their lists"));
        }
        phases.add(new Phase("SIGTERM", term, term, "the order to stop reaches the program"));
        if (term.compareTo(grace) < 0) {
            phases.add(new Phase("drain", term, grace, "finishes what it has"));
        }
        phases.add(new Phase("SIGKILL", grace, grace, "whatever still runs is killed"));
        return phases;
    }

    /** Returns how long a hook takes at most: a sleep says it, and so does a shutdown of its command. */
    private static Optional<Duration> timeOf(Container container, LifecycleHandler hook) {
        if (hook.getSleep() != null) {
            return Optional.of(Duration.ofSeconds(hook.getSleep().getSeconds()));
        }
        return container
                .shutdown()
                .filter(shutdown -> shutdown.toModel().equals(hook))
                .map(Shutdown::hookTime);
    }
}
