package dev.waybill.presets;

import dev.waybill.kind.CronJob;
import dev.waybill.kind.workload.ConcurrencyPolicy;
import java.time.Duration;

final class OverlapPolicy extends Described implements BatchPolicy {
    private static final Duration LATE = Duration.ofMinutes(10);

    OverlapPolicy() {
        super(
                "overlap",
                "of a CronJob one run at a time, and a start that is 10 minutes late still happens",
                "Two runs at once book twice; and a controller that was down for a moment must not cost the night's run.",
                "https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#concurrency-policy");
    }

    @Override
    public Draft apply(Draft draft) {
        return draft.change(
                CronJob.class,
                cron -> cron.concurrencyPolicy(ConcurrencyPolicy.FORBID).startingDeadline(LATE));
    }
}
