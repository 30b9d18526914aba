package dev.waybill.rule.api;

import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import org.jspecify.annotations.Nullable;

/** Pods whose controller keeps them running for ever: those of all workloads but Jobs. */
final class EndlessPods {
    static final String ALWAYS = "Always";

    private EndlessPods() {}

    static void check(@Nullable PodTemplateSpec template, At at, Causes causes) {
        PodSpec spec = template == null ? null : template.getSpec();
        if (spec == null) {
            return;
        }
        Causes filed = causes.as(ApiRules.WORKLOAD_RESTART);
        String policy = Present.text(spec.getRestartPolicy());
        if (!policy.isEmpty() && !policy.equals(ALWAYS)) {
            filed.invalid(
                    at.child("spec", "restartPolicy"),
                    policy,
                    "the controller restarts its pods always",
                    "Leave it out, or use a Job for what comes to an end.");
        }
        if (spec.getActiveDeadlineSeconds() != null) {
            filed.forbidden(at.child("spec", "activeDeadlineSeconds"), "the controller would only start the pod anew");
        }
    }
}
