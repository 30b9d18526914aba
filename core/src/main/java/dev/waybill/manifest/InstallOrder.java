package dev.waybill.manifest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which {@code kubectl apply -f} can create everything on an empty cluster: what others need comes first.
 * Kinds that nobody listed are custom resources, which come after their definition and after what they may refer to.
 */
final class InstallOrder {
    private static final List<String> KINDS = List.of(
            "Namespace",
            "CustomResourceDefinition",
            "PriorityClass",
            "RuntimeClass",
            "StorageClass",
            "IngressClass",
            "ResourceQuota",
            "LimitRange",
            "NetworkPolicy",
            "ConfigMap",
            "Secret",
            // Operators make Secrets of these, and pods wait for them.
            "ClusterSecretStore",
            "SecretStore",
            "ExternalSecret",
            "SealedSecret",
            "PersistentVolume",
            "PersistentVolumeClaim",
            "ServiceAccount",
            "ClusterRole",
            "Role",
            "ClusterRoleBinding",
            "RoleBinding",
            "Service",
            "DaemonSet",
            "StatefulSet",
            "Deployment",
            "ReplicaSet",
            "Pod",
            "Job",
            "CronJob",
            "HorizontalPodAutoscaler",
            "PodDisruptionBudget",
            "Ingress");

    /** A webhook that stands before its server would refuse everything that follows. */
    private static final List<String> LAST =
            List.of("APIService", "MutatingWebhookConfiguration", "ValidatingWebhookConfiguration");

    private static final Map<String, Integer> RANKS = ranks();

    private InstallOrder() {}

    private static Map<String, Integer> ranks() {
        Map<String, Integer> ranks = new HashMap<>();
        for (String kind : KINDS) {
            ranks.put(kind, ranks.size());
        }
        for (String kind : LAST) {
            ranks.put(kind, KINDS.size() + 1);
        }
        return ranks;
    }

    static int rank(String kind) {
        return RANKS.getOrDefault(kind, KINDS.size());
    }
}
