package dev.waybill.rule;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Labels that pods get while they run, so that no template holds them. */
final class RunTimeLabels {
    /** Set by the controllers of Kubernetes and of Argo Rollouts, by the well-known labels of their documentation. */
    private static final Set<String> BY_CONTROLLERS = Set.of(
            "statefulset.kubernetes.io/pod-name",
            "apps.kubernetes.io/pod-index",
            "pod-template-hash",
            "rollouts-pod-template-hash",
            "controller-revision-hash",
            "pod-template-generation",
            "job-name",
            "batch.kubernetes.io/job-name",
            "batch.kubernetes.io/job-completion-index",
            "controller-uid",
            "batch.kubernetes.io/controller-uid",
            "topology.kubernetes.io/zone",
            "topology.kubernetes.io/region");

    /** Words by which servers say which of them leads: Patroni's role, Vault's vault-active, Redis' redis-role. */
    private static final Set<String> ROLES =
            Set.of("role", "leader", "master", "primary", "active", "standby", "replica", "slave", "sealed");

    private RunTimeLabels() {}

    /** The entries of a selector that a template has to hold. */
    static Map<String, String> without(Map<String, String> selector) {
        Map<String, String> rest = new LinkedHashMap<>(selector);
        rest.keySet().removeAll(BY_CONTROLLERS);
        return rest;
    }

    /** Whether a label may well be set by the program that runs in the pod, to say which of its pods leads. */
    static boolean isRole(String key, String value) {
        String text = (key.substring(key.indexOf('/') + 1) + "-" + value).toLowerCase(Locale.ROOT);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i))) {
                if (ROLES.contains(text.substring(start, i))) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }
}
