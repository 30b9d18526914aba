package dev.waybill.value;

/**
 * A percentage, printed as {@code 25%}. It has no upper bound: the target of an autoscaler may well exceed 100.
 *
 * @param value the number in front of the percent sign, 0 or more
 */
@CheckReturnValue
public record Percent(int value) {

    /**
     * Refuses a negative percentage.
     *
     * @param value 0 or more
     */
    public Percent {
        if (value < 0) {
            throw new IllegalArgumentException("Percent " + value + ": a percentage is 0 or more.");
        }
    }

    /**
     * A percentage: {@code Percent.of(25)} is printed as {@code 25%}.
     *
     * @param value 0 or more
     * @return the percentage
     */
    public static Percent of(int value) {
        return new Percent(value);
    }

    @Override
    public String toString() {
        return value + "%";
    }
}
