package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.Namespace;

/** What the API server asks of a {@code Namespace}. */
final class NamespaceCheck {
    private NamespaceCheck() {}

    static void check(Namespace object, Causes causes) {}
}
