package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;

/** What the API server asks of a {@code PodDisruptionBudget}. */
final class PodDisruptionBudgetCheck {
    private PodDisruptionBudgetCheck() {}

    static void check(PodDisruptionBudget object, Causes causes) {}
}
