package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.Secret;

/** What the API server asks of a {@code Secret}. */
final class SecretCheck {
    private SecretCheck() {}

    static void check(Secret object, Causes causes) {}
}
