package dev.waybill.rule.api;

/**
 * A rule of the API server.
 *
 * @param id the id under which findings are reported, as in {@code port-range}
 * @param description what the rule asks for, as one sentence
 * @param reason why the API server asks for it, as one sentence
 */
public record ApiRule(String id, String description, String reason) {}
