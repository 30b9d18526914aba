package dev.waybill.rule.api;

import dev.waybill.value.NameSyntax;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.batch.v1.JobSpec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the API server asks of a Job's spec, in a Job and in a CronJob. */
final class JobSpecs {
    static final String INDEXED = "Indexed";
    static final String NON_INDEXED = "NonIndexed";
    static final String NEVER = "Never";

    private static final String ON_FAILURE = "OnFailure";
    private static final String FAILED = "Failed";
    private static final List<String> MODES = List.of(NON_INDEXED, INDEXED);
    private static final List<String> REPLACEMENTS = List.of(FAILED, "TerminatingOrFailed");
    /** {@code maxManagedByLength}. */
    private static final int MAX_MANAGED_BY = 63;

    private static final String PATH_PUNCTUATION = "/-._~%!$&'()*+,;=:";

    private JobSpecs() {}

    /** Checks all but the selector. {@code completions} are those after defaulting. */
    static void check(JobSpec spec, @Nullable Integer completions, At at, Causes causes) {
        Counts.notNegative(spec.getParallelism(), at.child("parallelism"), causes);
        Counts.notNegative(completions, at.child("completions"), causes);
        Counts.notNegative(spec.getActiveDeadlineSeconds(), at.child("activeDeadlineSeconds"), causes);
        Counts.notNegative(spec.getBackoffLimit(), at.child("backoffLimit"), causes);
        Counts.notNegative(spec.getTtlSecondsAfterFinished(), at.child("ttlSecondsAfterFinished"), causes);
        Counts.notNegative(spec.getBackoffLimitPerIndex(), at.child("backoffLimitPerIndex"), causes);
        Counts.notNegative(spec.getMaxFailedIndexes(), at.child("maxFailedIndexes"), causes);
        if (spec.getMaxFailedIndexes() != null && spec.getBackoffLimitPerIndex() == null) {
            causes.required(
                    at.child("backoffLimitPerIndex"),
                    "Say how often an index may fail before it counts for maxFailedIndexes.");
        }
        managedBy(spec.getManagedBy(), at.child("managedBy"), causes);
        if (spec.getCompletionMode() != null && !MODES.contains(spec.getCompletionMode())) {
            causes.unsupported(at.child("completionMode"), spec.getCompletionMode(), MODES);
        }
        IndexedJobs.check(spec, completions, at, causes);
        if (spec.getPodFailurePolicy() != null) {
            PodFailurePolicies.check(spec, at.child("podFailurePolicy"), causes);
        }
        if (spec.getSuccessPolicy() != null) {
            SuccessPolicies.check(spec, completions, at.child("successPolicy"), causes);
        }
        replacement(spec, at.child("podReplacementPolicy"), causes);
        PodTemplates.check(spec.getTemplate(), Set.of(), at.child("template"), causes);
        restart(spec, at.child("template", "spec", "restartPolicy"), causes);
    }

    private static void replacement(JobSpec spec, At at, Causes causes) {
        String policy = spec.getPodReplacementPolicy();
        if (policy == null) {
            return;
        }
        List<String> allowed = spec.getPodFailurePolicy() == null ? REPLACEMENTS : List.of(FAILED);
        if (!allowed.contains(policy)) {
            causes.unsupported(at, policy, allowed);
        }
    }

    private static void restart(JobSpec spec, At at, Causes causes) {
        PodTemplateSpec template = spec.getTemplate();
        PodSpec pod = template == null ? null : template.getSpec();
        String policy = pod == null ? "" : Present.text(pod.getRestartPolicy());
        Causes filed = causes.as(ApiRules.JOB_RESTART);
        if (policy.isEmpty()) {
            filed.required(at, "Write OnFailure or Never: without it a pod restarts always, and a Job never ends.");
        } else if (policy.equals(EndlessPods.ALWAYS)) {
            filed.invalid(
                    at, policy, "a pod that restarts always never ends, and so its Job", "Write OnFailure or Never.");
        } else if (!policy.equals(ON_FAILURE) && !policy.equals(NEVER)) {
            filed.unsupported(at, policy, List.of(ON_FAILURE, NEVER));
        } else if (spec.getPodFailurePolicy() != null && !policy.equals(NEVER)) {
            filed.invalid(
                    at, policy, "with a podFailurePolicy, pods that fail are not restarted in place", "Write Never.");
        }
    }

    private static void managedBy(@Nullable String controller, At at, Causes causes) {
        if (controller == null) {
            return;
        }
        if (controller.isEmpty()) {
            causes.required(at, "Name the controller as in 'example.com/controller', or leave it out.");
        } else if (!isPrefixedPath(controller)) {
            causes.invalid(at, controller, "it is a lower-case DNS name and a path, as in 'example.com/controller'");
        }
        int length = controller.getBytes(StandardCharsets.UTF_8).length;
        if (length > MAX_MANAGED_BY) {
            causes.tooLong(at, length, MAX_MANAGED_BY);
        }
    }

    /** apimachinery's {@code IsDomainPrefixedPath}. */
    private static boolean isPrefixedPath(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || slash == text.length() - 1 || !NameSyntax.DNS_SUBDOMAIN.accepts(text.substring(0, slash))) {
            return false;
        }
        for (int i = slash + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letterOrDigit && PATH_PUNCTUATION.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
