package dev.waybill.diff;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fields whose change the API server refuses whatever the value: the {@code Validate..Update} functions of {@code
 * pkg/apis/*}{@code /validation} in Kubernetes v1.36. Where it depends on the value, the verdicts of the kind tell.
 */
final class ImmutableFields {
    private static final Map<String, List<String>> BY_KIND = Map.ofEntries(
            Map.entry("apps/Deployment", List.of("spec.selector")),
            Map.entry("apps/ReplicaSet", List.of("spec.selector")),
            Map.entry("apps/DaemonSet", List.of("spec.selector")),
            Map.entry("apps/ControllerRevision", List.of("data")),
            Map.entry(
                    "batch/Job",
                    List.of(
                            "spec.selector",
                            "spec.template",
                            "spec.completions",
                            "spec.completionMode",
                            "spec.podFailurePolicy",
                            "spec.successPolicy",
                            "spec.backoffLimitPerIndex",
                            "spec.managedBy")),
            Map.entry(
                    "storage.k8s.io/StorageClass",
                    List.of("provisioner", "parameters", "reclaimPolicy", "volumeBindingMode")),
            Map.entry("storage.k8s.io/VolumeAttributesClass", List.of("driverName", "parameters")),
            Map.entry("storage.k8s.io/CSIDriver", List.of("spec.attachRequired", "spec.volumeLifecycleModes")),
            Map.entry("scheduling.k8s.io/PriorityClass", List.of("value", "preemptionPolicy")),
            Map.entry("Secret", List.of("type")),
            Map.entry("rbac.authorization.k8s.io/RoleBinding", List.of("roleRef")),
            Map.entry("rbac.authorization.k8s.io/ClusterRoleBinding", List.of("roleRef")),
            Map.entry("networking.k8s.io/IngressClass", List.of("spec.controller")),
            Map.entry("node.k8s.io/RuntimeClass", List.of("handler")),
            Map.entry("discovery.k8s.io/EndpointSlice", List.of("addressType")),
            Map.entry("ResourceQuota", List.of("spec.scopes")),
            Map.entry(
                    "apiextensions.k8s.io/CustomResourceDefinition",
                    List.of("spec.group", "spec.scope", "spec.names.plural", "spec.names.kind")));

    private ImmutableFields() {}

    /** Returns null where the field can be changed, or it depends. */
    static @Nullable Verdict verdict(String kind, At at) {
        for (String field : BY_KIND.getOrDefault(kind, List.of())) {
            if (at.in(field)) {
                return refused(kind, field);
            }
        }
        return null;
    }

    /** What happens to the rest when the object is made anew. */
    static Verdict refused(String kind, String field) {
        String shortKind = kind.substring(kind.indexOf('/') + 1);
        String article = "AEIOU".indexOf(shortKind.charAt(0)) >= 0 ? "an " : "a ";
        return Verdict.recreation("The API server refuses a new " + field + " of " + article + shortKind
                + "; it has to be deleted and made anew, " + consequence(shortKind) + ".");
    }

    private static String consequence(String kind) {
        return switch (kind) {
            case "Deployment", "ReplicaSet", "DaemonSet" -> "which stops its pods unless they are orphaned";
            case "StatefulSet" -> "which stops its pods unless they are orphaned, and leaves its claims";
            case "Job" -> "which runs it again";
            case "StorageClass" -> "which leaves the volumes made by it as they are";
            case "PriorityClass" -> "which leaves running pods as they are";
            case "RoleBinding", "ClusterRoleBinding" -> "without the rights in between";
            case "Service" -> "with another address and no traffic in between";
            case "PersistentVolumeClaim" -> "and its data has to be copied, as a deleted claim gives up its volume";
            case "CustomResourceDefinition" -> "which deletes all of its resources";
            case "ConfigMap", "Secret" -> "or made under another name";
            default -> "and is missing in between";
        };
    }
}
