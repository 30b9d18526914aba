package dev.waybill.presets;

/**
 * The reason for a decision against a default; the report of a manifest lists it.
 *
 * @param reason a sentence
 */
public record Because(String reason) {

    /** Refuses an empty reason. */
    public Because {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("because(\"" + reason + "\"): a reason is needed, for those who read the"
                    + " report later. Write a sentence.");
        }
    }
}
