package dev.waybill.diff;

/** Objects that come or go. */
final class WholeObjects {
    static final Verdict ADDED = new Verdict(Impact.ADDED, "It is made.");

    private WholeObjects() {}

    static Verdict removed(Snapshot object) {
        return switch (object.id().groupKind()) {
            case "PersistentVolumeClaim" ->
                Verdict.data("A deleted claim gives up its volume, and with reclaim policy Delete all data in it.");
            case "PersistentVolume" -> Verdict.data("The way to the stored data goes, and with it the claim's volume.");
            case "Namespace" -> Verdict.data("Everything in the namespace is deleted with it, claims included.");
            case "apiextensions.k8s.io/CustomResourceDefinition" ->
                Verdict.data("All of its resources are deleted with it, in every namespace.");
            case "snapshot.storage.k8s.io/VolumeSnapshot", "snapshot.storage.k8s.io/VolumeSnapshotContent" ->
                Verdict.data("The snapshot goes where its class deletes it.");
            case "apps/StatefulSet" ->
                Tree.text(object.tree(), "spec", "persistentVolumeClaimRetentionPolicy", "whenDeleted")
                                .equals("Delete")
                        ? Verdict.data("Its pods stop, and its claims are deleted with it: whenDeleted is Delete.")
                        : gone("Its pods stop; its claims stay.");
            case "apps/Deployment", "apps/DaemonSet", "apps/ReplicaSet", "ReplicationController", "batch/Job" ->
                gone("Its pods stop.");
            case "Pod" -> gone("It stops.");
            case "batch/CronJob" -> gone("It runs no more, and its Jobs stop.");
            case "Service" -> gone("Its name and address lead nowhere any more.");
            case "networking.k8s.io/Ingress" -> gone("Its hosts and paths lead nowhere any more.");
            case "ConfigMap", "Secret" -> gone("Pods that need it don't start any more.");
            case "ServiceAccount" -> gone("Pods that run as it can't be made any more.");
            case "networking.k8s.io/NetworkPolicy" -> gone("Traffic that it kept off may pass.");
            case "autoscaling/HorizontalPodAutoscaler" -> gone("The number of pods stays as it is now.");
            case "policy/PodDisruptionBudget" -> gone("Node drains don't wait for its pods any more.");
            case "storage.k8s.io/StorageClass" -> gone("Claims of that class get no volume any more; volumes stay.");
            case "scheduling.k8s.io/PriorityClass" -> gone("Pods that name it can't be made any more.");
            case "rbac.authorization.k8s.io/Role",
                    "rbac.authorization.k8s.io/ClusterRole",
                    "rbac.authorization.k8s.io/RoleBinding",
                    "rbac.authorization.k8s.io/ClusterRoleBinding" -> gone("The rights that it gives go.");
            default -> gone("It is deleted where the tool that applies the manifest prunes.");
        };
    }

    private static Verdict gone(String why) {
        return new Verdict(Impact.REMOVED, why);
    }
}
