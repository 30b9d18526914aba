package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.ResourceQuota;

/** What the API server asks of a {@code ResourceQuota}. */
final class ResourceQuotaCheck {
    private ResourceQuotaCheck() {}

    static void check(ResourceQuota object, Causes causes) {}
}
