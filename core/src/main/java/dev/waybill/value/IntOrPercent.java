package dev.waybill.value;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A number of pods or a share of them, as {@code maxSurge}, {@code maxUnavailable} and {@code minAvailable} take it. */
@CheckReturnValue
public final class IntOrPercent {

    private final int value;
    private final boolean percent;

    private IntOrPercent(int value, boolean percent) {
        this.value = value;
        this.percent = percent;
    }

    /**
     * A number of pods, printed as a YAML number.
     *
     * @param count 0 or more
     * @return the number
     */
    public static IntOrPercent of(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("Count " + count + ": a number of pods is 0 or more.");
        }
        return new IntOrPercent(count, false);
    }

    /**
     * A share of the pods, printed as {@code 25%}.
     *
     * @param share the percentage
     * @return the share
     */
    public static IntOrPercent of(Percent share) {
        return new IntOrPercent(Objects.requireNonNull(share, "share").value(), true);
    }

    /**
     * Whether this is a share.
     *
     * @return false if it is a number of pods
     */
    public boolean isPercent() {
        return percent;
    }

    /**
     * The number itself, without a percent sign.
     *
     * @return 0 or more
     */
    public int value() {
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IntOrPercent that && that.value == value && that.percent == percent;
    }

    @Override
    public int hashCode() {
        return percent ? ~value : value;
    }

    @Override
    public String toString() {
        return percent ? value + "%" : Integer.toString(value);
    }
}
