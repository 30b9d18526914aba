package dev.waybill.presets;

import dev.waybill.kind.workload.FailureAction;
import dev.waybill.kind.workload.PodConditions;

final class RetriesPolicy extends Described implements BatchPolicy {
    private static final int RETRIES = 2;
    // DisruptionTarget in k8s.io/api/core/v1: preemption, eviction, a node that goes.
    private static final String DISRUPTION = "DisruptionTarget";

    RetriesPolicy() {
        super(
                "retries",
                "backoffLimit: 2 where none is said, and a pod failure policy that does not count disruptions",
                "A job that fails three times fails for ever; one that was preempted has not failed at all.",
                "https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-failure-policy");
    }

    @Override
    public Draft apply(Draft draft) {
        Draft limited = draft.settings().has(BatchJob.Retries.class)
                ? draft
                : BatchJob.job(draft, job -> job.backoffLimit(RETRIES));
        return BatchJob.job(limited, job -> job.podFailureRule(FailureAction.IGNORE, PodConditions.of(DISRUPTION)));
    }
}
