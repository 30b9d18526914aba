package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.apps.Deployment;

/** What the API server asks of a {@code Deployment}. */
final class DeploymentCheck {
    private DeploymentCheck() {}

    static void check(Deployment object, Causes causes) {}
}
