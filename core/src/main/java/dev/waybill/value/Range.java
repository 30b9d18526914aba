package dev.waybill.value;

/**
 * How many replicas an autoscaler may run.
 *
 * @param min {@code minReplicas}, 0 or more
 * @param max {@code maxReplicas}, at least 1 and at least {@code min}
 */
@CheckReturnValue
public record Range(int min, int max) {

    /**
     * Refuses a negative minimum, a maximum of 0, and a minimum above the maximum.
     *
     * @param min 0 or more
     * @param max at least 1 and at least {@code min}
     */
    public Range {
        if (min < 0) {
            throw refused(min, max, "the minimum is 0 or more.");
        }
        if (max < 1) {
            throw refused(min, max, "the maximum is 1 or more: an autoscaler never stops the last replica for good.");
        }
        if (min > max) {
            throw refused(min, max, "the minimum is above the maximum. Write between(" + max + ", " + min + ").");
        }
    }

    /**
     * From {@code min} to {@code max} replicas, both included.
     *
     * @param min 0 or more; 0 needs an object metric or an external one
     * @param max at least 1 and at least {@code min}
     * @return the range
     */
    public static Range between(int min, int max) {
        return new Range(min, max);
    }

    private static IllegalArgumentException refused(int min, int max, String why) {
        return new IllegalArgumentException("Range between " + min + " and " + max + ": " + why);
    }

    @Override
    public String toString() {
        return min + ".." + max;
    }
}
