package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import org.jspecify.annotations.Nullable;

/** The numbers of a Job that depend on whether its pods have indexes. */
final class IndexedJobs {
    /** {@code maxParallelismForIndexedJob} and {@code maxFailedIndexesForIndexedJob}: they bound the Job's status. */
    private static final int MAX = 100_000;
    /** {@code completionsSoftLimit}: above it the lower limits hold. */
    private static final int MANY_COMPLETIONS = 100_000;
    /** {@code parallelismLimitForHighCompletions} and {@code maxFailedIndexesLimitForHighCompletions}. */
    private static final int MAX_WITH_MANY = 10_000;

    private IndexedJobs() {}

    static void check(JobSpec spec, @Nullable Integer completions, At at, Causes causes) {
        String mode = spec.getCompletionMode();
        if (JobSpecs.INDEXED.equals(mode)) {
            indexed(spec, completions, at, causes);
        } else if (mode == null || mode.equals(JobSpecs.NON_INDEXED)) {
            needsIndexes(spec.getBackoffLimitPerIndex(), at.child("backoffLimitPerIndex"), causes);
            needsIndexes(spec.getMaxFailedIndexes(), at.child("maxFailedIndexes"), causes);
        }
    }

    private static void needsIndexes(@Nullable Integer value, At at, Causes causes) {
        if (value != null) {
            causes.invalid(
                    at,
                    value,
                    "only a Job with the completionMode Indexed has indexes",
                    "Leave it out, or set completionMode to Indexed.");
        }
    }

    private static void indexed(JobSpec spec, @Nullable Integer completions, At at, Causes causes) {
        At atParallelism = at.child("parallelism");
        At atFailed = at.child("maxFailedIndexes");
        Integer parallelism = spec.getParallelism();
        Integer failed = spec.getMaxFailedIndexes();
        if (completions == null) {
            causes.required(at.child("completions"), "Say how many indexes there are.");
        }
        atMost(parallelism, MAX, "an Indexed Job runs at most " + MAX + " pods at a time", atParallelism, causes);
        if (completions != null) {
            atMost(failed, completions, "the Job has no more than " + completions + " indexes", atFailed, causes);
        }
        atMost(failed, MAX, "at most " + MAX + " indexes may fail", atFailed, causes);
        if (completions == null || completions <= MANY_COMPLETIONS || spec.getBackoffLimitPerIndex() == null) {
            return;
        }
        String why = "with more than " + MANY_COMPLETIONS + " completions and a backoffLimitPerIndex it is at most "
                + MAX_WITH_MANY;
        if (failed == null) {
            causes.required(atFailed, "It is needed with more than " + MANY_COMPLETIONS + " completions.");
        }
        atMost(parallelism, MAX_WITH_MANY, why, atParallelism, causes);
        atMost(failed, MAX_WITH_MANY, why, atFailed, causes);
    }

    private static void atMost(@Nullable Integer value, int most, String why, At at, Causes causes) {
        if (value != null && value > most) {
            causes.invalid(at, value, why);
        }
    }
}
