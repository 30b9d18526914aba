package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;

/** What the API server asks of a {@code HorizontalPodAutoscaler}. */
final class HorizontalPodAutoscalerCheck {
    private HorizontalPodAutoscalerCheck() {}

    static void check(HorizontalPodAutoscaler object, Causes causes) {}
}
