package dev.waybill.rule;

/** How long a Job waits before its retries: 10 s, then twice as long each time, up to a longest wait. */
final class JobBackoff {
    private static final long FIRST_SECONDS = 10;

    /** {@code MaxJobPodFailureBackOff} of the Job controller. */
    private static final long LONGEST_SECONDS = 600;

    private JobBackoff() {}

    /** The seconds of all waits before that many retries. */
    static long seconds(long retries) {
        long sum = 0;
        long wait = FIRST_SECONDS;
        long left = retries;
        while (left > 0 && wait < LONGEST_SECONDS) {
            sum += wait;
            wait *= 2;
            left--;
        }
        return sum + Math.max(0, left) * LONGEST_SECONDS;
    }

    /** The retries that begin before {@code seconds} are over. */
    static long retriesWithin(long seconds) {
        long count = 0;
        long sum = 0;
        long wait = FIRST_SECONDS;
        while (wait < LONGEST_SECONDS && sum + wait < seconds) {
            sum += wait;
            wait *= 2;
            count++;
        }
        return wait < LONGEST_SECONDS ? count : count + Math.max(0, (seconds - 1 - sum) / LONGEST_SECONDS);
    }
}
