package dev.waybill.presets;

import java.time.Duration;

final class DeadlinePolicy extends Described implements BatchPolicy {
    private static final Duration HOUR = Duration.ofHours(1);

    DeadlinePolicy() {
        super(
                "deadline",
                "activeDeadlineSeconds: 1 hour where none is said",
                "A job that hangs holds its node and its locks until somebody notices; with a deadline it fails, and that is"
                        + " seen.",
                "https://kubernetes.io/docs/concepts/workloads/controllers/job/#job-termination-and-cleanup");
    }

    @Override
    public Draft apply(Draft draft) {
        return draft.settings().has(BatchJob.Deadline.class)
                ? draft
                : BatchJob.job(draft, job -> job.activeDeadline(HOUR));
    }
}
