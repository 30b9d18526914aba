package dev.waybill.value;

import java.util.List;

/**
 * A default that somebody decided against, and takes responsibility for.
 *
 * @param subject what goes without it, as in {@code server app 'orders'}
 * @param policy the policy's id, as in {@code shutdown}
 * @param reason why, as a sentence
 * @param place the line that says so
 * @param with what was said for that policy and goes with it, each with its line, as in {@code onlyFrom (Shop.java:7)}
 */
public record LeftOut(String subject, String policy, String reason, Place place, List<String> with) {

    /** Keeps what goes with it as it is now. */
    public LeftOut {
        with = List.copyOf(with);
    }

    /** Returns it as a report lists it. */
    @Override
    public String toString() {
        return "left out policy " + policy + " of " + subject + " (" + place + ")"
                + (with.isEmpty() ? "" : ", and with it " + String.join(", ", with)) + ": " + reason;
    }
}
