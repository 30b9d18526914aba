package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.ConfigMap;

/** What the API server asks of a {@code ConfigMap}. */
final class ConfigMapCheck {
    private ConfigMapCheck() {}

    static void check(ConfigMap object, Causes causes) {}
}
