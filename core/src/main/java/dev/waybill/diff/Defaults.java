package dev.waybill.diff;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the API server writes into a field that is missing: {@code pkg/apis/*}{@code /v1/defaults.go} of Kubernetes v1.36. An entry
 * is {@code field=value}; a missing boolean is false where Go has no pointer for it.
 */
final class Defaults {
    private static final Map<String, Set<String>> BY_KIND = Map.ofEntries(
            Map.entry(
                    "apps/Deployment",
                    Set.of(
                            "spec.replicas=1",
                            "spec.strategy.type=RollingUpdate",
                            "spec.strategy.rollingUpdate.maxSurge=25%",
                            "spec.strategy.rollingUpdate.maxUnavailable=25%",
                            "spec.revisionHistoryLimit=10",
                            "spec.progressDeadlineSeconds=600",
                            "spec.minReadySeconds=0",
                            "spec.paused=false")),
            Map.entry(
                    "apps/StatefulSet",
                    Set.of(
                            "spec.replicas=1",
                            "spec.podManagementPolicy=OrderedReady",
                            "spec.updateStrategy.type=RollingUpdate",
                            "spec.updateStrategy.rollingUpdate.partition=0",
                            "spec.revisionHistoryLimit=10",
                            "spec.minReadySeconds=0",
                            "spec.persistentVolumeClaimRetentionPolicy.whenDeleted=Retain",
                            "spec.persistentVolumeClaimRetentionPolicy.whenScaled=Retain",
                            "spec.volumeClaimTemplates[].apiVersion=v1",
                            "spec.volumeClaimTemplates[].kind=PersistentVolumeClaim",
                            "spec.volumeClaimTemplates[].spec.volumeMode=Filesystem")),
            Map.entry(
                    "apps/DaemonSet",
                    Set.of(
                            "spec.updateStrategy.type=RollingUpdate",
                            "spec.updateStrategy.rollingUpdate.maxUnavailable=1",
                            "spec.updateStrategy.rollingUpdate.maxSurge=0",
                            "spec.revisionHistoryLimit=10",
                            "spec.minReadySeconds=0")),
            Map.entry("apps/ReplicaSet", Set.of("spec.replicas=1", "spec.minReadySeconds=0")),
            Map.entry(
                    "batch/Job",
                    Set.of(
                            "spec.backoffLimit=6",
                            "spec.parallelism=1",
                            "spec.completionMode=NonIndexed",
                            "spec.suspend=false",
                            "spec.podReplacementPolicy=TerminatingOrFailed")),
            Map.entry(
                    "batch/CronJob",
                    Set.of(
                            "spec.concurrencyPolicy=Allow",
                            "spec.suspend=false",
                            "spec.successfulJobsHistoryLimit=3",
                            "spec.failedJobsHistoryLimit=1",
                            "spec.jobTemplate.spec.backoffLimit=6",
                            "spec.jobTemplate.spec.parallelism=1",
                            "spec.jobTemplate.spec.completionMode=NonIndexed",
                            "spec.jobTemplate.spec.suspend=false")),
            Map.entry(
                    "Service",
                    Set.of(
                            "spec.type=ClusterIP",
                            "spec.sessionAffinity=None",
                            "spec.sessionAffinityConfig.clientIP.timeoutSeconds=10800",
                            "spec.internalTrafficPolicy=Cluster",
                            "spec.externalTrafficPolicy=Cluster",
                            "spec.allocateLoadBalancerNodePorts=true",
                            "spec.publishNotReadyAddresses=false",
                            "spec.ports[].protocol=TCP")),
            Map.entry("PersistentVolumeClaim", Set.of("spec.volumeMode=Filesystem")),
            Map.entry(
                    "PersistentVolume",
                    Set.of("spec.volumeMode=Filesystem", "spec.persistentVolumeReclaimPolicy=Retain")),
            Map.entry(
                    "storage.k8s.io/StorageClass",
                    Set.of("reclaimPolicy=Delete", "volumeBindingMode=Immediate", "allowVolumeExpansion=false")),
            Map.entry("Secret", Set.of("type=Opaque", "immutable=false")),
            Map.entry("ConfigMap", Set.of("immutable=false")),
            Map.entry(
                    "scheduling.k8s.io/PriorityClass",
                    Set.of("preemptionPolicy=PreemptLowerPriority", "globalDefault=false")),
            Map.entry("autoscaling/HorizontalPodAutoscaler", Set.of("spec.minReplicas=1")),
            Map.entry(
                    "networking.k8s.io/NetworkPolicy",
                    Set.of("spec.ingress[].ports[].protocol=TCP", "spec.egress[].ports[].protocol=TCP")),
            Map.entry("rbac.authorization.k8s.io/RoleBinding", Set.of("roleRef.apiGroup=rbac.authorization.k8s.io")),
            Map.entry(
                    "rbac.authorization.k8s.io/ClusterRoleBinding",
                    Set.of("roleRef.apiGroup=rbac.authorization.k8s.io")),
            Map.entry(
                    "apiextensions.k8s.io/CustomResourceDefinition",
                    Set.of("spec.conversion.strategy=None", "spec.preserveUnknownFields=false")),
            Map.entry("Namespace", Set.of("spec.finalizers=[kubernetes]")));

    private Defaults() {}

    /**
     * Whether the value is what a missing field means.
     *
     * @param holder the map that the value stands in
     */
    static boolean holds(Snapshot object, At at, Object value, Map<?, ?> holder) {
        if (!object.builtIn()) {
            return false;
        }
        if (value instanceof List<?> list && list.isEmpty()) {
            return true;
        }
        String shown = Tree.shown(value);
        ChangedObject id = object.id();
        if (BY_KIND.getOrDefault(id.groupKind(), Set.of()).contains(at.shape() + "=" + shown)) {
            return true;
        }
        return switch (id.groupKind() + " " + at.shape()) {
            case "Service spec.ports[].targetPort" -> shown.equals(Tree.text(holder, "port"));
            case "networking.k8s.io/NetworkPolicy spec.policyTypes" ->
                policyTypes(holder).equals(value);
            case "Namespace metadata.labels.kubernetes.io/metadata.name" -> shown.equals(id.name());
            case "apiextensions.k8s.io/CustomResourceDefinition spec.names.listKind" ->
                shown.equals(Tree.text(holder, "kind") + "List");
            default -> inPod(id, at, shown, holder);
        };
    }

    /** A policy with rules for leaving traffic limits that as well. */
    private static List<String> policyTypes(Map<?, ?> spec) {
        return Tree.list(spec, "egress").isEmpty() ? List.of("Ingress") : List.of("Ingress", "Egress");
    }

    private static boolean inPod(ChangedObject id, At at, String shown, Map<?, ?> holder) {
        String field = PodTemplate.field(id);
        if (field == null) {
            return false;
        }
        String spec = field.isEmpty() ? "spec." : field + ".spec.";
        return at.shape().startsWith(spec) && PodDefaults.holds(id, at.shape().substring(spec.length()), shown, holder);
    }
}
