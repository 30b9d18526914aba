package dev.waybill.kind.samples;

import static dev.waybill.kind.FullPods.full;

import dev.waybill.kind.CronJob;
import dev.waybill.kind.DaemonSet;
import dev.waybill.kind.Deployment;
import dev.waybill.kind.Job;
import dev.waybill.kind.KubernetesObject;
import dev.waybill.kind.PersistentVolumeClaim;
import dev.waybill.kind.Pod;
import dev.waybill.kind.ReplicaSet;
import dev.waybill.kind.StatefulSet;
import dev.waybill.kind.pod.Container;
import dev.waybill.kind.pod.RestartPolicy;
import dev.waybill.kind.scheduling.Topology;
import dev.waybill.kind.selector.LabelSelector;
import dev.waybill.kind.workload.ClaimRetention;
import dev.waybill.kind.workload.ConcurrencyPolicy;
import dev.waybill.kind.workload.ConditionStatus;
import dev.waybill.kind.workload.DaemonSetRollingUpdate;
import dev.waybill.kind.workload.ExitCodes;
import dev.waybill.kind.workload.FailureAction;
import dev.waybill.kind.workload.JobRestartPolicy;
import dev.waybill.kind.workload.JobScheduling;
import dev.waybill.kind.workload.PodConditions;
import dev.waybill.kind.workload.PodManagementPolicy;
import dev.waybill.kind.workload.PodReplacementPolicy;
import dev.waybill.kind.workload.Recreate;
import dev.waybill.kind.workload.RollingUpdate;
import dev.waybill.kind.workload.StatefulSetRollingUpdate;
import dev.waybill.kind.workload.SuccessRule;
import dev.waybill.value.Memory;
import dev.waybill.value.Percent;
import dev.waybill.value.Schedule;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** Objects that together use every wither of the workloads and of their parts. */
public final class WorkloadSamples {
    private static final Container FIRST = FullContainers.first();
    private static final Container SECOND = FullContainers.second();
    private static final Container THIRD = FullContainers.third();
    private static final LabelSelector OWN = LabelSelector.of("app", "shop").and("tier", "web");

    private WorkloadSamples() {}

    public static List<KubernetesObject> all() {
        return List.of(
                pod(),
                deployment(),
                Deployment.of("shop-recreated", OWN, SECOND).strategy(Recreate.of()),
                replicaSet(),
                statefulSet(),
                StatefulSet.of("db-by-hand", () -> "db", OWN, SECOND).updateOnDelete(),
                daemonSet(),
                DaemonSet.of("agent-surging", OWN, SECOND)
                        .updateStrategy(DaemonSetRollingUpdate.of().surge(Percent.of(10))),
                DaemonSet.of("agent-by-hand", SECOND).updateOnDelete(),
                job(),
                manualJob(),
                cronJob());
    }

    private static Pod pod() {
        return full(Pod.of("shop", FIRST, SECOND, THIRD))
                .restartPolicy(RestartPolicy.NEVER)
                .activeDeadline(Duration.ofHours(1));
    }

    private static Deployment deployment() {
        return full(Deployment.of("shop", FIRST, SECOND, THIRD))
                .replicas(3)
                .strategy(RollingUpdate.of().surge(Percent.of(25)).unavailable(1))
                .minReady(Duration.ofSeconds(10))
                .progressDeadline(Duration.ofMinutes(5))
                .revisionHistoryLimit(3)
                .paused();
    }

    private static ReplicaSet replicaSet() {
        return full(ReplicaSet.of("shop", OWN, FIRST, SECOND, THIRD))
                .replicas(3)
                .minReady(Duration.ofSeconds(10));
    }

    private static StatefulSet statefulSet() {
        return full(StatefulSet.of("db", () -> "db", FIRST, SECOND, THIRD))
                .replicas(3)
                .updateStrategy(StatefulSetRollingUpdate.of().partition(1).unavailable(Percent.of(50)))
                .podManagementPolicy(PodManagementPolicy.PARALLEL)
                .ordinalsStart(1)
                .claimsWhenDeleted(ClaimRetention.RETAIN)
                .claimsWhenScaled(ClaimRetention.DELETE)
                .minReady(Duration.ofSeconds(10))
                .revisionHistoryLimit(3)
                .claimTemplate(PersistentVolumeClaim.of("data", () -> "gp3", Memory.gibibytes(10)))
                .claimTemplate("data", claim -> claim.size(Memory.gibibytes(20)));
    }

    private static DaemonSet daemonSet() {
        return full(DaemonSet.of("agent", FIRST, SECOND, THIRD))
                .updateStrategy(DaemonSetRollingUpdate.of().unavailable(2))
                .minReady(Duration.ofSeconds(10))
                .revisionHistoryLimit(3);
    }

    private static Job job() {
        return full(Job.of("import", FIRST, SECOND, THIRD))
                .restartPolicy(JobRestartPolicy.NEVER)
                .indexed(10)
                .parallelism(5)
                .backoffLimit(4)
                .backoffLimitPerIndex(1)
                .maxFailedIndexes(3)
                .activeDeadline(Duration.ofHours(2))
                .podActiveDeadline(Duration.ofHours(1))
                .ttlAfterFinished(Duration.ofDays(1))
                .podFailureRule(FailureAction.FAIL_INDEX, ExitCodes.of(42, 43).container("first"))
                .podFailureRule(FailureAction.COUNT, ExitCodes.otherThan(0, 1))
                .podFailureRule(
                        FailureAction.IGNORE,
                        PodConditions.of("DisruptionTarget").orCondition("acme.io/Odd", ConditionStatus.UNKNOWN))
                .successRule(SuccessRule.indexes("0,2-4").succeededCount(2))
                .successRule(SuccessRule.count(8))
                .podReplacementPolicy(PodReplacementPolicy.FAILED)
                .suspended()
                .managedBy("acme.io/queue")
                .scheduling(JobScheduling.of()
                        .gang(5)
                        .within(Topology.ZONE)
                        .disruptTogether()
                        .resourceClaim("gpu", "gpu-0")
                        .resourceClaimFrom("nic", "fast-nic"));
    }

    private static Job manualJob() {
        return Job.of("adopting", SECOND)
                .restartPolicy(JobRestartPolicy.ON_FAILURE)
                .completions(2)
                .manualSelector(OWN.in("stage", "one", "two"))
                .podLabel("stage", "one")
                .scheduling(JobScheduling.of().gang().basic().disruptSingly());
    }

    private static CronJob cronJob() {
        return CronJob.of("nightly", Schedule.of("0 3 * * *"), job())
                .schedule(Schedule.of("30 3 * * *", ZoneId.of("Asia/Seoul")))
                .namespace("shop")
                .label("team", "shop")
                .annotation("acme.io/owner", "shop")
                .finalizer("acme.io/keep")
                .job(job -> job.parallelism(4))
                .concurrencyPolicy(ConcurrencyPolicy.FORBID)
                .startingDeadline(Duration.ofMinutes(10))
                .successfulJobsHistoryLimit(2)
                .failedJobsHistoryLimit(2)
                .suspended();
    }
}
