package dev.waybill.presets;

import dev.waybill.kind.CronJob;
import dev.waybill.kind.Job;
import java.time.Duration;

final class CleanUpPolicy extends Described implements BatchPolicy {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int KEPT = 3;

    CleanUpPolicy() {
        super(
                "clean-up",
                "of a CronJob the last 3 good and the last 3 failed runs are kept, of a single Job one day",
                "Every finished job keeps its pods in the API server until somebody deletes it; logs have to be elsewhere by"
                        + " then.",
                "https://kubernetes.io/docs/concepts/workloads/controllers/ttlafterfinished/");
    }

    @Override
    public Draft apply(Draft draft) {
        Draft cleaned = draft.change(
                CronJob.class, cron -> cron.successfulJobsHistoryLimit(KEPT).failedJobsHistoryLimit(KEPT));
        return draft.settings().has(BatchJob.KeptFor.class)
                ? cleaned
                : cleaned.change(Job.class, job -> job.ttlAfterFinished(DAY));
    }
}
