package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.batch.v1.Job;

/** What the API server asks of a {@code Job}. */
final class JobCheck {
    private JobCheck() {}

    static void check(Job object, Causes causes) {}
}
