package dev.waybill.value;

/**
 * A default that somebody decided against, and takes responsibility for.
 *
 * @param subject what goes without it, as in {@code server app 'orders'}
 * @param policy the policy's id, as in {@code shutdown}
 * @param reason why, as a sentence
 * @param place the line that says so
 */
public record LeftOut(String subject, String policy, String reason, Place place) {

    /** Returns it as a report lists it. */
    @Override
    public String toString() {
        return "left out policy " + policy + " of " + subject + " (" + place + "): " + reason;
    }
}
