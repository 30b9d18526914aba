package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.batch.v1.CronJob;

/** What the API server asks of a {@code CronJob}. */
final class CronJobCheck {
    private CronJobCheck() {}

    static void check(CronJob object, Causes causes) {}
}
