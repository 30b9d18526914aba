package dev.waybill.rule;

import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;

/**
 * What the pods of a workload ask of a cluster.
 *
 * @param workload the workload
 * @param fewest how many pods there are at least; of a DaemonSet, on each node
 * @param most how many pods there are at most, but for those that an update adds
 * @param claimed the storage that is claimed for each pod
 * @param cpuRequest the CPU that a pod requests
 * @param cpuLimit the CPU that a pod may take
 * @param memoryRequest the memory that a pod requests
 * @param memoryLimit the memory that a pod may take
 */
public record WorkloadDemand(
        Workload workload,
        long fewest,
        long most,
        ClaimedStorage claimed,
        PodDemand cpuRequest,
        PodDemand cpuLimit,
        PodDemand memoryRequest,
        PodDemand memoryLimit) {

    static WorkloadDemand of(Workload workload, ClaimedStorage claimed, Scalers scalers, DefaultedResources resources) {
        Scaler scaler = scalers.first(workload);
        long most = scaler == null ? most(workload) : scaler.max();
        return new WorkloadDemand(
                workload,
                fewest(workload, scalers, most),
                most,
                claimed,
                PodDemand.of(workload, "cpu", false, resources),
                PodDemand.of(workload, "cpu", true, resources),
                PodDemand.of(workload, "memory", false, resources),
                PodDemand.of(workload, "memory", true, resources));
    }

    /** Returns whether there are so many pods on each node that the workload runs on. */
    public boolean isPerNode() {
        return workload.object() instanceof DaemonSet;
    }

    /** What ends is not there all the time. */
    private static long fewest(Workload workload, Scalers scalers, long most) {
        if (Rollout.isScalable(workload)) {
            return Rollout.replicas(workload, scalers);
        }
        return workload.isLongRunning() ? most : 0;
    }

    private static long most(Workload workload) {
        if (workload.object() instanceof Job job) {
            return atOnce(job.getSpec());
        }
        if (workload.object() instanceof CronJob cron) {
            return atOnce(cron.getSpec().getJobTemplate().getSpec());
        }
        Integer replicas = Rollout.fixedReplicas(workload);
        return replicas == null ? 1 : replicas;
    }

    /** Of fewer completions than that, no more pods are made than are still missing. */
    private static long atOnce(JobSpec spec) {
        int parallel = spec.getParallelism() == null ? 1 : spec.getParallelism();
        return spec.getCompletions() == null ? parallel : Math.min(parallel, spec.getCompletions());
    }
}
