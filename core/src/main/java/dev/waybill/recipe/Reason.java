package dev.waybill.recipe;

/**
 * Why a value was set by something other than the user's own line.
 *
 * @param policy the id of the policy that set it, as in {@code shutdown}
 * @param why a sentence for people
 */
public record Reason(String policy, String why) {}
