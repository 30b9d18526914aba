package dev.waybill.rule.api;

/**
 * One reason why the API server would refuse an object.
 *
 * @param rule the rule that it falls under
 * @param field the place of the field, as the server names it; empty for the object itself
 * @param problem what is wrong with the actual value, and what is allowed
 * @param fix what to do about it; may be empty when the problem says it already
 */
public record Cause(ApiRule rule, String field, String problem, String fix) {}
